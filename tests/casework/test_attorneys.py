"""Who leaves an LPA, who steps in, and who can act then."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import clock
from casework.attorneys import (
    end_appointment,
    in_force,
    reasons_for,
    step_in,
    still_appointed,
    who_acts,
    why_they_act,
)
from casework.choices import EndReason
from casework.models import AttorneyEvent
from casework.refusals import NotNow
from casework.states import BEFORE_REGISTRATION, ON_THE_REGISTER, State
from lpa.choices import HowTheyAct
from tests.builders import AMY, BEN, CAT, DAN, REPLACED, WELFARE, act

from .builders import REGISTRABLE, a_case, fresh, staff

pytestmark = pytest.mark.django_db

SEVERALLY, JOINTLY = act("jointly-and-severally"), act("jointly")
ANOTHER_WAY = {
    ("replacement-attorneys", "when-they-step-in"): {
        "replacements_step_in": "another-way",
        "replacements_step_in_details": "Cat only if Amy cannot act",
    }
}


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(REGISTRABLE):
        yield


def leaves(case, person, reason=EndReason.DECEASED, **more):
    said = {"on": REGISTRABLE, "evidence": "A certificate", "by": staff("manager")}
    return end_appointment(case=case, uid=person.uid, reason=reason, **(said | more))


def names(case, uids):
    return [case.instrument.attorney(uid).full_name for uid in uids]


def two_and_a_replacement(how=SEVERALLY, state=State.REGISTERED, **answers):
    return a_case(
        state,
        attorneys=(AMY, BEN),
        replacements=(CAT,),
        answers=how | REPLACED | answers.get("more", FIRST_LOSS),
    )


FIRST_LOSS = {
    ("replacement-attorneys", "when-they-step-in"): {
        "replacements_step_in": "one-can-no-longer-act"
    }
}


@pytest.mark.parametrize("state", State)
def test_somebody_can_leave_until_it_is_over(state):
    case = a_case(state)
    if state == State.DELETED:
        return
    (amy,) = case.instrument.attorneys

    if state in (*BEFORE_REGISTRATION, *ON_THE_REGISTER):
        assert leaves(case, amy).reason == EndReason.DECEASED
    else:
        with pytest.raises(NotNow, match="nobody can leave any more"):
            leaves(case, amy)


def test_who_is_left_acts_and_the_replacement_joins_them():
    case = two_and_a_replacement()
    amy, _ben = case.instrument.attorneys

    leaves(case, amy)

    assert names(case, who_acts(fresh(case)).alone) == ["Ben Baker", "Cat Cole"]
    assert [str(e) for e in fresh(case).attorney_events.all()] == [
        "Amy Able, ended, 2026-11-30",
        "Cat Cole, stepped-in, 2026-11-30",
    ]


def test_the_loss_of_one_ends_a_joint_appointment_and_the_replacement_takes_over():
    case = two_and_a_replacement(JOINTLY, more={})
    amy, ben = case.instrument.attorneys

    leaves(case, amy)

    case = fresh(case)
    assert names(case, who_acts(case).alone) == ["Cat Cole"]
    assert why_they_act(case, ben.uid) == (
        "Cannot act: the joint appointment has ended"
    )
    assert why_they_act(case, amy.uid) == "Removed: They have died"


def test_the_donors_own_words_are_read_by_somebody_before_a_replacement_steps_in():
    case = two_and_a_replacement(more=ANOTHER_WAY)
    amy, ben = case.instrument.attorneys
    (cat,) = case.instrument.replacements
    said = {"on": REGISTRABLE, "evidence": "“only if Amy”", "by": staff("caseworker")}
    with pytest.raises(NotNow, match="do not let this person step in"):
        step_in(case=case, uid=cat.uid, **said)

    leaves(case, amy)
    assert why_they_act(fresh(case), cat.uid).startswith("May step in")
    step_in(case=fresh(case), uid=cat.uid, **said)

    assert names(case, who_acts(fresh(case)).alone) == ["Ben Baker", "Cat Cole"]
    assert why_they_act(fresh(case), ben.uid) == "Can act alone"


def test_nobody_leaves_twice():
    case = a_case()
    (amy,) = case.instrument.attorneys
    leaves(case, amy)

    with pytest.raises(NotNow, match="Amy Able has left already"):
        leaves(case, amy)


def test_bankruptcy_ends_nobody_for_welfare():
    case = a_case(answers=WELFARE)
    (amy,) = case.instrument.attorneys

    assert EndReason.BANKRUPT not in reasons_for(case)
    with pytest.raises(NotNow, match="no reason in this LPA"):
        leaves(case, amy, EndReason.BANKRUPT)


def test_a_human_is_not_wound_up():
    case = a_case()
    (amy,) = case.instrument.attorneys

    with pytest.raises(NotNow, match="cannot be said of Amy Able"):
        leaves(case, amy, EndReason.WOUND_UP)


@pytest.mark.parametrize(
    ("reason", "state", "is_one"),
    [
        (EndReason.DID_NOT_SIGN, State.EXAMINING, True),
        (EndReason.DID_NOT_SIGN, State.REGISTERED, False),
        (EndReason.REMOVED_BY_DONOR, State.EXAMINING, False),
        (EndReason.REMOVED_BY_DONOR, State.REGISTERED, True),
    ],
)
def test_some_reasons_belong_before_the_registration_or_after_it(reason, state, is_one):
    assert (reason in reasons_for(a_case(state))) is is_one


def test_only_whoever_records_orders_removes_by_the_court():
    case = a_case(State.REGISTERED)
    (amy,) = case.instrument.attorneys

    with pytest.raises(PermissionDenied):
        leaves(case, amy, EndReason.REMOVED_BY_COURT, by=staff("caseworker"))
    leaves(case, amy, EndReason.REMOVED_BY_COURT, by=staff("court-orders"))

    assert not who_acts(fresh(case)).anybody


def test_a_stranger_and_a_day_to_come_are_refused():
    case = a_case()
    (amy,) = case.instrument.attorneys
    tomorrow = REGISTRABLE + timedelta(days=1)

    with pytest.raises(NotNow, match="in the future"):
        leaves(case, amy, on=tomorrow)
    with pytest.raises(NotNow, match="Choose an attorney"):
        leaves(case, case.instrument.donor)


@pytest.mark.once
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(st.integers(min_value=0, max_value=3), max_size=5),
    st.sampled_from([SEVERALLY, JOINTLY]),
)
def test_whoever_was_removed_never_acts_again(order, how):
    more = FIRST_LOSS if how == SEVERALLY else act("jointly", whose="replacements")
    case = a_case(
        State.REGISTERED,
        attorneys=(AMY, BEN),
        replacements=(CAT, DAN),
        answers=how | REPLACED | more,
    )
    people = (*case.instrument.attorneys, *case.instrument.replacements)
    removed = set()
    for place in order:
        person = people[place]
        if person.uid in removed:
            with pytest.raises(NotNow):
                leaves(case, person)
        else:
            leaves(case, person)
        removed.add(person.uid)
        now = who_acts(fresh(case))
        assert not removed & {*now.alone, *now.together, *now.may_step_in}
        assert removed.isdisjoint(each.uid for each in still_appointed(fresh(case)))
    stepped_in = AttorneyEvent.objects.filter(case=case, kind="stepped-in")
    assert stepped_in.count() <= 2


def test_what_can_be_relied_on_names_who_acts_and_how():
    case = two_and_a_replacement()
    amy, _ben = case.instrument.attorneys
    assert in_force(case) == case.instrument

    leaves(case, amy)
    now = in_force(fresh(case))

    assert [each.full_name for each in now.attorneys] == ["Ben Baker", "Cat Cole"]
    assert now.attorneys_act == HowTheyAct.JOINTLY_AND_SEVERALLY
    assert now.replacements == ()


def test_the_last_one_left_acts_alone():
    case = a_case(State.REGISTERED, attorneys=(AMY, BEN), answers=SEVERALLY)
    amy, ben = case.instrument.attorneys

    leaves(case, amy)

    assert in_force(fresh(case)).attorneys == (ben,)
    assert in_force(fresh(case)).attorneys_act is None
