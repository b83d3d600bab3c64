"""What somebody means who types into the box, and whom it finds."""

from datetime import date

import pytest

from casework.models import DonorRecord
from casework.searching import (
    NotSearchable,
    Wanted,
    case_with,
    record_with,
    records,
    records_nearly,
    wanted,
)
from lpa.references import Kind, NotAReference

from .builders import a_case

BORN = date(1950, 3, 7)


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        ("7000-0000-0005", Wanted(number=(Kind.CASE, "700000000005"))),
        ("7000 0000 0005", Wanted(number=(Kind.CASE, "700000000005"))),
        ("m-1234–5678 9018", Wanted(number=(Kind.REGISTER, "M123456789018"))),
        ("A510 7295 5715", Wanted(number=(Kind.ONLINE, "A51072955715"))),
        ("51072955715", Wanted(number=(Kind.ONLINE, "A51072955715"))),
        ("P 1234-5678-9018", Wanted(person="P123456789018")),
        ("Dora Donor", Wanted(names=("dora", "donor"))),
        ("Mrs Dóra DONOR", Wanted(names=("dora", "donor"))),
        ("Dora Donor 7/3/1950", Wanted(names=("dora", "donor"), born=BORN)),
        ("07.03.1950 Donor", Wanted(names=("donor",), born=BORN)),
        ("Donor 1950-03-07", Wanted(names=("donor",), born=BORN)),
        ("Donor, 7 March 1950", Wanted(names=("donor",), born=BORN)),
        ("Donor 7 maw 1950", Wanted(names=("donor",), born=BORN)),
        ("Donor ls1 1aa", Wanted(names=("donor",), postcode="ls11aa")),
        ("LS11AA", Wanted(postcode="ls11aa")),
        ("7/3/1950", Wanted(born=BORN)),
        ("Ng", Wanted(names=("ng",))),
    ],
)
def test_what_is_typed_is_understood_in_any_spelling(text, sought):
    assert wanted(text) == sought


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("7000-0000-0006", "case number has a wrong digit"),
        ("P-1234-5678-9019", "person’s number has a wrong digit"),
        ("P-1234", "such as P-1234-5678-9018"),
        ("Donor 31/2/1950", "no such date"),
        ("Donor 32 March 1950", "no such date"),
        ("Donor 1950", "whole number"),
        ("Donor 7 Brumaire 1950", "whole number"),
        ("D", "at least 2 letters"),
        ("--", "at least 2 letters"),
    ],
)
def test_what_finds_nothing_in_particular_says_why(text, said):
    with pytest.raises((NotSearchable, NotAReference), match=said):
        wanted(text)


PEOPLE = {
    "dora": ("Dora Jane", "Donor", "Pugh", BORN, "LS1 1AA"),
    "peggy": ("Margaret", "Smith-Jones", "", BORN, "LS1 1AA"),
    "jean": ("Jean-Luc", "de la Tour", "", date(1940, 1, 2), "CF10 1AA"),
    "smith": ("John", "Smith", "", date(1960, 5, 6), "M1 1AA"),
    "björk": ("Björk", "", "", None, ""),
}


@pytest.fixture
def people(db):
    return {who: a_record(*told) for who, told in PEOPLE.items()}


def a_record(first_names, last_name, other_names, born, postcode):
    return DonorRecord.objects.create(
        first_names=first_names,
        last_name=last_name,
        other_names=other_names,
        date_of_birth=born,
        postcode=postcode,
    )


def found(people, text, *, by=records):
    rows = list(by(wanted(text)))
    return [who for who, record in people.items() if record in rows]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("donor", ["dora"]),
        ("dono", ["dora"]),
        ("dora donor", ["dora"]),
        ("Donor, Dora", ["dora"]),
        ("dora pugh", ["dora"]),
        ("pugh", ["dora"]),
        ("dor donor", ["dora"]),
        ("xanthe donor", []),
        ("peggy smith jones", ["peggy"]),
        ("Smith", ["peggy", "smith"]),
        ("Jones", []),
        ("peggy smith", ["peggy"]),
        ("jack smith", ["smith"]),
        ("de la tour", ["jean"]),
        ("Jean Luc de la Tour", ["jean"]),
        ("Bjork", ["björk"]),
        ("smith 7/3/1950", ["peggy"]),
        ("smith LS1 1AA", ["peggy"]),
        ("ls11aa", ["dora", "peggy"]),
        ("7/3/1950", ["dora", "peggy"]),
        ("7/3/1950 LS1 1AA donor", ["dora"]),
        ("donor 8/3/1950", []),
    ],
)
def test_people_are_found_by_what_is_known_of_them(people, text, who):
    assert found(people, text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("dora doner", ["dora"]),
        ("Donro", ["dora"]),
        ("doner dora", ["dora"]),
        ("smyth", ["smith"]),
        ("jon smyth", ["smith"]),
        ("xanthe smyth", []),
        ("smyth LS1 1AA", []),
        ("delatuor", ["jean"]),
        ("de la tuor", ["jean"]),
        ("quill", []),
    ],
)
def test_a_misspelt_surname_finds_names_spelt_nearly_so(people, text, who):
    assert found(people, text, by=records_nearly) == who


def test_a_number_means_its_case_and_its_donor(db):
    case = a_case()
    record = DonorRecord.objects.get()

    for number in (case.number, case.register_number, case.lpa.reference):
        sought = wanted(number)
        assert case_with(sought.number) == case
        assert record_with(sought) == record
    assert record_with(wanted(record.number)) == record
    assert case_with((Kind.CASE, "700000000005")) is None
    assert record_with(Wanted(number=(Kind.CASE, "700000000005"))) is None


@pytest.mark.once
@pytest.mark.parametrize("text", ["donor", "dora jane donor", "donor ls11aa 7/3/1950"])
def test_no_search_looks_at_every_record(people, text):
    for way in (records, records_nearly):
        plan = way(wanted(text)).order_by().explain()

        assert "SCAN casework_donorrecord" not in plan
        assert "INDEX" in plan
