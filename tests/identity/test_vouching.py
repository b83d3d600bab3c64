"""Somebody vouches for the donor: from the code to a confirmed identity."""

from datetime import date, timedelta

import pytest
from django.core.cache import cache
from django.db import IntegrityError, transaction
from django.test import Client

import clock
from history.models import Event
from identity import people
from identity.checking import Result, begin, take_result
from identity.choices import State, Way
from identity.models import Vouching
from identity.vouched import has_changed, may_name_a_voucher
from identity.vouching import (
    CannotVouch,
    MustSayNotRelated,
    confirm_name,
    enter_code,
    give_new_code,
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
    """A browser of somebody who has no account."""
    cache.clear()
    return Client()


def named(dora, donor, **changes):
    return name_voucher(donor=dora, by=donor, **VERA | changes)


def opened(dora, donor):
    """Somebody has entered the code, and said what they are called."""
    _vouching, code = named(dora, donor)
    vouching = enter_code(code=code, last_name="donor", browser="hers", by=None)
    return confirm_name(vouching=vouching, **VERA, is_not_related=False, by=None)


def verified(vera, dora, donor):
    """The same by the pages, up to the donor's details."""
    vouching, code = named(dora, donor)
    enters(vera, code)
    vera.post(url(vouching, "name/"), VERA)
    vera.post(url(vouching, "details/"), {"are_right": "yes"})
    return vouching


def enters(browser, code, last_name="Donor"):
    typed = {"code": code, "last_name": last_name}
    return browser.post("/confirm/identity/vouch/", typed)


def url(vouching, name=""):
    return f"/confirm/identity/vouch/{vouching.uid}/{name}"


def test_a_voucher_confirms_the_donors_identity(client, donor, dora, vera, one_login):
    client.force_login(donor)
    shown = client.post(page("voucher", dora), VERA, follow=True)
    code = shown.context["code"]
    assert len(code) == len("XXXX-XXXX")
    assert code not in client.get(page("voucher-named", dora)).content.decode()
    assert check_of(dora).way == Way.VOUCHING

    enters(vera, f" {code.lower()} ", "DONOR")
    vouching = Vouching.objects.get()
    vera.post(url(vouching, "name/"), VERA)
    vera.post(url(vouching, "details/"), {"are_right": "yes"})
    prove(vera, somebody_vouching(vouching), **VERA, **HERS)
    said = {"knows_two_years": "yes", "lives_with_donor": "no"}
    said |= {"is_not_related": "yes", "declares": "yes"}
    done = vera.post(url(vouching, "declaration/"), said, follow=True)

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
def test_a_rule_that_is_not_kept_ends_it(donor, dora, vera, one_login, said, because):
    vouching = verified(vera, dora, donor)
    prove(vera, somebody_vouching(vouching), **VERA, **HERS)

    said |= {"is_not_related": "yes", "declares": "yes"}
    done = vera.post(url(vouching, "declaration/"), said, follow=True)

    assert "You cannot vouch" in done.content.decode()
    assert Vouching.objects.get().failed_because == because
    assert check_of(dora).state == State.IN_PROGRESS


def test_a_voucher_who_fails_at_one_login_cannot_vouch(donor, dora, vera, one_login):
    vouching = verified(vera, dora, donor)

    shown = prove(vera, somebody_vouching(vouching), "V", **VERA)

    assert "You cannot vouch" in shown.content.decode()
    assert Vouching.objects.get().failed_because == "not-identified"


def test_the_voucher_takes_one_step_after_the_other(client, donor, dora, vera):
    vouching, code = named(dora, donor)
    enters(vera, code)

    confirm = page("confirm", somebody_vouching(vouching))
    assert vera.get(confirm).url == "/confirm/identity/vouch/"
    assert vera.get(url(vouching, "declaration/")).status_code == 404
    early = vera.post(url(vouching, "details/"), {"are_right": "yes"})
    assert "Confirm your own name first" in early.content.decode()
    client.force_login(donor)
    assert client.get(url(vouching)).url == "/confirm/identity/vouch/"


def test_a_code_opens_with_the_donors_name_before_its_end_and_in_one_browser(
    dora, donor, vera, settings
):
    vouching, old = named(dora, donor)
    code = give_new_code(vouching=vouching, by=donor)
    wrong = "The code or the name is not right"
    assert wrong in enters(vera, old).content.decode()
    assert wrong in enters(vera, code, "Dunn").content.decode()
    with clock.set_to(clock.today() + timedelta(days=185)):
        assert wrong in enters(vera, code).content.decode()

    assert enters(vera, code).url == url(vouching)
    assert wrong in enters(Client(), code).content.decode()
    settings.PUBLIC_SESSION_SECONDS = 0  # an hour of doing nothing
    assert vera.get(url(vouching)).url == "/confirm/identity/vouch/"
    settings.PUBLIC_SESSION_SECONDS = 3600
    assert enters(vera, code).url == url(vouching)
    assert vera.get(url(vouching)).status_code == 200
    assert code not in str(Vouching.objects.values())


def test_a_donor_who_is_signed_in_cannot_enter_the_code(client, dora, donor):
    _vouching, code = named(dora, donor)
    client.force_login(donor)

    assert "for themselves" in enters(client, code).content.decode()


def test_nobody_vouches_who_proves_to_be_the_donor(donor, dora, vera, one_login):
    """A donor has the code that they hand over: what they prove gives them away."""
    vouching = verified(vera, dora, donor)
    as_dora = {"first_names": "Dora Jane", "last_name": "Donor"}
    prove(vera, somebody_vouching(vouching), **as_dora)
    said = {"knows_two_years": "yes", "lives_with_donor": "no"}
    said |= {"is_not_related": "yes", "declares": "yes"}

    vera.post(url(vouching, "declaration/"), said)

    assert Vouching.objects.get().failed_because == "has-a-part"
    assert check_of(dora).state == State.IN_PROGRESS


def test_codes_cannot_be_tried_for_long(vera):
    tries = [enters(vera, "3463-4634") for _each in range(11)]

    assert [response.status_code for response in tries] == [200] * 10 + [429]
    cache.clear()


def test_a_name_like_anothers_is_asked_about(dora, donor):
    with pytest.raises(MustSayNotRelated):
        named(dora, donor, last_name="Donor")
    with pytest.raises(MustSayNotRelated):
        named(dora, donor, first_names="Amy", last_name="Able")

    vouching, _code = named(dora, donor, last_name="Donor", is_not_related=True)
    assert vouching.is_not_related


def test_details_that_change_are_verified_again(dora, donor, draft):
    vouching = opened(dora, donor)
    vouching = verify_details(vouching=vouching, are_right=True, by=None)
    with pytest.raises(CannotVouch, match="already"):
        verify_details(vouching=vouching, are_right=True, by=None)
    assert not has_changed(vouching, dora)

    person = draft.people.get(uid=dora.uid)
    change_person(person=person, details=DONOR | {"line1": "2 Mill Lane"}, by=donor)

    changed = somebody(draft)
    assert has_changed(vouching, changed)
    again = verify_details(vouching=vouching, are_right=True, by=None)
    assert (again.attempt, has_changed(again, changed)) == (1, False)


def test_nobody_vouches_for_what_one_login_refused(dora, donor):
    check = begin(who=dora, by=donor)
    refused = Result(State.FAILED, ("V",))
    take_result(who=dora, check=check, result=refused, by=donor)
    begin(who=dora, by=donor)  # tried once more, and given up

    assert not may_name_a_voucher(dora)


def test_two_people_can_try_and_no_third(dora, donor):
    for _attempt in range(2):
        assert may_name_a_voucher(dora)
        vouching = opened(dora, donor)
        verify_details(vouching=vouching, are_right=False, by=None)

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
        ({"state": "vouched", "browser": "hers"}, "vouched_says_all"),
        ({"state": "failed"}, "failed_says_why"),
        ({"state": "away", "browser": "hers"}, "state_is_known"),
        ({"state": "opened"}, "open_in_one_browser"),
        ({"state": "dropped", "code_fingerprint": "f"}, "code_while_it_opens"),
    ],
)
def test_the_database_refuses_what_cannot_be(row, constraint):
    said = {"reference": "A00000000000", "donor_uid": "1", **VERA} | row
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Vouching.objects.create(**said)
