"""Who goes on when somebody can no longer act, in a sentence with their names."""

from collections.abc import Iterable, Iterator

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lpa.choices import HowTheyAct
from lpa.instrument import Attorney, Instrument

from .appointment import WhoCanAct, by_the_choices


def losses(lpa: Instrument) -> Iterator[tuple[Attorney, WhoCanAct]]:
    """Each attorney, and who can act once that one cannot."""
    for attorney in lpa.attorneys:
        yield attorney, by_the_choices(lpa, {attorney.uid})


def if_one_stops(lpa: Instrument) -> str:
    """What follows when the first attorney can no longer act, as an example."""
    for attorney, left in losses(lpa):
        is_mixed = lpa.attorneys_act is HowTheyAct.MIXED and not left.together
        return in_words(lpa, attorney, left, nobody_agrees=is_mixed)
    return ""


def if_a_replacement_stops(lpa: Instrument) -> str:
    """What follows when the first replacement can no longer act either."""
    for replacement in lpa.replacements:
        ended = {one.uid for one in (*lpa.attorneys, replacement)}
        left = by_the_choices(lpa, ended)
        is_mixed = lpa.replacements_act is HowTheyAct.MIXED
        return in_words(lpa, replacement, left, nobody_agrees=is_mixed)
    return ""


def in_words(
    lpa: Instrument, gone: Attorney, left: WhoCanAct, *, nobody_agrees: bool
) -> str:
    if not left.anybody:
        stops = _("If {name} can no longer act, nobody can and the LPA stops working")
        return stops.format(name=gone.full_name)
    clauses = list(clauses_of(lpa, left))
    if nobody_agrees:
        clauses.append(_("nobody can make the joint decisions"))
    goes_on = _("If {name} can no longer act, {what}")
    what = get_text_list(clauses, _("and"))
    return goes_on.format(name=gone.full_name, what=what)


def clauses_of(lpa: Instrument, left: WhoCanAct) -> Iterator[str]:
    alone, together = names(lpa, left.alone), names(lpa, left.together)
    if left.alone:
        some = ngettext("{names} goes on", "{names} go on", len(left.alone))
        yield some.format(names=alone)
    if left.together and left.alone:
        yield _("{names} make the joint decisions").format(names=together)
    elif left.together:
        yield _("{names} take over, and must agree on everything").format(
            names=together
        )
    if left.may_step_in:
        stepping = names(lpa, left.may_step_in)
        yield _("{names} step in as you describe").format(names=stepping)


def names(lpa: Instrument, uids: Iterable[str]) -> str:
    people = (lpa.attorney(uid) for uid in uids)
    return str(get_text_list([one.full_name for one in people if one], _("and")))
