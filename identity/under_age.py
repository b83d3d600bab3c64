"""What is said to a donor who has proved that they are not 18 yet.

An LPA is none unless its donor was 18 when they signed it (Mental Capacity Act 2005,
section 9(2)(c)); what they answered until then is kept.
"""

from django.utils.translation import gettext as _

from clock.ages import comes_of_age_on

from . import people
from .compared import compared, in_words
from .deadlines import expires_on
from .leading_on import Action, go_back, withdraw
from .models import IdentityCheck
from .people import Who
from .standing import Standing


def said_to_somebody_under_age(who: Who, check: IdentityCheck) -> Standing:
    """When they can sign, and whether what they have proved still counts then."""
    return Standing(
        _("You must be 18 to make an LPA"),
        (
            _("You proved that you were born on %(day)s. Nobody makes an LPA under 18.")
            % {"day": in_words(check.proved_born)},
            _when(who, check),
        ),
        tuple(compared(check, who)),
        (*_change(who, check), *go_back(who), *withdraw(who)),
    )


def _when(who: Who, check: IdentityCheck) -> str:
    birthday = comes_of_age_on(check.proved_born)
    last = expires_on(check.checked_at)
    said = {"birthday": in_words(birthday), "last": in_words(last)}
    if who.signed_on:
        return _("What you have signed already cannot be registered.")
    if birthday <= last:
        return (
            _(
                "You turn 18 on %(birthday)s. You can sign your LPA from that day, and "
                "have to by %(last)s: so long your identity counts."
            )
            % said
        )
    return (
        _(
            "You turn 18 on %(birthday)s. That is after %(last)s, until when your "
            "identity counts. Your answers are kept: confirm your identity again once "
            "you are 18."
        )
        % said
    )


def _change(who: Who, check: IdentityCheck) -> list[Action]:
    address = people.way("to_change", who) if check.differs else ""
    text = _("Change your details in the LPA")
    return [Action(text, address, is_button=True)] if address else []
