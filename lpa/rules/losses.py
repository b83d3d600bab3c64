"""Who goes on when somebody can no longer act, in a sentence with their names."""

from collections.abc import Iterable, Iterator

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lpa.choices import HowTheyAct
from lpa.instrument import Attorney, Instrument

from .appointment import WhoCanAct, by_the_choices

Group = tuple[Attorney, ...]


def losses(lpa: Instrument) -> Iterator[tuple[Attorney, WhoCanAct]]:
    """Each attorney, and who can act once that one cannot."""
    for attorney in lpa.attorneys:
        yield attorney, by_the_choices(lpa, {attorney.uid})


def if_one_stops(lpa: Instrument) -> str:
    """What follows when the first attorney can no longer act, as an example."""
    for attorney, left in losses(lpa):
        is_mixed = lpa.attorneys_act is HowTheyAct.MIXED
        nobody_agrees = is_mixed and not left.together
        return in_words(lpa, lpa.attorneys, attorney, left, nobody_agrees=nobody_agrees)
    return ""


def if_a_replacement_stops(lpa: Instrument) -> str:
    """What follows when the first replacement, too, can no longer act."""
    for replacement in lpa.replacements:
        left = by_the_choices(lpa, {one.uid for one in (*lpa.attorneys, replacement)})
        is_mixed = lpa.replacements_act is HowTheyAct.MIXED
        return in_words(
            lpa, lpa.replacements, replacement, left, nobody_agrees=is_mixed
        )
    return ""


def in_words(
    lpa: Instrument,
    group: Group,
    gone: Attorney,
    left: WhoCanAct,
    *,
    nobody_agrees: bool,
) -> str:
    """One sentence: who of the group stays, who drops out, who comes in."""
    if not left.anybody:
        stops = _("If {name} can no longer act, nobody can and the LPA stops working")
        return stops.format(name=gone.full_name)
    clauses = [*among(group, gone, left), *beyond(lpa, group, left)]
    if nobody_agrees:
        clauses.append(_("nobody can make the joint decisions"))
    what = get_text_list(clauses, _("and"))
    goes_on = _("If {name} can no longer act, {what}")
    return goes_on.format(name=gone.full_name, what=what)


def among(group: Group, gone: Attorney, left: WhoCanAct) -> Iterator[str]:
    """What becomes of the others of whom one stopped."""
    others = [one for one in group if one.uid != gone.uid]
    stay = [one for one in others if one.uid in left.alone]
    drop = [one for one in others if one.uid not in {*left.alone, *left.together}]
    if stay:
        yield said(ngettext("{names} goes on", "{names} go on", len(stay)), stay)
    if drop:
        drops = ngettext("{names} drops out too", "{names} drop out too", len(drop))
        yield said(drops, drop)


def beyond(lpa: Instrument, group: Group, left: WhoCanAct) -> Iterator[str]:
    """Who comes in beside them or in their place."""
    comers = [one for one in lpa.replacements if one not in group]
    alone = [one for one in comers if one.uid in left.alone]
    together = [one for one in comers if one.uid in left.together]
    perhaps = [one for one in comers if one.uid in left.may_step_in]
    if alone:
        steps = ngettext("{names} steps in", "{names} step in", len(alone))
        yield said(steps, alone)
    if together and alone:
        yield said(_("only {names} can make the joint decisions"), together)
    elif together:
        yield said(_("{names} step in, and must agree on everything"), together)
    if perhaps:
        yield said(_("who steps in is as you describe: {names}"), perhaps)


def said(sentence: str, people: Iterable[Attorney]) -> str:
    names = get_text_list([one.full_name for one in people], _("and"))
    return sentence.format(names=names)
