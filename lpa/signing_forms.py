"""Forms about the printed paper: when each part was signed, and what was posted."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

import clock
from design.fields import DateField, MultipleChoiceField
from design.forms import Form

from .instrument import Instrument, Signing
from .rules.signatures import Signature, signatures

POSTED = [
    ("lpa", _("Every page of the LPA, with all continuation sheets")),
    ("cheque", _("A cheque for the fee")),
    ("evidence", _("Proof for a lower fee")),
]


class DatesForm(Form):
    """One date for each signature an LPA needs, in the order of signing.

    With blanks allowed it serves the desk too, where a signature may be missing.
    """

    def __init__(
        self, *args, instrument: Instrument, signing: Signing, blanks=False, **kw
    ):
        super().__init__(*args, **kw)
        self.places = {}
        for signature in signatures(instrument, signing):
            name = signature.place.replace("/", "-")
            self.places[name] = signature.place
            self.fields[name] = date_of(signature, required=not blanks)

    def signing(self) -> Signing:
        """The dates that were typed in."""
        dates: dict = {"attorneys_on": {}, "applicants_on": {}}
        for name, place in self.places.items():
            part, _slash, uid = place.partition("/")
            on = self.cleaned_data[name]
            if uid and on:
                dates[part][uid] = on
            elif not uid:
                dates[part] = on
        return Signing(**dates)

    def add_findings(self, findings) -> None:
        """Say beside each date what has to be signed again because of it."""
        named = {place: name for name, place in self.places.items()}
        for finding in findings:
            said = f"{finding.sentence} {finding.remedy}"
            self.add_error(named[finding.place], said)


def date_of(signature: Signature, *, required: bool) -> DateField:
    label = capfirst(
        _now("{name}, {sheet}").format(name=signature.by, sheet=signature.sheet.label)
    )
    return DateField(
        label=label,
        label_size="s",
        called=_now("The date on which {name} signed {sheet}").format(
            name=signature.by, sheet=signature.sheet.label
        ),
        initial=signature.on,
        required=required,
        missing=_now("Enter the date on which {name} signed {sheet}").format(
            name=signature.by, sheet=signature.sheet.label
        ),
        not_after_today=True,
    )


class PostedForm(Form):
    on = DateField(
        label=_("The day you posted it"),
        missing=_("Enter the day you posted it"),
        not_after_today=True,
    )
    what = MultipleChoiceField(
        label=_("What was in the envelope?"),
        choices=POSTED,
        missing=_("Select what was in the envelope"),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].help_text = _now("For example, {day}").format(
            day=f"{clock.today():%-d %-m %Y}"
        )
