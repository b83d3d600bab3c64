"""Somebody vouches for the donor: from the code to a confirmed identity."""

from datetime import date, timedelta

import pytest
from django.core.cache import cache
from django.db import IntegrityError, transaction

import clock
from accounts.inviting import open_account
from history.models import Event
from identity import people
from identity.checking import Result, begin, take_result
from identity.choices import State, Way
from identity.models import Vouching
from identity.vouching import (
    CannotVouch,
    MustSayNotRelated,
    confirm_name,
    enter_code,
    give_new_code,
    has_changed,
    may_name_a_voucher,
    name_voucher,
    verify_details,
)
from lpa.naming import change_person
from outbox.models import Errand
from tests.builders import DONOR

from .going import page, prove
from .people import check_of, somebody

pytestmark = pytest.mark.django_db
VERA = {"first_names": "Vera", "last_name": "Voss"}
HERS = {"born": date(1960, 5, 4), "line1": "3 High Road", "postcode": "LS2 2BB"}


@pytest.fixture
def dora(draft):
    return somebody(draft)


@pytest.fixture
def vera():
    return open_account(email="vera@example.org", by=None)


def named(dora, donor, **changes):
    return name_voucher(donor=dora, by=donor, **VERA | changes)


def opened(dora, donor, vera):
    _vouching, code = named(dora, donor)
    vouching = enter_code(code=code, last_name="donor", by=vera)
    said = {"is_not_related": False, "by": vera}
    return confirm_name(vouching=vouching, **VERA, **said)


def url(vouching, name=""):
    return f"/identity/vouch/{vouching.uid}/{name}"


def test_a_voucher_confirms_the_donors_identity(client, donor, dora, vera, one_login):
    client.force_login(donor)
    shown = client.post(page("voucher", dora), VERA, follow=True)
    code = shown.context["code"]
    assert len(code) == len("XXXX-XXXX")
    assert code not in client.get(page("voucher-named", dora)).content.decode()
    assert check_of(dora).way == Way.VOUCHING

    client.force_login(vera)
    typed = {"code": f" {code.lower()} ", "last_name": "DONOR"}
    client.post("/identity/vouch/", typed)
    vouching = Vouching.objects.get()
    client.post(url(vouching, "name/"), VERA)
    client.post(url(vouching, "details/"), {"are_right": "yes"})
    prove(client, somebody_vouching(vouching), **VERA, **HERS)
    said = {"knows_two_years": "yes", "lives_with_donor": "no"}
    said |= {"is_not_related": "yes", "declares": "yes"}
    done = client.post(url(vouching, "declaration/"), said, follow=True)

    assert "You have vouched for Dora Jane Donor" in done.content.decode()
    check = check_of(dora)
    assert (check.state, check.way) == (State.CONFIRMED, Way.VOUCHING)
    assert check.checked_at == clock.now()
    mail = Errand.objects.filter(kind="mail").latest("pk")
    assert mail.payload["to"] == donor.email
    assert Event.objects.filter(action="vouching").count() == 5


def somebody_vouching(vouching):
    return people.named(reference=vouching.reference, uid=str(vouching.uid))


@pytest.mark.parametrize(
    ("said", "because"),
    [
        ({"knows_two_years": "no", "lives_with_donor": "no"}, "knows-too-short"),
        ({"knows_two_years": "yes", "lives_with_donor": "yes"}, "same-address"),
    ],
)
def test_a_rule_that_is_not_kept_ends_it(
    client, donor, dora, vera, one_login, said, because
):
    vouching = opened(dora, donor, vera)
    verify_details(vouching=vouching, are_right=True, by=vera)
    client.force_login(vera)
    prove(client, somebody_vouching(vouching), **VERA, **HERS)

    said |= {"is_not_related": "yes", "declares": "yes"}
    done = client.post(url(vouching, "declaration/"), said, follow=True)

    assert "You cannot vouch" in done.content.decode()
    assert Vouching.objects.get().failed_because == because
    assert check_of(dora).state == State.IN_PROGRESS


def test_a_voucher_who_fails_at_one_login_cannot_vouch(
    client, donor, dora, vera, one_login
):
    vouching = opened(dora, donor, vera)
    verify_details(vouching=vouching, are_right=True, by=vera)
    client.force_login(vera)

    shown = prove(client, somebody_vouching(vouching), "V", **VERA)

    assert "You cannot vouch" in shown.content.decode()
    assert Vouching.objects.get().failed_because == "not-identified"


def test_the_voucher_takes_one_step_after_the_other(client, donor, dora, vera):
    _vouching, code = named(dora, donor)
    vouching = enter_code(code=code, last_name="Donor", by=vera)
    client.force_login(vera)

    confirm = page("confirm", somebody_vouching(vouching))
    assert client.get(confirm).status_code == 404
    assert client.get(url(vouching, "declaration/")).status_code == 404
    early = client.post(url(vouching, "details/"), {"are_right": "yes"})
    assert "Confirm your own name first" in early.content.decode()
    client.force_login(donor)
    assert client.get(url(vouching)).status_code == 404


def test_a_code_opens_once_with_the_donors_name_and_before_its_end(dora, donor, vera):
    vouching, code = named(dora, donor)
    wrong = pytest.raises(CannotVouch, match="is not right")
    with wrong:
        enter_code(code=code, last_name="Dunn", by=vera)
    with wrong, clock.set_to(clock.today() + timedelta(days=185)):
        enter_code(code=code, last_name="Donor", by=vera)
    with pytest.raises(CannotVouch, match="for themselves"):
        enter_code(code=code, last_name="Donor", by=donor)
    newer = give_new_code(vouching=vouching, by=donor)
    with wrong:
        enter_code(code=code, last_name="Donor", by=vera)
    enter_code(code=newer, last_name="Donor", by=vera)
    with wrong:
        enter_code(code=newer, last_name="Donor", by=vera)

    assert code not in str(Vouching.objects.values())


def test_codes_cannot_be_tried_for_long(client, vera):
    cache.clear()
    client.force_login(vera)
    typed = {"code": "3463-4634", "last_name": "Donor"}
    tries = [client.post("/identity/vouch/", typed) for _each in range(11)]

    assert [response.status_code for response in tries] == [200] * 10 + [429]
    cache.clear()


def test_a_name_like_anothers_is_asked_about(dora, donor):
    with pytest.raises(MustSayNotRelated):
        named(dora, donor, last_name="Donor")
    with pytest.raises(MustSayNotRelated):
        named(dora, donor, first_names="Amy", last_name="Able")

    vouching, _code = named(dora, donor, last_name="Donor", is_not_related=True)
    assert vouching.is_not_related


def test_details_that_change_are_verified_again(client, dora, donor, vera, draft):
    vouching = opened(dora, donor, vera)
    vouching = verify_details(vouching=vouching, are_right=True, by=vera)
    with pytest.raises(CannotVouch, match="already"):
        verify_details(vouching=vouching, are_right=True, by=vera)
    assert not has_changed(vouching, dora)

    person = draft.people.get(uid=dora.uid)
    change_person(person=person, details=DONOR | {"line1": "2 Mill Lane"}, by=donor)

    changed = somebody(draft)
    assert has_changed(vouching, changed)
    again = verify_details(vouching=vouching, are_right=True, by=vera)
    assert (again.attempt, has_changed(again, changed)) == (1, False)


def test_nobody_vouches_for_what_one_login_refused(dora, donor):
    check = begin(who=dora, by=donor)
    refused = Result(State.FAILED, ("V",))
    take_result(who=dora, check=check, result=refused, by=donor)
    begin(who=dora, by=donor)  # tried once more, and given up

    assert not may_name_a_voucher(dora)


def test_two_people_can_try_and_no_third(dora, donor, vera):
    for _attempt in range(2):
        assert may_name_a_voucher(dora)
        vouching = opened(dora, donor, vera)
        verify_details(vouching=vouching, are_right=False, by=vera)

    assert not may_name_a_voucher(dora)
    with pytest.raises(CannotVouch, match="any more"):
        named(dora, donor)


def test_naming_another_drops_the_first(client, dora, donor):
    first, code = named(dora, donor, email="vera@example.org")
    named(dora, donor, last_name="Vane")
    first = Vouching.objects.get(pk=first.pk)
    assert first.state == "dropped"
    told = [errand.payload["body"] for errand in Errand.objects.filter(kind="mail")]
    assert ["asks you to" in told[0], "no longer need you" in told[1]] == [True, True]
    assert code not in told[0].replace("-", "")

    client.force_login(donor)
    client.post(page("drop-voucher", dora))
    assert check_of(dora).state == State.IN_PROGRESS
    assert not Vouching.objects.exclude(state="dropped").exists()


@pytest.mark.parametrize(
    ("row", "constraint"),
    [
        ({"attempt": 3}, "two_attempts"),
        ({"state": "vouched"}, "vouched_says_all"),
        ({"state": "failed"}, "failed_says_why"),
        ({"state": "away"}, "state_is_known"),
    ],
)
def test_the_database_refuses_what_cannot_be(row, constraint):
    said = {"reference": "A00000000000", "donor_uid": "1", **VERA} | row
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Vouching.objects.create(**said)
