"""What was proved beside what the LPA says, in rows and words."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .choices import Difference, Role
from .comparing import Proved, share_address
from .models import IdentityCheck
from .people import Who


def compared(check: IdentityCheck, who: Who):
    """Rows of what was proved, each that differs with what the LPA says."""
    proved: Proved = check.proved
    values = (
        (Difference.FIRST_NAMES, proved.first_names, who.first_names),
        (Difference.LAST_NAME, proved.last_name, who.last_name),
        (
            Difference.DATE_OF_BIRTH,
            in_words(proved.date_of_birth),
            in_words(who.date_of_birth),
        ),
    )
    for which, said, in_lpa in values:
        lines = [said]
        if which in check.differs:
            lines.append(_who_says(which, who) % {"words": in_lpa})
        yield {"key": which.label, "value": lines}
    if proved.address:
        said = dict.fromkeys((*proved.address, proved.postcode))
        lines = [line for line in said if line]
        if lives_elsewhere(check, who):
            lines.append(
                _("The LPA says: %(words)s") % {"words": ", ".join(who.address)}
            )
        yield {"key": _("Address"), "value": lines}


def _who_says(which: Difference, who: Who) -> str:
    """No LPA has the birthday of its certificate provider: they said it themselves."""
    if which == Difference.DATE_OF_BIRTH and who.role == Role.CERTIFICATE_PROVIDER:
        return _("You told us: %(words)s")
    return _("The LPA says: %(words)s")


def lives_elsewhere(check: IdentityCheck, who: Who) -> bool:
    """Whether the proved address is not the LPA's; alone that never matters."""
    both = check.proved.address and who.address
    return bool(both) and not share_address(check.proved, who)


def in_words(day: date | None) -> str:
    return date_format(day, "j F Y") if day else ""


def birthday_row(key: str, born: date | None):
    return ({"key": key, "value": in_words(born)},) if born else ()
