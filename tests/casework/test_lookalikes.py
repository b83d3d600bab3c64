"""The same donor is found again, whatever slipped; other people are left alone."""

from dataclasses import asdict
from importlib import import_module
from random import Random

import pytest
from django.apps import apps

from casework.actions import perform
from casework.donors import correct_donor, decide
from casework.lookalikes import (
    lookalikes,
    same_donor_cases,
    undecided,
    worth_comparing,
)
from casework.models import CaseDonor, Comparison, DonorRecord, Surname
from casework.resemblance import Kind
from casework.states import State
from lpa.instrument import Instrument
from tests.builders import DONOR, WELFARE

from .builders import a_case, a_paper_case, fresh, staff
from .slips import a_crowd, somebody, written_again

pytestmark = pytest.mark.django_db

ANOTHER, SAME = Comparison.Verdict.ANOTHER, Comparison.Verdict.SAME
PEOPLE, TRIALS = 3000, 300
SURE = (Kind.CERTAIN, Kind.LIKELY)
MOVED = DONOR | {"postcode": "CF10 1AA"}
XENIA = DONOR | {"first_names": "Xenia", "last_name": "Quill"}


def a_record(known, *, number):
    record = DonorRecord(number=f"P{number:012d}", **asdict(known))
    record.fold()
    return record


@pytest.fixture
def crowd():
    """Many people, kept as the bulk loader keeps them."""
    dice = Random(28)  # noqa: S311 - the same people every time
    people = a_crowd(dice, PEOPLE)
    records = [a_record(each, number=place) for place, each in enumerate(people)]
    DonorRecord.objects.bulk_create(records)
    return dice, people


def found_for(known):
    return lookalikes(a_record(known, number=PEOPLE))


def test_whoever_is_written_again_with_a_slip_is_among_the_first_five(crowd):
    dice, people = crowd
    hits = sure = rightly = 0
    for _trial in range(TRIALS):
        place = dice.randrange(PEOPLE)
        found = found_for(written_again(dice, people[place]))
        numbers = [each.record.number for each in found[:5]]
        hits += f"P{place:012d}" in numbers
        surely = [each for each in found if each.likeness.kind in SURE]
        sure += len(surely)
        rightly += sum(each.record.number == f"P{place:012d}" for each in surely)

    assert hits / TRIALS >= 0.97
    assert rightly / sure >= 0.97


def test_a_stranger_is_hardly_ever_taken_for_somebody(crowd):
    dice, _people = crowd
    found = [found_for(somebody(dice)) for _trial in range(TRIALS)]

    mistaken = [each for each in found if any(x.likeness.kind in SURE for x in each)]
    assert len(mistaken) / TRIALS <= 0.01
    assert sum(map(len, found)) / TRIALS <= 0.1


def record_of(case):
    return DonorRecord.objects.get(of_cases__case=case)


def cases_alike(case):
    found = undecided(record_of(case))
    return [each.record.of_cases.get().case for each in found]


def to_compare(case):
    return case.tasks.filter(ended_by="compare-donors", done_at=None).count()


def test_every_case_has_a_record_of_its_donor(donor):
    case = a_case()

    record = record_of(case)

    assert (str(record), record.postcode) == ("Dora Jane Donor", "LS1 1AA")
    assert record.address.lines == ("1 Mill Lane", "Leeds", "LS1 1AA")
    assert (record.surname_key, record.forenames_key) == ("donor", "dora jane")
    assert Surname.objects.get().key == "donor"


def test_a_form_without_a_donor_has_a_record_that_is_like_no_other():
    first = a_paper_case(Instrument())
    second = a_case()

    assert str(record_of(first)).startswith("P-")
    assert cases_alike(first) == cases_alike(second) == []


def test_the_first_case_of_a_donor_is_compared_with_nothing(donor):
    first = a_case()
    second = a_case(owner=donor, donor=MOVED)

    assert (to_compare(first), to_compare(second)) == (0, 1)
    assert cases_alike(second) == [first]


def test_candidates_are_found_in_one_query(donor, django_assert_num_queries):
    a_case()
    record = record_of(a_case(owner=donor))

    with django_assert_num_queries(1):
        (found,) = lookalikes(record)
    assert found.likeness.kind == Kind.CERTAIN


@pytest.mark.once
def test_candidates_are_looked_up_and_not_sought_through(donor):
    plan = worth_comparing(record_of(a_case())).explain()

    assert "SCAN casework_donorrecord" not in plan
    assert "INDEX casework_donor_postcode" in plan


def test_whoever_is_told_apart_does_not_return(donor):
    first, second = a_case(), a_case(owner=donor, donor=MOVED)
    decide(case=second, other=first, verdict=ANOTHER, why="Rang", by=staff("manager"))

    assert cases_alike(first) == cases_alike(second) == []
    assert to_compare(second) == 0


def test_whoever_is_told_apart_returns_once_somebody_turns_out_otherwise(donor):
    first, second = a_case(), a_case(owner=donor, donor=MOVED)
    by = staff("manager")
    decide(case=second, other=first, verdict=ANOTHER, why="Rang", by=by)

    details = {"postcode": "LS1 1AA"}
    correct_donor(record=record_of(second), details=details, why="A letter", by=by)

    assert cases_alike(first) == [second]
    assert to_compare(second) == 1


def test_being_told_from_one_is_not_being_told_from_another(donor):
    by = staff("manager")
    first, second = a_case(), a_case(owner=donor)
    decide(case=second, other=first, verdict=ANOTHER, why="Rang", by=by)

    third = a_case(owner=donor)

    assert set(cases_alike(third)) == {first, second}


def test_the_same_person_is_linked_and_compared_no_more(donor):
    first, second = a_case(), a_case(owner=donor)
    decide(case=second, other=first, verdict=SAME, why="Same hand", by=staff("manager"))

    assert record_of(second).primary == record_of(first)
    assert cases_alike(first) == cases_alike(second) == []
    assert to_compare(second) == 0


def test_linked_records_are_one_candidate_by_what_is_most_alike(donor):
    first, second = a_case(), a_case(owner=donor, donor=MOVED)
    decide(case=second, other=first, verdict=SAME, why="Same", by=staff("manager"))

    (found,) = undecided(record_of(a_case(owner=donor, donor=MOVED)))

    assert found.record == record_of(second)
    assert found.likeness.kind == Kind.CERTAIN


def test_the_same_donors_cases_are_those_linked_and_those_likely(donor):
    case, likely = a_case(), a_case(owner=donor, donor=MOVED, answers=WELFARE)
    linked = a_case(owner=donor, donor=XENIA)
    decide(case=case, other=linked, verdict=SAME, why="Deed", by=staff("manager"))

    assert set(same_donor_cases(fresh(case))) == {likely, linked}


def test_the_same_donors_cases_leave_out_closed_ones_and_other_people(donor):
    case, told_apart = a_case(), a_case(owner=donor)
    closed = a_case(owner=donor)
    a_case(owner=donor, donor=XENIA | {"postcode": "LS1 1AA"})  # possible, no more
    by = staff("manager")
    decide(case=case, other=told_apart, verdict=ANOTHER, why="Rang", by=by)
    perform("withdraw", closed, by=by, reason="By letter")

    assert list(same_donor_cases(fresh(case))) == []


def test_a_registered_lpa_is_among_the_same_donors_cases(donor):
    registered = a_case(State.REGISTERED)

    assert list(same_donor_cases(a_case(owner=donor))) == [registered]


def test_cases_from_before_get_their_records_in_batches(donor):
    cases = [a_case(), a_case(owner=donor, donor=MOVED), a_paper_case(Instrument())]
    before = [folded(record_of(case)) for case in cases]
    for kept in (CaseDonor, DonorRecord, Surname):
        kept.objects.all().delete()

    migration = import_module("casework.migrations.0051_records_of_donors_there_are")
    migration.AT_ONCE = 2
    migration.keep_donors(apps, None)

    assert [folded(record_of(case)) for case in cases] == before
    assert Surname.objects.get().key == "donor"


def folded(record):
    return record.known, record.known.keys, record.address, record.surname_key
