"""The post room: a pack is received, its paper read, a hand-written form keyed."""

import pytest

import clock
from casework.models import Case
from casework.states import State
from lpa.after_signing import record_dates
from lpa.models import Draft
from lpa.references import shown
from tests.builders import an_lpa
from tests.casework.builders import (
    RECEIVED,
    SIGNED,
    a_case,
    everybody_signed,
    fresh,
)

pytestmark = pytest.mark.django_db
RECEIVE = "/casework/receive/"


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(RECEIVED):
        yield


@pytest.fixture
def lpa(donor):
    lpa = an_lpa(donor)
    signing = everybody_signed(lpa.instrument)
    return record_dates(lpa=lpa, signing=signing, by=donor)


def day(name, on=SIGNED):
    parts = {"day": on.day, "month": on.month, "year": on.year}
    return {f"{name}-{part}": str(value) for part, value in parts.items()}


def paper(lpa, **changed):
    """What is posted for a paper on which everybody has signed."""
    attorney, donor = lpa.instrument.attorneys[0].uid, lpa.instrument.donor.uid
    names = ("donor_on", "certificate_provider_on", f"attorneys_on-{attorney}")
    said = day("received_on", RECEIVED)
    for name in (*names, f"applicants_on-{donor}"):
        said |= day(name)
    return said | changed


@pytest.mark.parametrize("spell", [str, str.lower, shown])
def test_a_reference_leads_to_its_pack_however_it_is_spelt(office, lpa, spell):
    response = office("intake").post(RECEIVE, {"reference": spell(lpa.reference)})

    assert response.url == f"{RECEIVE}{lpa.reference}/"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Enter a reference"),
        ("x", "Enter a reference such as"),
        ("A00000000009", "Nothing is known under A000 0000 0009"),
    ],
)
def test_a_reference_that_leads_nowhere_says_why(office, typed, said):
    page = office("intake").post(RECEIVE, {"reference": typed}).content.decode()

    assert said in page


def test_the_pack_shows_whose_lpa_it_is_and_what_the_donor_typed(office, lpa):
    page = office("intake").get(f"{RECEIVE}{lpa.reference}/").content.decode()

    assert "Dora Jane Donor" in page
    assert "Amy Able, section 11" in page
    assert 'value="9"' in page


def test_a_case_opens_with_what_is_on_the_paper(office, lpa):
    said = paper(lpa) | {"pages_missing": ["section-8"]}
    office("intake").post(f"{RECEIVE}{lpa.reference}/", said)

    case = Case.objects.get()
    assert (case.state, case.received_on) == (State.RECEIVED, RECEIVED)
    assert case.signing.certificate_provider_on == SIGNED
    assert case.pages_missing == ["section-8"]


def test_a_date_that_is_missing_on_the_paper_is_left_blank(office, lpa):
    attorney = lpa.instrument.attorneys[0].uid
    blank = {f"attorneys_on-{attorney}-{part}": "" for part in ("day", "month", "year")}
    office("intake").post(f"{RECEIVE}{lpa.reference}/", paper(lpa) | blank)

    case = Case.objects.get()
    assert case.signing.attorneys_on == {}
    assert [f.sentence for f in case.findings.all() if f.must_be_corrected] == [
        "Not signed, or not dated: Amy Able, section 11"
    ]


def test_a_date_that_cannot_be_opens_nothing(office, lpa):
    wrong = paper(lpa) | {"donor_on-month": "13"}
    page = office("intake").post(f"{RECEIVE}{lpa.reference}/", wrong).content.decode()

    assert "There is a problem" in page
    assert "Error:" in page
    assert not Case.objects.exists()


def test_receiving_twice_opens_one_case(office, lpa):
    client = office("intake")
    for _ in range(2):
        client.post(f"{RECEIVE}{lpa.reference}/", paper(lpa))

    assert Case.objects.count() == 1


def test_a_pack_that_is_open_leads_to_its_case(office):
    case = a_case()
    response = office("intake").get(f"{RECEIVE}{case.lpa.reference}/", follow=True)

    assert "open already" in response.content.decode()
    assert response.redirect_chain[-1][0] == f"/casework/{case.number}/"


@pytest.mark.parametrize("reference", ["A00000000009", "nonsense", "700000000006"])
def test_a_pack_that_nobody_knows_is_not_found(office, reference):
    assert office("intake").get(f"{RECEIVE}{reference}/").status_code == 404


def test_what_was_read_wrongly_is_read_again(office):
    case = a_case()
    said = paper(case.lpa) | {"pages_missing": ["section-1"]}
    office("caseworker").post(f"/casework/{case.number}/paper/", said)

    assert fresh(case).pages_missing == ["section-1"]


def test_after_the_examination_the_page_says_that_it_is_over(office):
    case = a_case(State.PERFECT)
    response = office("caseworker").post(
        f"/casework/{case.number}/paper/", paper(case.lpa)
    )

    assert "The examination is over" in response.content.decode()


def test_keying_starts_a_draft_of_the_keyers(office):
    response = office("intake").post("/casework/key-a-form/")

    draft = Draft.objects.get()
    assert (draft.origin, str(draft.owner)) == ("keyed", "intake@office.example")
    assert response.url == f"/lpa/{draft.reference}/"


def test_keying_starts_with_a_press_alone(office):
    assert office("intake").get("/casework/key-a-form/").status_code == 405


@pytest.mark.parametrize("path", [RECEIVE, "/casework/key-a-form/"])
def test_the_post_room_is_closed_to_whose_work_it_is_not(office, path):
    assert office("registrar").post(path).status_code == 403
