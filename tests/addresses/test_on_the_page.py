"""Addresses looked up on a page where one is typed: no script, and nothing lost."""

import html
import re

import pytest

from lpa.models import NamedPerson
from lpa.register_document import write
from tests.builders import AMY, a_draft, an_lpa

from .places import a_record

pytestmark = pytest.mark.django_db

TYPED = {"first_names": "Amy", "last_name": "Able", "date_of_birth-year": "19"}
SOLVENT = {"is_bankrupt": "no"}
FILLED = {"line1": "1 Mill Lane", "town": "Leeds", "postcode": "LS1 1AA"}


@pytest.fixture
def where(client, donor):
    client.force_login(donor)
    draft = a_draft(donor, attorneys=())
    return f"/lpa/{draft.reference}/attorneys/people/add/"


@pytest.fixture
def street(places):
    places.knows(a_record("100012345678", "1"), a_record("100012345679", "2"))
    return places


def shown(response):
    """What the boxes of a page hold, by their names."""
    boxes = re.findall(r"<input[^>]*>", words(response))
    pairs = [(box, re.search(r'name="([^"]*)"', box)) for box in boxes]
    return {
        name[1]: (re.search(r'value="([^"]*)"', box) or ["", ""])[1]
        for box, name in pairs
        if name and 'type="checkbox"' not in box
    }


def words(response):
    return html.unescape(response.content.decode())


def used(client, where, **more):
    """The page after an address was found and chosen."""
    press = {"press": "use", "find_postcode": "ls11aa", "found_address": "100012345678"}
    return client.post(where, {**TYPED, **press, **more})


def saved(client, where, boxes):
    born = {"date_of_birth-day": "2", "date_of_birth-month": "1"}
    born |= {"date_of_birth-year": "1975", "country": "GB", "press": ""}
    assert client.post(where, {**boxes, **born}).status_code == 302
    return NamedPerson.objects.get(role="attorney")


def test_without_a_key_addresses_are_typed(client, where):
    assert "find_postcode" not in words(client.get(where))
    assert "line1" in words(client.get(where))


def test_with_a_key_they_can_still_be_typed_anywhere(client, where, street):
    boxes = shown(client.get(where))

    assert {"find_postcode", "line1", "town", "postcode"} <= boxes.keys()
    assert 'value="PL"' in words(client.get(where))


def test_finding_offers_addresses_and_keeps_what_was_typed(client, where, street):
    response = client.post(where, {**TYPED, "press": "find", "find_postcode": "ls11aa"})

    assert "1 Mill Lane, Leeds, LS1 1AA" in words(response)
    assert shown(response).items() >= TYPED.items()
    assert "There is a problem" not in words(response)


def test_using_one_fills_its_lines_in_and_keeps_what_was_typed(client, where, street):
    response = used(client, where)

    assert shown(response).items() >= (TYPED | FILLED).items()
    assert not NamedPerson.objects.filter(role="attorney").exists()


def test_an_address_that_was_found_is_kept_with_its_number(client, where, street):
    person = saved(client, where, shown(used(client, where)))

    assert (person.line1, person.uprn) == ("1 Mill Lane", "100012345678")


def test_a_line_changed_by_hand_drops_the_number(client, where, street):
    boxes = shown(used(client, where)) | {"line1": "1a Mill Lane"}

    assert saved(client, where, boxes).uprn == ""


def test_a_number_of_somebodys_own_making_is_not_kept(client, where):
    boxes = TYPED | SOLVENT | FILLED | {"uprn": "100012345678"}

    assert saved(client, where, boxes).uprn == ""


def test_the_number_stays_when_something_else_changes(client, where, street):
    person = saved(client, where, shown(used(client, where)))
    change = where.replace("add/", f"{person.uid}/change/")
    boxes = shown(client.get(change)) | {"first_names": "Amelia"}

    person = saved(client, change, boxes)

    assert (person.first_names, person.uprn) == ("Amelia", "100012345678")


def test_enter_looks_up_where_only_a_postcode_was_typed(client, where, street):
    enter = {**TYPED, "press": "enter", "find_postcode": "LS1 1AA"}

    assert "Use this address" in words(client.post(where, enter))
    assert "Use this address" not in words(client.post(where, enter | FILLED))


def test_an_address_chosen_but_not_used_is_filled_in_on_saving(client, where, street):
    assert shown(used(client, where, press=""))["line1"] == "1 Mill Lane"


@pytest.mark.parametrize(
    ("postcode", "sentence"),
    [
        ("", "Enter a postcode to find its addresses"),
        ("Leeds", "Enter a full UK postcode, like SW1A 1AA"),
        ("LS1 1AB", "We found no address with this postcode"),
    ],
)
def test_a_postcode_that_finds_nothing_says_why(
    client, where, places, postcode, sentence
):
    response = client.post(where, {**TYPED, "press": "find", "find_postcode": postcode})

    assert words(response).count(sentence) == 2  # in the summary, and by the box
    assert shown(response).items() >= TYPED.items()


def test_using_none_asks_for_one(client, where, street):
    assert "Choose one of the addresses" in words(used(client, where, found_address=""))


def test_when_nothing_answers_the_address_is_typed(client, where, places):
    places.says({}, 500)

    response = client.post(
        where, {**TYPED, "press": "find", "find_postcode": "LS1 1AA"}
    )

    assert "We cannot look addresses up just now" in words(response)
    assert response.status_code == 200


def test_nobody_looks_up_addresses_without_end(client, where, street, monkeypatch):
    monkeypatch.setattr("lpa.views.address_finding.OFTEN_ENOUGH", "2/h")
    press = {**TYPED, "press": "find", "find_postcode": "LS1 1AA"}

    answers = [words(client.post(where, press)) for _each in range(3)]

    assert ["looked up many" in answer for answer in answers] == [False, False, True]


def test_the_register_never_reads_the_number(donor):
    amy = {**AMY, "uprn": "100012345678"}
    lpa = an_lpa(donor, attorneys=(amy,))

    assert lpa.instrument.attorneys[0].address.uprn == "100012345678"
    assert "uprn" not in str(write(lpa.instrument, lpa.signing)).lower()
