"""The cover: two sides before the form that say what to do with it."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from documents.document import Page
from documents.in_words import day, in_pounds_and_pence
from lpa.choices import FeeReduction
from lpa.instrument import Instrument
from lpa.rules.fees import fee_due
from lpa.signing_day import order_of_signing

from .printing_facts import Facts


def cover(lpa: Instrument, facts: Facts) -> Iterator[Page]:
    """Two sides, so that page 1 is a front; none on what has been registered."""
    if facts.registered:
        return
    if facts.is_final:
        yield Page("cover/1_signing", {"order": in_order(lpa)}, is_cover=True)
        yield Page("cover/2_posting", {"fee": fee_in_words(lpa, facts)}, is_cover=True)
    else:
        order = in_order(only_deed(lpa))
        yield Page("cover/1_review", is_cover=True)
        yield Page("cover/2_signing_now", {"order": order}, is_cover=True)


def in_order(lpa: Instrument) -> tuple[str, ...]:
    """Who signs what, by name, a numbered line for each turn."""
    turns = enumerate(order_of_signing(lpa), start=1)
    return tuple(f"{number}. {said}" for number, said in turns)


def only_deed(lpa: Instrument) -> Instrument:
    """Without those who come in after the deed has been signed."""
    return replace(lpa, applicant=None, applying_attorneys=(), people_to_notify=())


def fee_in_words(lpa: Instrument, facts: Facts) -> str:
    """The fee by the table of the day on which the LPA was decided; empty where that
    day is not known."""
    if facts.decided_on is None:
        return ""
    due = fee_due(
        reduction=lpa.fee_reduction or FeeReduction.NONE,
        is_repeat=bool(lpa.is_repeat),
        on=facts.decided_on,
    )
    if due is None:
        return _("to be decided: send no money now")
    return _("%(fee)s, as it was on %(day)s") % {
        "fee": in_pounds_and_pence(due),
        "day": day(facts.decided_on),
    }
