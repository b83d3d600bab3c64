"""What the donor is asked before somebody is written to, and before a code is taken
back."""

from django.utils.translation import gettext_lazy as _

from design.countries import country_name
from design.fields import (
    ChoiceField,
    EmailField,
    LongTextField,
    PhoneField,
    TextField,
    TickField,
)
from design.forms import Form
from lpa.choices import Language, Role
from messaging.choices import Channel

from .board import Line
from .parts import Part

FIELDS = {Channel.EMAIL: "email", Channel.SMS: "phone", Channel.LETTER: "lines"}


class InviteForm(Form):
    """How somebody is asked: where the message goes, and what they may read."""

    channel = ChoiceField(
        label=_("How do we reach them?"),
        choices=Channel.choices,
        reveals={channel: [field] for channel, field in FIELDS.items()},
        missing=_("Select how we reach them"),
    )
    email = EmailField(
        label=_("Their e-mail address"),
        missing=_("Enter their e-mail address"),
        autocomplete="off",
    )
    phone = PhoneField(
        label=_("Their mobile number"),
        missing=_("Enter their mobile number"),
        autocomplete="off",
    )
    lines = LongTextField(
        label=_("Name and address, as on an envelope"),
        help_text=_("Three to seven lines, the postcode or the country last"),
        missing=_("Enter the name and address"),
        max_length=500,
        rows=7,
        counted=False,
    )
    language = ChoiceField(
        label=_("In which language do we write to them?"),
        choices=Language.choices,
        missing=_("Select the language"),
        inline=True,
    )
    shows_whole = TickField(
        label=_("Let them read the whole LPA, not only their own part"),
        required=False,
    )

    def __init__(self, *args, role, **kwargs):
        super().__init__(*args, **kwargs)
        if role == Role.PERSON_TO_NOTIFY:
            del self.fields["shows_whole"]

    @property
    def told(self) -> dict:
        """What the verb wants to know."""
        answers = self.cleaned_data
        return {
            "channel": answers["channel"],
            "address": answers[FIELDS[Channel(answers["channel"])]],
            "language": answers["language"],
            "shows_whole": answers.get("shows_whole", False),
        }


def as_known(line: Line) -> dict:
    """What is known of how to reach somebody: from the LPA, or from last time."""
    person, last = line.part.person, line.invitation
    known = {
        "email": person.email,
        "phone": person.phone,
        "lines": "\n".join(envelope(line.part)),
        "language": Language.ENGLISH,
    }
    if last is None:
        return known
    field = FIELDS[Channel(last.channel)]
    return known | {
        "channel": last.channel,
        field: last.address,
        "language": last.language,
        "shows_whole": last.shows_whole,
    }


def envelope(part: Part) -> list[str]:
    """Name and address, in as few lines as the post allows."""
    address = part.person.address
    abroad = address.country and address.country != "GB"
    lines = [part.name, *address.lines]
    return [*lines, country_name(address.country)] if abroad else lines


class CancelForm(Form):
    why = TextField(
        label=_("Why do you take it back?"),
        help_text=_("Kept in the history of your LPA. They are not told the reason"),
        missing=_("Enter why you take it back"),
        max_length=200,
    )
