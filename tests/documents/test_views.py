import pytest
from django.urls import reverse

from accounts.models import User
from lpa.starting import start_draft
from lpa.submission import reopen, submit
from tests.builders import CLAIMED, FRIEND, TOLD, WELFARE, a_draft, an_lpa
from tests.pdf_words import words_of

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def at_home(client, donor):
    """The donor's browser."""
    client.force_login(donor)
    return client


def open_form(client, form, reference):
    return client.get(reverse(f"documents:{form}", args=[reference]))


def text_of(response):
    return words_of(response.content)


def test_an_owner_opens_the_lpa_to_print(at_home, donor):
    lpa = an_lpa(donor)
    response = open_form(at_home, "lp1", lpa.reference)

    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == (
        'inline; filename="Lasting-Power-of-Attorney-LP1F.pdf"'
    )
    assert "no-store" in response["Cache-Control"]
    assert "private" in response["Cache-Control"]
    assert "Dora Jane" in text_of(response)


def test_the_newest_version_is_printed(at_home, donor):
    lpa = an_lpa(donor)
    reopen(draft=lpa.draft, by=donor)
    submit(draft=lpa.draft, by=donor)

    assert "Version 2" in text_of(open_form(at_home, "lp1", lpa.reference))


def test_one_for_welfare_has_its_own_name(at_home, donor):
    lpa = an_lpa(donor, answers=WELFARE)
    response = open_form(at_home, "lp1", lpa.reference)

    assert "Lasting-Power-of-Attorney-LP1H.pdf" in response["Content-Disposition"]


def test_an_owner_opens_the_notices(at_home, donor):
    lpa = an_lpa(donor, told=[FRIEND], answers=TOLD)
    response = open_form(at_home, "lp3", lpa.reference)

    assert "Lasting-Power-of-Attorney-LP3.pdf" in response["Content-Disposition"]
    assert "Friend" in text_of(response)


def test_there_are_no_notices_where_nobody_is_to_be_told(at_home, donor):
    assert open_form(at_home, "lp3", an_lpa(donor).reference).status_code == 404


def test_an_owner_opens_the_claim_to_pay_less(at_home, donor):
    lpa = an_lpa(donor, answers=CLAIMED)
    response = open_form(at_home, "lpa120", lpa.reference)

    assert "Lasting-Power-of-Attorney-LPA120.pdf" in response["Content-Disposition"]
    assert "Dora Jane" in text_of(response)


def test_there_is_no_claim_where_the_full_fee_is_paid(at_home, donor):
    assert open_form(at_home, "lpa120", an_lpa(donor).reference).status_code == 404


def test_a_draft_is_previewed_as_a_draft(at_home, donor):
    response = open_form(at_home, "preview", a_draft(donor).reference)

    assert response["Content-Disposition"] == (
        'inline; filename="Draft-Lasting-Power-of-Attorney-LP1F.pdf"'
    )
    assert "Dora Jane" in text_of(response)


def test_nothing_is_previewed_before_its_type_is_known(at_home, donor):
    draft = start_draft(owner=donor, by=donor)

    assert open_form(at_home, "preview", draft.reference).status_code == 404


def test_a_frozen_draft_is_printed_as_the_lpa_it_became(at_home, donor):
    lpa = an_lpa(donor)

    assert open_form(at_home, "preview", lpa.reference).status_code == 404


@pytest.mark.parametrize("form", ["lp1", "lp3", "lpa120"])
def test_what_was_taken_back_for_changes_is_not_printed(at_home, donor, form):
    lpa = an_lpa(donor, told=[FRIEND], answers=TOLD | CLAIMED)
    reopen(draft=lpa.draft, by=donor)

    assert open_form(at_home, form, lpa.reference).status_code == 404


@pytest.mark.parametrize("form", ["lp1", "lp3", "lpa120", "preview"])
def test_what_is_somebody_elses_does_not_exist(at_home, form):
    other = User.objects.create_user("other@example.org")
    frozen = an_lpa(other, told=[FRIEND], answers=TOLD | CLAIMED)
    for reference in (frozen.reference, a_draft(other).reference):
        assert open_form(at_home, form, reference).status_code == 404


@pytest.mark.parametrize("form", ["lp1", "lp3", "preview"])
def test_strangers_are_asked_to_sign_in(client, donor, form):
    response = open_form(client, form, an_lpa(donor).reference)

    assert response.status_code == 302
    assert response.url.startswith(reverse("account_login"))


def test_a_form_is_only_fetched(at_home, donor):
    url = reverse("documents:lp1", args=[an_lpa(donor).reference])

    assert at_home.post(url).status_code == 405


def test_an_owner_opens_the_sheet_for_the_signing_day(at_home, donor):
    response = open_form(at_home, "signing-day", an_lpa(donor).reference)

    assert "Signing-Day.pdf" in response["Content-Disposition"]
    assert "Cy Dunn signs section" in text_of(response)
