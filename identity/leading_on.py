"""Where somebody can go from the page that says where their check stands."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from . import people
from .compared import lives_elsewhere
from .models import IdentityCheck
from .people import Who
from .vouched import may_name_a_voucher


@dataclass(frozen=True)
class Action:
    """Something that can be done from here."""

    text: str
    href: str
    is_button: bool = False


def page(name: str, who: Who) -> str:
    return reverse(f"identity:{name}", args=[who.reference, who.uid])


def to_one_login(who: Who, text: str) -> Action:
    return Action(text, page("one-login", who), is_button=True)


def try_again(who: Who):
    return [Action(_("Try again with GOV.UK One Login"), page("one-login", who))]


def to_other_ways(who: Who):
    return [Action(_("Choose another way"), page("way", who))]


def to_voucher(who: Who):
    if not may_name_a_voucher(who):
        return []
    text = _("Choose somebody to vouch for you")
    return [Action(text, page("voucher", who), is_button=True)]


def to_court(who: Who):
    text = _("Go on by way of the court")
    return [Action(text, page("court", who), True)] if who.is_donor else []


def withdraw(who: Who):
    """To take back what was signed, or to delete what was not."""
    if address := people.way("to_withdraw", who):
        return [Action(_("Withdraw your LPA"), address)]
    address = people.way("to_delete", who)
    return [Action(_("Delete this LPA"), address)] if address else []


def change_address(check: IdentityCheck, who: Who):
    """A proved address that differs can be taken into the LPA, or not."""
    address = people.way("to_change", who) if lives_elsewhere(check, who) else ""
    return [Action(_("Change your address in the LPA"), address)] if address else []


def go_on(who: Who):
    """Where nothing else is left to do here."""
    address = people.way("back", who)
    return [Action(_("Continue"), address, is_button=True)] if address else []


def go_back(who: Who):
    """Beside what is left to do here: it can wait."""
    address = people.way("back", who)
    text = _("Go on with your LPA") if who.is_donor else _("Go back to your part")
    return [Action(text, address)] if address else []
