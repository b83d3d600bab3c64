"""Looking an address up, and keeping its property's number while it stays the same."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.core.signing import BadSignature, Signer
from django.forms import HiddenInput
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from addresses import NotAvailable, find
from design.countries import HOME
from design.fields import PostcodeField, SelectField
from design.fields.question import Question
from design.forms import Form

LINES = ("line1", "line2", "line3", "town", "postcode")


class UprnField(Question):
    """The number of a property, sealed to the lines that were found with it."""

    widget = HiddenInput

    def to_python(self, value) -> str:
        return value if isinstance(value, str) else ""


def seal(address: Mapping) -> str:
    """The number of an address's property, as it travels with the page."""
    uprn = address.get("uprn")
    return _signer(address).sign(uprn) if uprn else ""


def open_seal(address: Mapping) -> str:
    """The number, if the lines still are those that it was sealed to; else none."""
    try:
        return _signer(address).unsign(address.get("uprn") or "")
    except BadSignature:
        return ""


def _signer(address: Mapping) -> Signer:
    lines = [str(address.get(name) or "") for name in (*LINES, "country")]
    return Signer(salt="\n".join(lines).casefold())


class FindAddressForm(Form):
    """A postcode, and the choice among its addresses once they are found."""

    find_postcode = PostcodeField(
        label=_("Find a UK address by its postcode"),
        missing=_("Enter a postcode to find its addresses"),
        uk_only=True,
        autocomplete="",
    )
    found_address = SelectField(
        label=_("Choose the address"),
        choices=(),
        missing=_("Choose one of the addresses"),
    )

    def __init__(self, *args, choosing=False, sorry="", **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["found_address"].required = choosing
        self.found, self.sorry = [], sorry

    def clean_find_postcode(self):
        postcode = self.cleaned_data["find_postcode"]
        try:
            self.found = find(postcode)
        except NotAvailable:
            self.sorry = _now("We cannot look addresses up just now. Type it below.")
            return postcode
        if not self.found:
            none = _now("We found no address with this postcode. Type it below")
            raise ValidationError(none)
        found = [(address.uprn, address.in_one_line) for address in self.found]
        self.fields["found_address"].offer(found)
        return postcode

    @property
    def chosen(self) -> dict[str, str]:
        """The boxes that the chosen address fills in; nothing where none is chosen."""
        uprn = self.cleaned_data.get("found_address") if self.is_valid() else None
        for address in self.found:
            if address.uprn == uprn:
                lines = {name: getattr(address, name) for name in LINES}
                lines["country"] = HOME
                return lines | {"uprn": seal(lines | {"uprn": uprn})}
        return {}
