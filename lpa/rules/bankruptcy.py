"""Bankruptcy: a bar for property and financial affairs, and none for welfare."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from lpa.choices import LpaType, Severity
from lpa.instrument import Attorney, Instrument, Person

from .attorneys import WHERE_ATTORNEYS_ARE_NAMED
from .book import rule
from .places import of_attorneys


def bars_bankrupts(lpa: Instrument) -> bool:
    """Money is kept from those who could not manage their own (section 10(2))."""
    return lpa.type is LpaType.PROPERTY_AND_AFFAIRS


def says_if_bankrupt(lpa: Instrument, attorney: Attorney) -> bool:
    """Whether everything is said of an attorney that this LPA asks about them."""
    if not bars_bankrupts(lpa) or not isinstance(attorney, Person):
        return True
    return attorney.is_bankrupt is not None


@rule(
    source="Mental Capacity Act 2005, section 10(2)",
    page=WHERE_ATTORNEYS_ARE_NAMED,
    severity=Severity.FATAL,
    tell_donor=_(
        "{name} is bankrupt or under a debt relief order, so cannot look after your "
        "property and money. Choose somebody else."
    ),
    tell_caseworker=_("{name} is bankrupt or under a debt relief order."),
    why=_(
        "The law bars them for as long as it lasts, and an appointment made meanwhile "
        "stays void. They may still be an attorney for your health and welfare."
    ),
)
def attorneys_are_not_bankrupt(lpa: Instrument) -> Iterator[str]:
    """Attorneys and replacements for property are not bankrupt or under a debt relief
    order."""
    for place, attorney in of_attorneys(lpa) if bars_bankrupts(lpa) else ():
        if isinstance(attorney, Person) and attorney.is_bankrupt:
            yield place
