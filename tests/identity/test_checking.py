"""The verbs of identity checks: what follows from what, and what cannot be."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

import clock
from history.models import Event
from identity.checking import (
    CannotCheck,
    Result,
    begin,
    choose_post_office,
    decide_difference,
    go_to_court,
    take_result,
)
from identity.choices import Difference, Role, State, Way
from identity.comparing import Proved
from identity.expiring import expire_due
from identity.models import IdentityCheck
from identity.signals import identity_changed
from lpa.naming import change_person
from tests.builders import DONOR

from .conftest import TODAY
from .people import check_of, somebody

pytestmark = pytest.mark.django_db
BORN = date(1950, 3, 27)


@pytest.fixture
def dora(draft):
    return somebody(draft)


def proved(who, last_name="Donor", at=None):
    """Somebody has proved this name at One Login."""
    check = begin(who=who, by=None)
    result = Result(
        State.CONFIRMED,
        ("P",),
        Proved(who.first_names, last_name, BORN),
        at or clock.now(),
    )
    return take_result(who=who, check=check, result=result, by=None)


def failed(who, state=State.FAILED, code="V"):
    check = begin(who=who, by=None)
    return take_result(who=who, check=check, result=Result(state, (code,)), by=None)


def test_every_step_is_told_and_in_the_history(dora):
    heard = []

    def listen(check, by, **signal):
        heard.append((check.state, transaction.get_connection().in_atomic_block))

    identity_changed.connect(listen)
    try:
        proved(dora)
    finally:
        identity_changed.disconnect(listen)

    assert heard == [(State.IN_PROGRESS, True), (State.CONFIRMED, True)]
    events = Event.objects.filter(subject=dora.reference, action="identity-checked")
    assert [event.target for event in events] == ["in-progress", "confirmed"]


def test_there_is_one_live_check_and_a_new_one_after_an_end(dora):
    first = failed(dora)

    second = proved(dora)

    assert second.pk != first.pk
    assert check_of(dora) == second
    with pytest.raises(CannotCheck, match="confirmed already"):
        begin(who=dora, by=None)


def test_what_differs_is_confirmed_once_the_lpa_is_put_right(draft, donor, dora):
    assert proved(dora, "Dunn").differs == [Difference.LAST_NAME]

    person = draft.people.get(uid=dora.uid)
    change_person(person=person, details=DONOR | {"last_name": "DUNN"}, by=donor)
    assert check_of(dora).state == State.CONFIRMED

    change_person(person=person, details=DONOR, by=donor)
    assert check_of(dora).state == State.PENDING


@pytest.mark.parametrize(
    ("matters", "state"), [(False, State.CONFIRMED), (True, State.PROBLEM)]
)
def test_what_differs_of_a_provider_is_decided_by_a_caseworker(
    draft, donor, matters, state
):
    provider = somebody(draft, Role.CERTIFICATE_PROVIDER)
    check = proved(provider, "Dun")
    assert check.is_to_be_decided

    decide_difference(check=check, matters=matters, why="One letter", by=donor)

    assert check_of(provider).state == state
    with pytest.raises(CannotCheck, match="to be decided"):
        decide_difference(check=check, matters=matters, why="Again", by=donor)


def test_the_result_of_a_post_office_comes_through_one_login(dora):
    waiting = choose_post_office(who=dora, by=None)
    assert waiting.deadline_on == date(2027, 11, 3)
    nothing = Result(None)
    take_result(who=dora, check=waiting, result=nothing, by=None)
    assert check_of(dora).way == Way.POST_OFFICE

    done = proved(dora)

    assert (done.pk, done.state) == (waiting.pk, State.CONFIRMED)


def test_the_court_is_the_donors_way_alone(draft, dora):
    failed(dora)
    assert go_to_court(who=dora, by=None).way == Way.COURT
    with pytest.raises(CannotCheck, match="court is asked"):
        begin(who=dora, by=None)

    provider = somebody(draft, Role.CERTIFICATE_PROVIDER)
    with pytest.raises(CannotCheck, match="Only the donor"):
        go_to_court(who=provider, by=None)


def test_a_result_of_a_check_that_has_ended_is_not_kept(dora):
    check = begin(who=dora, by=None)
    failed(dora)

    with pytest.raises(CannotCheck):
        take_result(who=dora, check=check, result=Result(State.FAILED, ("D",)), by=None)


def test_an_identity_counts_for_six_months_of_london_days(dora):
    late = clock.now().replace(hour=23, minute=30)
    proved(dora, at=late)

    with clock.set_to(date(2027, 11, 3)):
        assert expire_due() == 0
    with clock.set_to(date(2027, 11, 4)):
        assert expire_due() == 1
        assert expire_due() == 0
    assert check_of(dora).state == State.EXPIRED


def test_nobody_waits_for_a_post_office_beyond_the_deadline(dora):
    choose_post_office(who=dora, by=None)

    with clock.set_to(date(2027, 11, 4)):
        assert expire_due() == 1


def a_row(**changes):
    said = {"reference": "A00000000000", "uid": "1", "role": Role.DONOR}
    return said | {"way": Way.ONE_LOGIN, "state": State.IN_PROGRESS} | changes


PROOF = {
    "checked_at": timezone.make_aware(timezone.datetime(2027, 5, 3)),
    "proved_last_name": "Donor",
}


@pytest.mark.parametrize(
    ("row", "constraint"),
    [
        ({"state": "sleeping"}, "words_are_known"),
        ({"way": ""}, "way_unless_unknown"),
        ({"state": State.CONFIRMED}, "says_when_and_whom"),
        (PROOF, "without_proof_says_nobody"),
        ({"way": Way.POST_OFFICE, "state": State.PENDING}, "has_a_deadline"),
        (
            {"role": Role.ATTORNEY, "way": Way.COURT, "state": State.PENDING},
            "only_donors",
        ),
        ({"decided_why": "So"}, "decided_with_a_reason"),
    ],
)
def test_the_database_refuses_what_cannot_be(row, constraint):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        IdentityCheck.objects.create(**a_row(**row))


def test_the_database_keeps_one_live_check_for_each_person(dora):
    check = begin(who=dora, by=None)

    with pytest.raises(IntegrityError), transaction.atomic():
        IdentityCheck.objects.create(**a_row(reference=check.reference, uid=check.uid))


def test_nothing_is_there_before_the_day(client, donor, dora, settings):
    client.force_login(donor)
    address = f"/confirm/identity/{dora.reference}/{dora.uid}/"
    assert client.get(address).status_code == 200

    settings.DIGITAL_2023_FROM = TODAY + timedelta(days=1)
    assert client.get(address).status_code == 404
    settings.DIGITAL_2023_FROM = None
    assert client.get(address).status_code == 404
