"""Who the OPG writes to, and how (section 13)."""

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from design.fields import ChoiceField, EmailField, PhoneField, TextField, TickField
from lpa.choices import CorrespondentIs, Language, Role
from lpa.instrument import Instrument
from lpa.wizard import PersonStep, QuestionForm, Section, Step

from .person import AddressFields, NameFields
from .replacement_attorneys import has_attorneys


def is_somebody_else(lpa: Instrument) -> bool:
    return lpa.correspondent_is is CorrespondentIs.OTHER


class WhoCorrespondsForm(QuestionForm):
    title = _("Who should we write to about this LPA?")

    correspondent_is = ChoiceField(
        label=title,
        label_is_heading=True,
        help_text=_("This person also gets the LPA back once it is registered"),
        choices=CorrespondentIs.choices,
        coerce=CorrespondentIs,
        reveals={CorrespondentIs.ATTORNEY: ["correspondent_attorney"]},
        missing=_("Select who we should write to"),
    )
    correspondent_attorney = ChoiceField(
        label=_("Which attorney?"), choices=(), missing=_("Select which attorney")
    )

    def fit(self, lpa):
        names = [(attorney.uid, attorney.full_name) for attorney in lpa.attorneys]
        self.fields["correspondent_attorney"].offer(names)


class CorrespondentForm(NameFields, AddressFields):
    title = _("Who should we write to?")
    intro = _("Enter a person, a company, or both.")

    company = TextField(label=_("Company (optional)"), max_length=75, required=False)

    field_order = [
        "title_used",
        "first_names",
        "last_name",
        "has_single_name",
        "company",
    ]

    def fit(self, lpa):
        self.fields["first_names"].required = False

    def clean(self):
        answers = super().clean()
        named = answers.get("first_names") or answers.get("last_name")
        if answers.get("company") and not named:
            self.errors.pop("last_name", None)
        elif not named and not self.lenient:
            wanted = _now("Enter the name of a person or of a company")
            self.errors.pop("last_name", None)
            self.add_error("first_names", wanted)
        return answers


class ContactForm(QuestionForm):
    title = _("How should we get in touch?")
    intro = _("Choose at least one way.")

    contact_by_post = TickField(label=_("By post"), required=False)
    contact_by_phone = TickField(
        label=_("By telephone"), required=False, reveals=["contact_phone"]
    )
    contact_phone = PhoneField(
        label=_("Telephone number"), missing=_("Enter a telephone number")
    )
    contact_by_email = TickField(
        label=_("By e-mail"), required=False, reveals=["contact_email"]
    )
    contact_email = EmailField(
        label=_("E-mail address"), missing=_("Enter an e-mail address")
    )
    contact_language = ChoiceField(
        label=_("In which language?"),
        choices=Language.choices,
        coerce=Language,
        initial=Language.ENGLISH,
        missing=_("Select a language"),
    )

    def fit(self, lpa):
        """Offer the e-mail address that was typed for the correspondent."""
        if known := email_of_correspondent(lpa):
            self.fields["contact_email"].initial = known
            self.fields["contact_by_email"].initial = True

    def clean(self):
        answers = super().clean()
        ways = ("contact_by_post", "contact_by_phone", "contact_by_email")
        if not any(answers.get(way) for way in ways) and not self.lenient:
            wanted = _now("Select at least one way to get in touch")
            self.add_error("contact_by_post", wanted)
        answers["contact_language"] = (
            answers.get("contact_language") or Language.ENGLISH
        )
        return answers


def email_of_correspondent(lpa: Instrument) -> str:
    """The e-mail address that is known for whoever corresponds, or an empty text."""
    people = {
        CorrespondentIs.DONOR: lpa.donor,
        CorrespondentIs.ATTORNEY: lpa.attorney(lpa.correspondent_attorney),
        CorrespondentIs.CERTIFICATE_PROVIDER: lpa.certificate_provider,
        CorrespondentIs.OTHER: lpa.correspondent,
    }
    person = people.get(lpa.correspondent_is)
    return person.email if person else ""


CORRESPONDENT = Section(
    slug="correspondent",
    title=_("Who we write to"),
    steps=(
        Step("who", WhoCorrespondsForm),
        PersonStep(
            "person", Role.CORRESPONDENT, CorrespondentForm, asked_if=is_somebody_else
        ),
        Step("contact", ContactForm),
    ),
    ready_if=has_attorneys,
)
