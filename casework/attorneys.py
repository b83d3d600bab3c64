"""Attorneys and replacements during the life of a case: who left, who stepped in."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from documents.paragraphs import attorneys as letters
from history.recording import record
from lpa.choices import HowTheyAct, LpaType
from lpa.instrument import Attorney, Instrument, Person
from lpa.rules.appointment import WhoCanAct, who_can_act

from .choices import (
    BEFORE_IT_IS_REGISTERED,
    FOR_PROPERTY_ONLY,
    ONCE_IT_IS_REGISTERED,
    EndReason,
    SeveranceState,
)
from .corporations import tell_that_it_left
from .models import AttorneyEvent, Case
from .models.moves import RECORD_ORDER, WORK
from .refusals import NotNow, held, must_have
from .register_log import produce
from .sending import send_at_once
from .states import BEFORE_REGISTRATION, ON_THE_REGISTER

OF_COMPANIES = {EndReason.WOUND_UP}
OF_HUMANS = {
    EndReason.DECEASED,
    EndReason.LACKS_CAPACITY,
    EndReason.MARRIAGE_ENDED,
}
ENDED, STEPPED_IN = AttorneyEvent.Kind.ENDED, AttorneyEvent.Kind.STEPPED_IN


@transaction.atomic
def end_appointment(
    *, case: Case, uid: str, reason: EndReason, on: date, evidence: str = "", by
) -> AttorneyEvent:
    """Somebody is no attorney, or replacement, any more; nothing undoes that.

    Replacements who step in by the donor's own choices do so from the same day. Raises
    NotNow for somebody who has left already, or a reason that this LPA does not know.
    """
    must_have(by, RECORD_ORDER if reason == EndReason.REMOVED_BY_COURT else WORK)
    return end(held(case), uid, reason, on=on, evidence=evidence, by=by)


def end(
    case: Case, uid: str, reason: EndReason, *, on: date, evidence: str, by
) -> AttorneyEvent:
    """The same inside a verb that is something else, and asked who may do it."""
    person = _must_be_possible(case, uid, reason, on)
    statuses = {person: "removed"}
    before = acting_in(case)
    event = _write(case, person, ENDED, on=on, reason=reason, evidence=evidence, by=by)
    joining = acting_in(case) - before
    for each in case.instrument.replacements:
        if each.uid in joining:
            _write(case, each, STEPPED_IN, on=on, by=by)
            statuses[each] = "active"
    _tell_the_register(case, statuses, by=by)
    _write_to_everybody(case, person, event, list(statuses)[1:], by=by)
    return event


@transaction.atomic
def step_in(*, case: Case, uid: str, on: date, evidence: str, by) -> AttorneyEvent:
    """A replacement steps in as the donor described in their own words.

    Where the donor's choices decide, that is recorded by itself. Raises NotNow.
    """
    must_have(by, WORK)
    case = held(case)
    if on > clock.today():
        raise NotNow([_("The date is in the future")])
    if uid not in who_acts(case).may_step_in:
        raise NotNow([_("The donor’s own words do not let this person step in now")])
    person = case.instrument.attorney(uid)
    event = _write(case, person, STEPPED_IN, on=on, evidence=evidence, by=by)
    _tell_the_register(case, {person: "active"}, by=by)
    return event


def who_acts(case: Case) -> WhoCanAct:
    """Who can act now, by the donor's choices and by what has happened."""
    now = who_can_act(case.instrument, case.ended)
    stepped_in = tuple(uid for uid in now.may_step_in if uid in uids(case, STEPPED_IN))
    return WhoCanAct(
        alone=now.alone + stepped_in,
        together=now.together,
        may_step_in=tuple(uid for uid in now.may_step_in if uid not in stepped_in),
        must_read=now.must_read,
    )


def acting_in(case: Case) -> frozenset[str]:
    now = who_acts(case)
    return frozenset(now.alone) | frozenset(now.together)


def uids(case: Case, kind: AttorneyEvent.Kind) -> set[str]:
    return {event.uid for event in case.attorney_events.all() if event.kind == kind}


def reasons_for(case: Case) -> list[EndReason]:
    """Why somebody can leave this LPA, as far as it has come."""
    is_property = case.instrument.type is LpaType.PROPERTY_AND_AFFAIRS
    is_registered = case.state in ON_THE_REGISTER
    return [
        reason
        for reason in EndReason
        if (is_property or reason not in FOR_PROPERTY_ONLY)
        and reason
        not in (BEFORE_IT_IS_REGISTERED if is_registered else ONCE_IT_IS_REGISTERED)
    ]


def still_appointed(case: Case) -> list[Attorney]:
    """Attorneys and replacements who have not left, in the form's order."""
    people = (*case.instrument.attorneys, *case.instrument.replacements)
    return [person for person in people if person.uid not in case.ended]


def why_they_act(case: Case, uid: str) -> str:
    """In what way somebody can act now, or why they cannot, as a sentence."""
    for event in case.attorney_events.all():
        if event.uid == uid and event.kind == ENDED:
            return _("Removed: %(why)s") % {"why": event.get_reason_display()}
    return next(sentence for group, sentence in ways(case) if uid in group)


def ways(case: Case) -> Iterator[tuple[Collection[str], str]]:
    """Everybody who has not left is in one of these groups; the first one counts."""
    now, lpa = who_acts(case), case.instrument
    alone, together = set(now.alone), set(now.together)
    yield alone & together, _("Acts alone, but jointly where the deed says so")
    yield alone, _("Can act alone") if more_than_one(now) else _("Acts alone")
    yield together, _("Acts jointly: all of them have to agree")
    yield now.may_step_in, _("May step in: the donor’s own words decide when")
    replacements = {each.uid for each in lpa.replacements}
    yield replacements, _("Replacement: has not stepped in")
    originals = {each.uid for each in lpa.attorneys}
    yield originals, _("Cannot act: the joint appointment has ended")


def in_force(case: Case) -> Instrument:
    """The instrument as it can be relied on today.

    Who has left is not among the attorneys, and a replacement who has stepped in is;
    instructions are without the words that the court has severed.
    """
    lpa, now = as_severed(case), who_acts(case)
    acting = {*now.alone, *now.together}
    if acting == {each.uid for each in lpa.attorneys}:
        return lpa
    people = (*lpa.attorneys, *lpa.replacements)
    return replace(
        lpa,
        attorneys=tuple(each for each in people if each.uid in acting),
        replacements=tuple(
            each for each in lpa.replacements if each.uid not in acting | case.ended
        ),
        attorneys_act=how_in(now),
    )


def as_severed(case: Case) -> Instrument:
    """The instrument without the words that the court has severed."""
    severance = getattr(case, "severance", None)
    if severance and severance.state == SeveranceState.ORDERED:
        return replace(case.instrument, instructions=severance.left)
    return case.instrument


def how_in(now: WhoCanAct) -> HowTheyAct | None:
    """How those act who can act now; nothing for somebody who is the only one."""
    if not more_than_one(now):
        return None
    if now.together:
        return HowTheyAct.MIXED if now.alone else HowTheyAct.JOINTLY
    return HowTheyAct.JOINTLY_AND_SEVERALLY


def more_than_one(now: WhoCanAct) -> bool:
    return len({*now.alone, *now.together}) > 1


def _must_be_possible(case: Case, uid: str, reason: EndReason, on: date) -> Attorney:
    if case.state not in (*BEFORE_REGISTRATION, *ON_THE_REGISTER):
        raise NotNow([_("It is over: nobody can leave any more")])
    person = case.instrument.attorney(uid)
    if person is None:
        raise NotNow([_("Choose an attorney or a replacement of this LPA")])
    name = {"name": person.full_name}
    not_of_theirs = OF_HUMANS if person.is_trust_corporation else OF_COMPANIES
    against = {
        _("The date is in the future"): on > clock.today(),
        _("%(name)s has left already") % name: uid in case.ended,
        _("This is no reason in this LPA"): reason not in reasons_for(case),
        _("This cannot be said of %(name)s") % name: reason in not_of_theirs,
    }
    if reasons := [sentence for sentence, is_so in against.items() if is_so]:
        raise NotNow(reasons)
    return person


def _write_to_everybody(case, person, event, joining, *, by) -> None:
    """That somebody has left, and who is there instead; once it is registered."""
    if case.state not in ON_THE_REGISTER:
        return
    now = who_acts(case)
    names = ", ".join(each.full_name for each in joining)
    told = {"attorney": event.name, "happened_on": event.on, "replacement": names}
    is_disclaimer = event.reason == EndReason.DISCLAIMED
    kind = letters.DISCLAIMED if is_disclaimer else letters.REMOVED
    if not is_disclaimer:
        told["reason"] = str(event.get_reason_display())
    including = (
        {"is-replaced"}
        if joining
        else {"others-go-on" if now.anybody else "nobody-left"}
    )
    acting = {*now.alone, *now.together}
    donor = {case.instrument.donor.uid} if case.instrument.donor else set()
    told = {name: value for name, value in told.items() if value}
    send_at_once(
        case=case,
        kind=kind,
        people=donor | {person.uid} | acting,
        told=told,
        including=including,
        by=by,
    )


def _tell_the_register(case: Case, statuses: dict[Attorney, str], *, by) -> None:
    """Of a trust corporation it can only be told that it left, and not always that."""
    if case.state not in ON_THE_REGISTER:
        return
    humans = {who: said for who, said in statuses.items() if isinstance(who, Person)}
    if humans:
        changes = {f"/attorneys/{who.uid}/status": said for who, said in humans.items()}
        produce(case, "CHANGE_ATTORNEYS", changes, by=by)
    for corporation in statuses.keys() - humans.keys():
        if statuses[corporation] == "removed":
            tell_that_it_left(case, corporation.uid, by=by)


def _write(case, person, kind, *, on, reason="", evidence="", by) -> AttorneyEvent:
    event = case.attorney_events.create(
        uid=person.uid,
        name=person.full_name,
        kind=kind,
        reason=reason,
        on=on,
        evidence=evidence,
        recorded_by=by,
    )
    record(
        subject=case.number,
        action=f"attorney-{kind}",
        by=by,
        source="inactive" if kind == STEPPED_IN else "",
        target="active" if kind == STEPPED_IN else "removed",
        why=evidence,
        details={"uid": person.uid, "sentence": person.full_name, "reason": reason}
        | {"on": on},
    )
    return event
