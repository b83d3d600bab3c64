"""After printing: the dates of signing, what must be signed again, and the post."""

from datetime import date, timedelta

import pytest

import clock
from lpa.models import Lpa
from tests.builders import AMY, BEN, CLAIMED, REPLACED, WELFARE, an_lpa

pytestmark = pytest.mark.django_db
TODAY = date(2026, 7, 10)


@pytest.fixture
def lpa(client, donor):
    client.force_login(donor)
    with clock.set_to(TODAY - timedelta(days=9)):
        return an_lpa(donor)


def dated(page, **days):
    """What a page of dates posts; the fifth of July unless said otherwise."""
    boxes = {}
    for name in page.context["form"].fields:
        day = days.get(name.partition("-")[0], 5)
        boxes |= {f"{name}-day": day, f"{name}-month": 7, f"{name}-year": 2026}
    return boxes


def post_dates(client, lpa, **days):
    url = f"/lpa/{lpa.reference}/dates/"
    with clock.set_to(TODAY):
        return client.post(url, dated(client.get(url), **days))


def test_dates_in_the_right_order_are_kept(client, lpa):
    response = post_dates(client, lpa, donor_on=1, attorneys_on=6, applicants_on=7)

    assert response.status_code == 302
    signing = Lpa.objects.get().signing
    assert signing.donor_on == date(2026, 7, 1)
    assert list(signing.attorneys_on.values()) == [date(2026, 7, 6)]


def test_a_wrong_order_says_beside_the_date_what_is_signed_again(client, lpa):
    response = post_dates(client, lpa, donor_on=8)

    assert "certificate_provider_on" in response.context["form"].errors
    assert "Sign and date again: section 10" in response.content.decode()
    assert Lpa.objects.get().signing.donor_on == date(2026, 7, 8)


def test_an_early_replacement_is_told_beside_their_own_date(client, donor):
    client.force_login(donor)
    with clock.set_to(TODAY - timedelta(days=9)):
        lpa = an_lpa(donor, replacements=[BEN], answers=REPLACED)
    page = client.get(f"/lpa/{lpa.reference}/dates/")
    uid = lpa.instrument.replacements[0].uid
    boxes = dated(page) | {f"attorneys_on-{uid}-day": 4}
    with clock.set_to(TODAY):
        response = client.post(f"/lpa/{lpa.reference}/dates/", boxes)

    assert f"attorneys_on-{uid}" in response.context["form"].errors


def test_in_the_wrong_order_the_page_says_who_signs_again(client, lpa):
    post_dates(client, lpa, donor_on=8)
    page = client.get(f"/lpa/{lpa.reference}/signing/").content.decode()

    assert "Cy Dunn: section 10" in page
    assert "Amy Able: section 11" in page
    assert "Enter the new dates" in page


def test_in_the_right_order_the_page_says_what_comes_next(client, lpa):
    post_dates(client, lpa)
    page = client.get(f"/lpa/{lpa.reference}/signing/").content.decode()

    assert "Nothing has to be signed again" in page
    assert "Next, post it" in page
    assert "Tell us that you posted it" in page


def test_before_any_date_is_entered_nothing_is_called_right_or_wrong(client, lpa):
    page = client.get(f"/lpa/{lpa.reference}/signing/").content.decode()

    assert "Nothing has to be signed again" not in page
    assert "wrong order" not in page


def test_nobody_signs_tomorrow(client, lpa):
    response = post_dates(client, lpa, donor_on=11)

    assert "today or in the past" in response.content.decode()
    assert Lpa.objects.get().signing.donor_on is None


def test_a_welfare_lpa_asks_for_the_date_of_section_5_too(client, donor):
    client.force_login(donor)
    lpa = an_lpa(donor, answers=WELFARE)

    fields = client.get(f"/lpa/{lpa.reference}/dates/").context["form"].fields

    assert "life_sustaining_on" in fields


def test_the_day_of_posting_is_kept_and_closes_the_way_back(client, lpa):
    url = f"/lpa/{lpa.reference}/posted/"
    boxes = {"on-day": 9, "on-month": 7, "on-year": 2026, "what": ["lpa", "cheque"]}
    with clock.set_to(TODAY):
        client.post(url, boxes)

    page = client.get(f"/lpa/{lpa.reference}/signing/").content.decode()
    assert "9 July 2026" in page
    assert "Change my answers" not in page


def test_going_back_says_what_to_throw_away(client, lpa):
    response = client.post(f"/lpa/{lpa.reference}/reopen/", follow=True)

    assert "Throw away every page" in response.content.decode()
    assert not Lpa.objects.get().draft.is_frozen


def test_after_posting_there_is_no_way_back(client, lpa):
    Lpa.objects.update(posted_on=TODAY)

    response = client.post(f"/lpa/{lpa.reference}/reopen/", follow=True)

    assert "can no longer be changed" in response.content.decode()


def test_the_turns_of_signing_name_everybody_in_order(client, lpa):
    order = client.get(f"/lpa/{lpa.reference}/signing/").context["order"]

    names = ["Dora Jane Donor", "Cy Dunn", AMY["first_names"], "Dora Jane Donor"]
    assert [name in turn for name, turn in zip(names, order, strict=True)] == [True] * 4


@pytest.mark.parametrize(("answers", "offered"), [(CLAIMED, True), ({}, False)])
def test_only_whoever_claims_a_lower_fee_is_offered_the_form(
    client, donor, answers, offered
):
    client.force_login(donor)
    lpa = an_lpa(donor, answers=answers)
    page = client.get(f"/lpa/{lpa.reference}/signing/").content.decode()

    assert (f"/documents/{lpa.reference}/lpa120/" in page) is offered
