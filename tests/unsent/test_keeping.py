from datetime import timedelta

import pytest
from cryptography.fernet import Fernet
from django.core.management import call_command

import clock
from accounts.closing import close_account
from accounts.models import Closing
from lpa.models import NamedPerson
from lpa.naming import name_person, remove_person
from tests.builders import AMY
from unsent import keeping
from unsent.models import KEPT_FOR, UnsentPage
from unsent.stamps import read

from .at_a_page import is_offered, shown_in

pytestmark = pytest.mark.django_db

WISHES = "preferences-and-instructions/text/"
PEOPLE = "attorneys/people/"


def test_what_is_kept_cannot_be_read_in_the_database(at):
    at(WISHES).types(preferences="My secret wish")

    assert "secret" not in str(UnsentPage.objects.values())
    assert UnsentPage.objects.get().typed["preferences"] == ["My secret wish"]


def test_what_was_sealed_with_a_key_that_is_lost_is_not_offered(at):
    at(WISHES).types(preferences="Tea")
    sealed = Fernet(Fernet.generate_key()).encrypt(b"{}").decode()
    UnsentPage.objects.update(sealed=sealed)

    assert not is_offered(at(WISHES).shown)


def test_no_token_and_no_stamp_is_kept(at):
    at(WISHES).types(preferences="Tea", csrfmiddlewaretoken="x" * 64)

    assert UnsentPage.objects.get().typed == {"preferences": ["Tea"]}


def test_a_late_answer_never_replaces_a_newer_one(at):
    page = at(WISHES)
    page.types(preferences="Tea and cake", turn=2)
    page.types(preferences="Tea", turn=1)

    assert shown_in(at(WISHES).shown, "preferences") == "Tea and cake"


def test_what_was_sent_is_not_replaced_by_what_was_typed_before(at):
    page = at("donor/details/")
    page.sends(first_names="Dora")
    page.types(first_names="Do")

    assert shown_in(at("donor/details/").shown, "first_names") == "Dora"


def test_a_page_where_all_is_as_before_is_not_offered(at, client):
    page = at(WISHES)
    page.types(preferences="T")
    page.types(preferences="", **{"unsent-as-shown": "yes"})

    assert not is_offered(at(WISHES).shown)


def test_a_stamp_that_is_not_ours_keeps_nothing(at, client):
    forged = at(WISHES).stamp[:-1] + "x"
    answer = client.post("/unsent/keep/", {"unsent": forged, "preferences": "Tea"})

    assert answer.status_code == 400
    assert not UnsentPage.objects.exists()


def test_more_than_anybody_types_is_not_kept(at):
    answer = at(WISHES).types(preferences="x" * (keeping.MOST_CHARACTERS + 1))

    assert answer.status_code == 413
    assert not UnsentPage.objects.exists()


def test_the_oldest_of_too_many_pages_goes(at, monkeypatch):
    monkeypatch.setattr(keeping, "MOST_PAGES", 2)
    tabs = [at(WISHES) for _each in range(3)]
    for minutes, tab in enumerate(tabs):
        with clock.set_to(clock.now() + timedelta(minutes=minutes)):
            tab.types(preferences=f"Tab {minutes}")

    typed = [page.typed["preferences"] for page in UnsentPage.objects.all()]
    assert typed == [["Tab 2"], ["Tab 1"]]


def test_nobody_comes_back_after_ninety_days(at):
    at(WISHES).types(preferences="Tea")
    with clock.set_to(clock.now() + KEPT_FOR + timedelta(minutes=1)):
        assert not is_offered(at(WISHES).shown)
        call_command("forget_unsent", verbosity=0)

    assert not UnsentPage.objects.exists()


def test_what_was_typed_on_a_deleted_draft_goes_with_it(at, draft):
    at(WISHES).types(preferences="Tea")
    draft.delete()

    assert not UnsentPage.objects.exists()


def test_what_was_typed_about_a_person_goes_with_them_alone(at, draft, donor):
    amy = name_person(draft=draft, role="attorney", details=AMY, by=donor)
    at(f"{PEOPLE}{amy.uid}/change/").types(first_names="Amely")
    at(WISHES).types(preferences="Tea")
    remove_person(person=NamedPerson.objects.get(), by=donor)

    assert [page.path[-6:] for page in UnsentPage.objects.all()] == ["/text/"]


def test_what_was_typed_goes_with_the_account(at, donor):
    page = at("donor/details/")
    page.types(first_names="Dora")
    close_account(user=donor, reason=Closing.Reason.ASKED, by=donor)

    assert not UnsentPage.objects.exists()
    assert page.types(first_names="Dora").status_code == 200
    assert not UnsentPage.objects.exists()


def test_a_stamp_says_whose_where_and_which_load(at, donor, draft):
    one, two = (read(at(f"{WISHES}?from=check").stamp) for _each in "ab")

    assert one.owner_id == donor.pk
    assert one.path == f"/lpa/{draft.reference}/{WISHES}"
    assert one.query == "from=check"
    assert one.key != two.key
