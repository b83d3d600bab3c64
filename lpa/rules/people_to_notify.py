"""People to notify: who is told before the LPA is registered."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from lpa.choices import Severity
from lpa.instrument import Instrument

from .book import rule
from .places import of_people

MOST = 5


@rule(
    source="SI 2007/1253, regulation 6",
    page="people-to-notify/people",
    severity=Severity.FATAL,
    tell_donor=_("You can name five people to notify. Remove {name}."),
    tell_caseworker=_("More than five people to notify: {name}."),
    why=_("The regulations set the number, and the form has room for it."),
)
def there_are_five_people_to_notify_at_most(lpa: Instrument) -> Iterator[str]:
    """An LPA names at most five people to notify."""
    for place, _person in list(of_people("people_to_notify", lpa.people_to_notify))[
        MOST:
    ]:
        yield place


@rule(
    source="Mental Capacity Act 2005, Schedule 1, paragraph 2(1)(c)",
    page="people-to-notify/people",
    severity=Severity.QUERY,
    tell_donor=_(
        "You said that you want people to be notified. Name one, or say that you do "
        "not want any."
    ),
    tell_caseworker=_("People to notify are wanted, but none is named."),
    why=_("The law wants names, or the statement that there are none."),
)
def people_to_notify_who_are_wanted_are_named(lpa: Instrument) -> Iterator[str]:
    """A donor who wants somebody notified names them."""
    if lpa.wants_people_to_notify and not lpa.people_to_notify:
        yield "people_to_notify"
