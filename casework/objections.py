"""Objections to a registration: recorded for several LPAs, decided in each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

import clock
from documents.paragraphs.objections import ACKNOWLEDGED
from history.recording import record
from lpa.rules.clocks import objection_last_day

from . import attorneys
from .choices import EndReason, ObjectionKind, ObjectionState
from .models import Case, CaseObjection, Objection
from .models.moves import DECIDE, WORK
from .refusals import NotNow, held, must_have
from .sending import send_at_once
from .states import BEFORE_REGISTRATION
from .unwritten import write_about_decision, write_about_objection


@dataclass(frozen=True)
class Said:
    """What somebody who objects has said, as it reached the office."""

    kind: ObjectionKind
    objector: str
    received_on: date
    uid: str = ""  # of the objector, where the LPA names them
    ground: str = ""  # an EndReason, of a factual objection
    about: str = ""  # the uid of the attorney whom a factual objection is about
    words: str = ""


@transaction.atomic
def record_objection(*, cases: Iterable[Case], said: Said, by) -> Objection:
    """Write it down in every case that it is about; each then waits for a decision.

    Raises NotNow for a case that is registered or over, and for a day to come.
    """
    must_have(by, WORK)
    cases = [held(case) for case in sorted(cases, key=lambda case: case.pk)]
    _must_be_possible(cases, said)
    objection = Objection.objects.create(
        kind=said.kind,
        objector=said.objector,
        uid=said.uid,
        ground=said.ground,
        about=said.about,
        words=said.words,
        received_on=said.received_on,
        recorded_by=by,
    )
    for case in cases:
        in_time = is_in_time(case, said)
        case.objections.create(objection=objection, is_in_time=in_time)
        if said.uid:
            acknowledge(case, said, by=by)
        write_about_objection(case, said.objector, is_named=bool(said.uid))
        details = {"objection": objection.pk, "kind": said.kind, "in_time": in_time}
        record(
            subject=case.number,
            action="objection-recorded",
            by=by,
            why=said.words,
            details=details | {"sentence": said.objector, "on": said.received_on},
        )
    return objection


@transaction.atomic
def decide_objection(
    *,
    objection: CaseObjection,
    state: ObjectionState,
    stops_registration: bool = False,
    removes: bool = False,
    why: str,
    by,
) -> CaseObjection:
    """Uphold an objection in one case, or do not; withdrawn is a decision as well.

    An upheld one stops the registration, or ends the appointment of the attorney whom
    it is about, or both. One of the donor always stops it. Raises NotNow.
    """
    must_have(by, DECIDE)
    case = held(objection.case)
    objection = case.objections.select_related("objection").get(pk=objection.pk)
    if not objection.is_open:
        raise NotNow([_("This objection has been decided already")])
    upheld = state == ObjectionState.UPHELD
    is_donors = objection.objection.kind == ObjectionKind.DONOR
    objection.state, objection.why = state, why
    objection.stops_registration = upheld and (stops_registration or is_donors)
    objection.decided_on, objection.decided_by = clock.today(), by
    if upheld and removes:
        _end_the_appointment(case, objection.objection, by=by)
    elif upheld and not objection.stops_registration:
        raise NotNow(
            [_("Say whether it stops the registration or an attorney has to leave")]
        )
    objection.save()
    _tell("objection-decided", objection, by=by, why=why)
    write_about_decision(case, objection.objection.objector)
    return objection


@transaction.atomic
def overrule_objection(*, objection: CaseObjection, why: str, by) -> CaseObjection:
    """The court is satisfied that the donor lacks capacity to object (paragraph 14)."""
    must_have(by, DECIDE)
    case = held(objection.case)
    objection = case.objections.select_related("objection").get(pk=objection.pk)
    if not objection.stops_registration:
        raise NotNow([_("This objection does not stop the registration")])
    if not any(matter.effect == "register" for matter in case.court_matters.all()):
        raise NotNow([_("No order of the court to register it has been recorded")])
    objection.stops_registration, objection.is_overruled = False, True
    objection.save()
    _tell("objection-overruled", objection, by=by, why=why)
    return objection


def acknowledge(case: Case, said: Said, *, by) -> None:
    """To whoever objected, where the LPA names them; staff write to anybody else."""
    is_prescribed = said.kind == ObjectionKind.PRESCRIBED
    send_at_once(
        case=case,
        kind=ACKNOWLEDGED,
        people=[said.uid],
        told={"happened_on": said.received_on},
        including={"objection-prescribed"} if is_prescribed else (),
        by=by,
    )


def is_in_time(case: Case, said: Said) -> bool:
    """Whether it arrived within three weeks of the notice (regulations 14 to 15).

    Of somebody's own notice where we gave them one, else of the latest. Before any
    notice nothing has begun to run, so it is in time.
    """
    notices = list(case.notices.all())
    own = [notice.given_on for notice in notices if notice.recipient == said.uid]
    given = own or [notice.given_on for notice in notices]
    return not given or said.received_on <= objection_last_day(max(given))


def open_objections(cases: QuerySet[Case]) -> QuerySet[CaseObjection]:
    """Those of these cases that wait for a decision, the oldest first."""
    waiting = CaseObjection.objects.filter(
        case__in=cases, state=ObjectionState.RECEIVED
    )
    return waiting.select_related("objection", "case__lpa")


def _must_be_possible(cases: list[Case], said: Said) -> None:
    if said.received_on > clock.today():
        raise NotNow([_("The date is in the future")])
    if not cases:
        raise NotNow([_("Choose at least one case")])
    closed = [case for case in cases if case.state not in BEFORE_REGISTRATION]
    if closed:
        sentence = _("Nobody can object any more to %(case)s: %(state)s")
        raise NotNow(
            sentence % {"case": case, "state": case.get_state_display()}
            for case in closed
        )


def _end_the_appointment(case: Case, objection: Objection, *, by) -> None:
    if not objection.about:
        raise NotNow([_("This objection is about no attorney")])
    attorneys.end(
        case,
        objection.about,
        EndReason(objection.ground or EndReason.REMOVED_BY_COURT),
        on=clock.today(),
        evidence=_("An objection by %(who)s was upheld") % {"who": objection.objector},
        by=by,
    )


def _tell(action: str, objection: CaseObjection, *, by, why: str) -> None:
    record(
        subject=objection.case.number,
        action=action,
        by=by,
        source=ObjectionState.RECEIVED,
        target=objection.state,
        why=why,
        details={
            "objection": objection.objection_id,
            "sentence": objection.objection.objector,
            "stops": objection.stops_registration,
        },
    )
