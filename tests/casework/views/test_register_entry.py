"""The page of an entry in the register: what it says, its notes and its log."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from casework import register_log, register_triggers
from casework.models import RegisterEntry
from casework.states import State
from history.models import Event
from tests.builders import AMY, CAT
from tests.casework.builders import a_case, staff

pytestmark = pytest.mark.django_db
WANTED = {("replacement-attorneys", "wanted"): {"wants_replacements": "yes"}}
QUERIES = 10


@pytest.fixture
def registered():
    return a_case(
        State.REGISTERED, attorneys=(AMY,), replacements=(CAT,), answers=WANTED
    )


def page_of(client, case):
    response = client.get(f"/casework/cases/{case.number}/register/")
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def write(case, type, **new):
    wanted = {key.replace("__", "/"): value for key, value in new.items()}
    return register_log.produce(case, type, wanted, by=staff("registrar"))


def rename(case, name):
    write(case, "POST_REGISTRATION_CORRECTION", __donor__firstNames=name)


def test_the_case_leads_to_its_entry_once_it_is_registered(office, registered):
    client = office("caseworker")
    link = f"/casework/cases/{registered.number}/register/"

    assert link in client.get(registered.get_absolute_url()).content.decode()
    waiting = a_case(State.WAITING, owner=registered.lpa.owner)
    assert "/register/" not in (
        client.get(waiting.get_absolute_url())
        .content.decode()
        .replace(f"/casework/{waiting.number}/register/", "")
    )
    there = client.get(f"/casework/cases/{waiting.number}/register/")
    assert there.status_code == 404


def test_it_says_what_the_register_says(office, registered):
    page = page_of(office("caseworker"), registered)

    assert str(registered.register_entry) in page
    assert "Dora Jane Donor" in page
    assert "Amy Able: acts" in page
    assert "Cat Cole: a replacement, waits" in page
    assert "Nothing has changed since it was registered." in page


def test_notes_and_updates_are_there_the_latest_first(office, registered):
    rename(registered, "Dora")
    statuses = {"__attorneys__0__status": "removed", "__attorneys__1__status": "active"}
    write(registered, "CHANGE_ATTORNEYS", **statuses)

    page = page_of(office("caseworker"), registered)

    assert "Cat Cole: a replacement, acts" in page
    later, earlier = "2. It was changed who acts", "1. It was corrected after"
    assert 0 < page.index(later) < page.index(earlier)
    acts, removed = "a replacement attorney, now acts", "removed as an attorney"
    assert 0 < page.index(acts) < page.index(removed)
    assert "Amy Able/status" in page
    assert "/donor/firstNames" in page
    assert "Before: Dora Jane" in page
    assert "After: Dora" in page
    assert f"urn:opg:sirius:users:{staff('registrar').pk}" in page


def test_an_entry_that_its_log_does_not_explain_is_shown_with_a_warning(
    office, registered
):
    client, warning = office("caseworker"), "This entry is not what its log makes"
    rename(registered, "Dora")
    assert warning not in page_of(client, registered)

    forged = {**registered.register_entry.document, "status": "cancelled"}
    RegisterEntry.objects.update(document=forged)
    assert warning in page_of(client, registered)

    with register_triggers.lifted(connection):
        RegisterEntry.objects.update(as_registered={"donor": {"firstNames": "Nora"}})
    assert warning in page_of(client, registered)


def test_that_somebody_looked_is_remembered(office, registered):
    page_of(office("caseworker"), registered)

    read = Event.objects.filter(subject=registered.number, action="read")
    assert [event.by for event in read] == [staff("caseworker")]


@pytest.mark.parametrize("updates", [1, 30])
def test_the_page_asks_as_often_whatever_the_log(office, registered, updates):
    for number in range(updates):
        rename(registered, f"Dora {number}")
    client = office("caseworker")
    page_of(client, registered)

    with CaptureQueriesContext(connection) as asked:
        page = page_of(client, registered)

    assert len(asked) == QUERIES
    assert ("Next" in page) == (updates > 25)


def test_the_history_of_the_case_tells_of_it(office, registered):
    rename(registered, "Dora")

    history = f"{registered.get_absolute_url()}history/"
    page = office("caseworker").get(history).content.decode()

    assert "The register was updated" in page
    assert "POST_REGISTRATION_CORRECTION" in page


@pytest.mark.parametrize("groups", [(), ("reports",)])
def test_who_may_not_see_the_case_does_not_see_its_entry(office, registered, groups):
    response = office(*groups).get(f"/casework/cases/{registered.number}/register/")

    assert response.status_code == 403
