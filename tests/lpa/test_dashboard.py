"""The list of one's LPAs: what it says of each, and what it costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import clock
from casework.states import State
from lpa.after_signing import record_posted
from lpa.confirming.answering import decline
from lpa.confirming.correcting import propose_correction
from lpa.on_screen.signing import sign_as_donor
from lpa.starting import start_draft
from tests.builders import DONOR, a_draft, an_lpa, details
from tests.casework.builders import a_case
from tests.lpa.confirming.answering import asked, person
from tests.lpa.on_screen.signing import DAY, begun, switched_on

pytestmark = pytest.mark.django_db

HEADING = "govuk-heading-m govuk-!-margin-bottom-1"


@pytest.fixture
def reads(client, donor):
    """What the donor reads on the list."""
    client.force_login(donor)
    return lambda query="": client.get(f"/lpa/{query}").content.decode()


def test_nothing_yet_says_how_to_begin(reads):
    html = reads()

    assert "You have not started one yet" in html
    assert "Search" not in html


def test_an_lpa_says_how_far_it_has_come_with_its_maker(reads, donor):
    draft = start_draft(owner=donor, by=donor)
    assert "Started" in reads()
    assert "No donor yet" in reads()

    draft.delete()
    lpa = an_lpa(donor)
    assert "Print it, and then everybody signs" in reads()

    record_posted(lpa=lpa, on=lpa.frozen_at.date(), what=["lpa"], by=donor)
    assert "Waiting for the post" in reads()


def test_what_came_of_asking_people_stands_on_the_list(reads, donor):
    draft = a_draft(donor)
    amy, doctor = (person(draft, role) for role in ("attorney", "certificate-provider"))
    invitation, _code = asked(draft, amy)
    asked(draft, doctor)
    assert "We are waiting for 2 answers" in reads()

    propose_correction(invitation=invitation, details={"town": "York"})
    assert "Somebody says that something is wrong" in reads()
    decline(invitation=invitation, why="I am too old")
    assert "Somebody has declined their part" in reads()


def test_one_to_be_signed_on_screen_is_not_said_to_be_printed(reads, donor):
    with switched_on(), clock.set_to(DAY):
        lpa = begun(donor)
        html = reads()
        assert "Sign it on screen" in html
        assert "See who signs" in html
        assert "Print it" not in html
        assert "Check signing dates" not in html

        sign_as_donor(lpa=lpa, language="en", by=donor)
        assert "Your signature has to be witnessed" in reads()


@pytest.mark.parametrize(
    ("state", "word"),
    [
        (State.RECEIVED, "Received"),
        (State.EXAMINING, "Checking"),
        (State.REGISTERED, "Registered"),
        (State.REJECTED, "Returned"),
    ],
)
def test_an_lpa_at_the_office_says_what_the_office_says(state, word, client):
    case = a_case(state)
    client.force_login(case.lpa.owner)

    html = client.get("/lpa/").content.decode()

    assert f"{word}</strong>" in html
    assert f"/progress/{case.lpa.reference}/" in html


def test_the_last_changed_comes_first(reads, donor):
    first = a_draft(donor)
    start_draft(owner=donor, by=donor)
    first.touch()

    html = reads()

    assert html.index("Dora Jane Donor") < html.index("No donor yet")


def test_fifty_are_on_a_page_and_the_rest_on_the_next(reads, donor):
    for _each in range(51):
        start_draft(owner=donor, by=donor)

    assert reads().count(HEADING) == 50
    assert reads("?page=2").count(HEADING) == 1
    assert reads("?page=x").count(HEADING) == 50
    assert 'aria-label="Page 2"' in reads()


def test_the_list_takes_as_many_queries_however_long_it_is(client, donor):
    client.force_login(donor)
    asked = []
    for _each in range(4):
        an_lpa(donor)
        with CaptureQueriesContext(connection) as queries:
            client.get("/lpa/?q=dora")
        asked.append(len(queries))

    assert asked[1] == asked[3] <= 12


def test_somebody_elses_lpas_are_not_in_the_list(reads, django_user_model):
    a_draft(django_user_model.objects.create_user("eve@example.org"))

    assert "Dora" not in reads()
    assert "Dora" not in reads("?q=dora")


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Zoë O'Brien", "zoe obrien"),
        ("Zoe OBrien", "ZOË O’BRIEN"),
        ("Anne-Marie Łuczak", "anne marie luczak"),
        ("Anne Marie Luczak", "Marie-Łuc"),
    ],
)
def test_a_donor_is_found_however_the_name_is_spelt(name, typed, reads, donor):
    first_names, _space, last_name = name.rpartition(" ")
    person = details(first_names, last_name, born=DONOR["date_of_birth"])
    a_draft(donor, donor=person)
    start_draft(owner=donor, by=donor)

    assert "1 LPA found" in reads(f"?q={typed}")


@pytest.mark.parametrize("spelt", ["{0}", "{1}", "{2}", "a{2}", "A-{2}", "%20{1}%20"])
def test_an_lpa_is_found_by_its_reference_in_any_spelling(spelt, reads, donor):
    drafts = [a_draft(donor) for _each in range(3)]
    bare = drafts[1].reference

    html = reads("?q=" + spelt.format(bare, str(drafts[1]), bare[1:]))

    assert "1 LPA found" in html
    assert str(drafts[1]) in html


def test_an_lpa_is_found_by_the_number_of_its_case(client):
    case = a_case(State.RECEIVED)
    client.force_login(case.lpa.owner)

    html = client.get("/lpa/", {"q": str(case)}).content.decode()

    assert "1 LPA found" in html


@pytest.mark.parametrize("typed", ["do", "'-", "7", "A123", "%00%00%00"])
def test_a_short_or_odd_search_says_what_to_type_instead(typed, reads, donor):
    a_draft(donor)

    html = reads(f"?q={typed}")

    assert "There is a problem" in html
    assert "found for" not in html


def test_nothing_found_is_said_plainly(reads, donor):
    a_draft(donor)

    assert "No LPA was found for “Percy”" in reads("?q=Percy")


def test_no_character_stands_for_others_in_a_search(reads, donor):
    a_draft(donor)

    assert "No LPA was found" in reads("?q=D__a")
    assert "There is a problem" in reads("?q=%25%25%25")
