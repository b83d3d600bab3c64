"""EPAs on their pages: taken in, told about, found, registered; and who is let in."""

from datetime import date

import pytest

import clock
from casework.epa_choices import EpaState
from casework.epa_law import DONOR
from casework.models import Epa
from tests.casework.builders import a_case, staff
from tests.casework.desk import page_of, queries_of
from tests.casework.epa.epas import (
    RECEIVED,
    REGISTRABLE,
    a_bare_epa,
    a_relative,
    an_epa,
    anew,
    object_to,
)

pytestmark = pytest.mark.django_db


def boxes(name, day):
    return {
        f"{name}-day": day.day,
        f"{name}-month": day.month,
        f"{name}-year": day.year,
    }


ARRIVED = {
    "first_names": "Edna",
    "last_name": "Endure",
    "line1": "1 Old Road",
    "town": "Leeds",
    "postcode": "LS1 1AA",
    "country": "GB",
    "acts": "sole",
    "paper": "original",
    **boxes("date_of_birth", date(1938, 4, 5)),
    **boxes("signed_on", date(2005, 5, 5)),
    **boxes("received_on", RECEIVED),
}
BEA = {"first_names": "Bea", "last_name": "Endure", "relation": "child"}
ON = boxes("on", RECEIVED)


@pytest.fixture
def office_on(office):
    with clock.set_to(RECEIVED):
        yield office


def send(client, epa, step, told=None):
    response = client.post(f"{epa.get_absolute_url()}{step}/", told or {})
    assert response.status_code == 302, response.content.decode()


def test_an_epa_goes_from_the_post_to_the_register(office_on):
    client = office_on("manager")
    client.post("/casework/epas/new/", ARRIVED)
    epa = Epa.objects.get()
    abel = {"first_names": "Abel", "last_name": "Able", "is_applying": "yes"}
    send(client, epa, "record/attorney", abel)
    send(client, epa, "record/relative", BEA)
    bea = epa.people.get(first_names="Bea")
    page = page_of(client, epa.get_absolute_url())
    for shown in ("do not contact the donor", "Abel Able", "Not given yet", "£92"):
        assert shown in page

    for recipient in (DONOR, bea.pk):
        send(client, epa, "record/notice", ON | {"recipient": recipient})
    send(client, epa, "record/payment", ON | {"pence": "92", "source": "cheque"})
    for action in ("begin-check", "start-waiting"):
        send(client, epa, f"move/{action}")
    with clock.set_to(date(2026, 11, 5)):
        send(client, epa, "move/register")
        page = page_of(client, epa.get_absolute_url())

    assert "Registered" in page
    assert "/move/register/" not in page
    history = page_of(client, f"{epa.get_absolute_url()}history/")
    for title in ("The EPA was taken in", "Notice was given (EP1PG)", "It was regist"):
        assert title in history


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"signed_on-year": 2008}, "must be 30 September 2007 or earlier"),
        ({"acts": ""}, "Select how the attorneys are appointed"),
        ({"last_name": ""}, "Enter the last name"),
        ({"received_on-year": 2016}, "No fee is known"),
    ],
)
def test_what_is_wrong_with_an_application_is_said(office_on, wrong, said):
    page = office_on("intake").post("/casework/epas/new/", ARRIVED | wrong)

    assert said in page.content.decode()
    assert not Epa.objects.exists()


def test_an_epa_is_found_by_number_by_donor_and_in_its_list(office_on):
    epa, client = an_epa(EpaState.WAITING), office_on("finance")

    assert client.get("/search/", {"q": str(epa)}).url == epa.get_absolute_url()
    for address in (
        "/search/?q=edna+endure",
        epa.donor.get_absolute_url(),
        "/casework/epas/list/waiting/",
    ):
        assert epa.get_absolute_url() in page_of(client, address)
    with clock.set_to(REGISTRABLE):
        assert str(epa) in page_of(client, "/casework/epas/list/register/")
    assert "/casework/epas/" in page_of(client, "/casework/")


def test_a_case_of_somebody_like_the_donor_is_pointed_out(office_on):
    case = a_case()
    epa = a_bare_epa(donor=case.of_donor.record.as_person())

    page = page_of(office_on("caseworker"), epa.get_absolute_url())
    assert case.of_donor.record.get_absolute_url() in page


def test_a_move_that_is_not_possible_says_why_on_its_page(office_on):
    epa, client = a_bare_epa(), office_on("manager")
    send(client, epa, "move/begin-check")

    for method in (client.get, client.post):
        page = method(f"{epa.get_absolute_url()}move/start-waiting/").content.decode()
        assert "no attorney is named" in page
    assert anew(epa).state == EpaState.CHECKING


def test_what_is_written_can_be_corrected_and_an_objection_decided(office_on):
    epa, client = a_bare_epa(), office_on("manager")
    bea = a_relative(epa, "Bea")
    objection = object_to(epa, None)
    told = {"acts": "jointly", "paper": "copy"}
    told |= boxes("signed_on", date(2004, 5, 5)) | boxes("received_on", RECEIVED)

    send(client, epa, "record/correct", told)
    send(client, epa, f"people/{bea.pk}", BEA | {"untold": "under-18"})
    assert "under 18" in page_of(client, epa.get_absolute_url())
    send(client, epa, f"people/{bea.pk}/remove")
    settled = {"state": "not-valid", "why": "A neighbour"}
    send(client, epa, f"objections/{objection.pk}/settle", settled)

    epa = anew(epa)
    assert (epa.signed_on, epa.acts) == (date(2004, 5, 5), "jointly")
    assert not epa.people.exists()
    assert not epa.objections.get().is_open


def test_nobody_writes_over_what_somebody_else_corrected(office_on):
    epa, client = a_bare_epa(), office_on("manager")
    bea = a_relative(epa, "Bea")
    address = f"{epa.get_absolute_url()}people/{bea.pk}/"
    opened = client.get(address).context["view"].opened_now
    send(client, epa, f"people/{bea.pk}", BEA | {"town": "York"})

    page = client.post(address, BEA | {"town": "Hull", "opened": opened})

    assert "Somebody else has saved something here" in page.content.decode()
    assert epa.people.get().town == "York"


def test_a_page_asks_the_same_number_of_queries_for_many(office_on):
    epa, _another, client = an_epa(), an_epa(), office_on("manager")
    pages = (epa.get_absolute_url(), "/casework/epas/list/all/")
    before = [queries_of(client, page) for page in pages]
    for name in ("Eve", "Fay", "Gus"):
        a_relative(epa, name)
        an_epa()

    assert [queries_of(client, page) for page in pages] == before


@pytest.mark.parametrize(
    ("group", "step", "status"),
    [
        ("finance", "record/payment", 200),
        ("finance", "record/attorney", 403),
        ("reduced-fee", "record/fee", 200),
        ("caseworker", "record/order", 403),
        ("caseworker", "move/register", 403),
        ("registrar", "move/register", 200),
        ("registrar", "record/forget", 404),
        ("manager", "move/forget", 404),
    ],
)
def test_a_page_is_for_whom_it_is(office_on, group, step, status):
    epa = a_bare_epa()

    answer = office_on(group).get(f"{epa.get_absolute_url()}{step}/")

    assert answer.status_code == status


def test_only_whoever_opens_cases_takes_one_in(office_on):
    assert office_on("finance").get("/casework/epas/new/").status_code == 403
    assert office_on("intake").get("/casework/epas/new/").status_code == 200
    assert staff("intake").has_perm("casework.open_case")
