"""Records that are one person, and donors who have to do with each other."""

import pytest
from django.core.exceptions import PermissionDenied
from hypothesis import given, settings
from hypothesis import strategies as st

from casework.donors import correct_donor, decide
from casework.linking import (
    link_records,
    relate,
    relationships_of,
    unlink_records,
    unrelate,
)
from casework.lookalikes import same_donor_cases
from casework.models import Comparison, DonorRecord, Relationship
from casework.recipients import address_to_write_to
from casework.refusals import NotNow
from casework.timeline import timeline_of
from tests.builders import DONOR

from .builders import a_case, staff

pytestmark = pytest.mark.django_db

CARDIFF = DONOR | {"line1": "2 Quay", "town": "Cardiff", "postcode": "CF10 1AA"}
XENIA = CARDIFF | {"first_names": "Xenia", "last_name": "Quill"}


@pytest.fixture
def cases(donor):
    """Of three donors who look like nobody else."""
    others = [XENIA | {"last_name": name, "postcode": name} for name in ("Quill", "Bo")]
    return [a_case(), *(a_case(owner=donor, donor=other) for other in others)]


@pytest.fixture
def records(cases):
    return [DonorRecord.objects.get(of_cases__case=case) for case in cases]


@pytest.fixture
def by():
    return staff("caseworker")


def last_entry(case):
    entry = timeline_of(case).object_list[0]
    return entry.title, entry.text


def now(record):
    return DonorRecord.objects.get(pk=record.pk)


def test_a_link_is_told_on_both_timelines(cases, records, by):
    primary, child, _third = records
    link_records(primary=primary, child=child, by=by)

    words = f"{child.shown_number} was linked below {primary.shown_number}"
    for case in cases[:2]:
        assert last_entry(case) == ("Donors’ records were linked", words)
    assert last_entry(cases[2])[0] != "Donors’ records were linked"


def test_cases_of_a_child_are_the_primarys_cases_too(cases, records, by):
    primary, child, _third = records
    link_records(primary=primary, child=child, by=by)

    assert list(same_donor_cases(cases[0])) == [cases[1]]


def test_a_child_is_written_to_at_the_primarys_address(cases, records, by):
    primary, child, _third = records
    assert address_to_write_to(cases[1]).line1 == "2 Quay"

    link_records(primary=primary, child=child, by=by)

    for case in cases[:2]:
        case.refresh_from_db(fields=["lpa"])
        case.of_donor.refresh_from_db()
        assert address_to_write_to(case).line1 == "1 Mill Lane"


def test_a_donor_who_moved_is_written_to_where_they_live_now(cases, records, by):
    details = {"line1": "3 Hill", "town": "Bath"}
    correct_donor(record=records[0], details=details, why="A letter", by=by)

    cases[0].of_donor.refresh_from_db()
    assert address_to_write_to(cases[0]).lines == ("3 Hill", "Bath", "LS1 1AA")


def test_a_record_with_children_is_no_child(records, by):
    first, second, third = records
    link_records(primary=first, child=second, by=by)

    with pytest.raises(NotNow, match="must be the primary record"):
        link_records(primary=third, child=first, by=by)


def test_a_child_has_no_children(records, by):
    first, second, third = records
    link_records(primary=first, child=second, by=by)

    with pytest.raises(NotNow, match="linked below another record"):
        link_records(primary=second, child=third, by=by)


def test_a_child_has_one_primary(records, by):
    first, second, third = records
    link_records(primary=first, child=second, by=by)

    with pytest.raises(NotNow, match="linked already"):
        link_records(primary=third, child=second, by=by)


def test_a_record_is_not_linked_with_itself(records, by):
    with pytest.raises(NotNow, match="with itself"):
        link_records(primary=records[0], child=records[0], by=by)


def test_a_stale_record_is_judged_as_it_stands_now(records, by):
    first, second, third = records
    link_records(primary=now(first), child=now(second), by=by)

    with pytest.raises(NotNow, match="must be the primary record"):
        link_records(primary=third, child=first, by=by)


def test_children_are_unlinked_one_by_one(cases, records, by):
    first, second, third = records
    for child in (second, third):
        link_records(primary=first, child=child, by=by)

    unlink_records(primary=first, children=[third], by=by)

    assert [now(each).primary for each in (second, third)] == [first, None]
    assert last_entry(cases[2])[0] == "Donors’ records were unlinked"
    assert last_entry(cases[0])[0] == "Donors’ records were unlinked"
    assert last_entry(cases[1])[0] == "Donors’ records were linked"


def test_there_is_something_to_unlink(records, by):
    first, second, _third = records

    with pytest.raises(NotNow, match="Select what to unlink"):
        unlink_records(primary=first, children=[], by=by)
    with pytest.raises(NotNow, match="is not linked here"):
        unlink_records(primary=first, children=[second], by=by)


def test_a_decision_links_with_the_primary_record_of_others(cases, records, by):
    first, second, third = records
    link_records(primary=third, child=first, by=by)

    same = Comparison.Verdict.SAME
    decide(case=cases[1], other=cases[0], verdict=same, why="Deed", by=by)

    assert now(second).primary == third


def test_two_families_of_records_are_not_joined_by_the_way(cases, records, donor, by):
    first, second, third = records
    extra = a_case(owner=donor, donor=XENIA | {"last_name": "Vo", "postcode": "Vo"})
    link_records(primary=first, child=second, by=by)
    link_records(primary=third, child=extra.of_donor.record, by=by)
    before = Comparison.objects.count()

    same = Comparison.Verdict.SAME
    with pytest.raises(NotNow, match="must be the primary record"):
        decide(case=cases[0], other=cases[2], verdict=same, why="Deed", by=by)
    assert Comparison.objects.count() == before


def test_linked_records_are_not_two_people(cases, records, by):
    link_records(primary=records[0], child=records[1], by=by)

    another = Comparison.Verdict.ANOTHER
    with pytest.raises(NotNow, match="Unlink them first"):
        decide(case=cases[0], other=cases[1], verdict=another, why="Rang", by=by)


def test_a_case_is_not_compared_with_itself(cases, by):
    same = Comparison.Verdict.SAME
    with pytest.raises(NotNow, match="with itself"):
        decide(case=cases[0], other=cases[0], verdict=same, why="Deed", by=by)


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        ("same", "The same person"),
        ("duplicate", "The same person, and the same LPA sent twice"),
        ("earlier", "The same person, and an earlier LPA to be noted"),
        ("another", "Another person"),
    ],
)
def test_a_decision_is_told_on_both_timelines(cases, by, verdict, words):
    verdict = Comparison.Verdict(verdict)
    decide(case=cases[0], other=cases[1], verdict=verdict, why="The deed", by=by)

    for case, other in (cases[:2], cases[1::-1]):
        texts = [entry.text for entry in timeline_of(case).object_list]
        assert f"The deed – {words}: case {other}" in texts


def test_a_relationship_is_made_once_and_removed(cases, records, by):
    first, second, _third = records
    made = relate(record=second, other=first, reason="Sisters", by=by)
    assert list(relationships_of(first)) == list(relationships_of(second)) == [made]
    assert (made.other(first), made.other(second)) == (second, first)

    with pytest.raises(NotNow, match="already"):
        relate(record=first, other=second, reason="Again", by=by)
    unrelate(relationship=made, by=by)

    words = f"Sisters – {first.shown_number} and {second.shown_number}"
    for case in cases[:2]:
        assert last_entry(case) == ("A relationship between donors was removed", words)
    with pytest.raises(NotNow, match="removed already"):
        unrelate(relationship=made, by=by)
    assert not Relationship.objects.exists()


def test_nobody_has_to_do_with_themselves(records, by):
    with pytest.raises(NotNow, match="one and the same"):
        relate(record=records[0], other=records[0], reason="Self", by=by)


def test_a_correction_that_changes_nothing_is_refused(records, by):
    with pytest.raises(NotNow, match="Nothing was changed"):
        correct_donor(
            record=records[0], details={"town": "Leeds"}, why="A letter", by=by
        )


def test_a_correction_keeps_what_was_there_in_the_history(
    cases, records, by, events_of
):
    details = {"last_name": "Dönor-Pugh"}
    record = correct_donor(record=records[0], details=details, why="Deed poll", by=by)

    event = events_of(cases[0]).last()
    assert (event.action, event.why) == ("donor-corrected", "Deed poll")
    assert event.details == {"changed": {"last_name": ["Donor", "Dönor-Pugh"]}}
    assert now(record).surname_key == "donorpugh"


@pytest.mark.parametrize("group", ["assisted-digital", "finance"])
def test_only_those_who_work_on_cases_say_who_is_who(cases, records, group):
    somebody, one, other = staff(group), *records[:2]
    same = Comparison.Verdict.SAME
    for verb, told in (
        (link_records, {"primary": one, "child": other}),
        (unlink_records, {"primary": one, "children": [other]}),
        (relate, {"record": one, "other": other, "reason": "x"}),
        (unrelate, {"relationship": Relationship(pk=1)}),
        (correct_donor, {"record": one, "details": {"town": "x"}, "why": "x"}),
        (decide, {"case": cases[0], "other": cases[1], "verdict": same, "why": "x"}),
    ):
        with pytest.raises(PermissionDenied):
            verb(**told, by=somebody)


STEPS = st.lists(
    st.tuples(st.booleans(), st.integers(0, 3), st.integers(0, 3)), max_size=12
)


@settings(max_examples=30, deadline=None)
@given(STEPS)
def test_whatever_is_linked_and_unlinked_there_is_never_a_chain(steps):
    by = staff("caseworker")
    records = [DonorRecord.objects.create(last_name=name) for name in "abcd"]
    for is_link, one, other in steps:
        verb = link if is_link else unlink
        try:
            verb(records[one], records[other], by=by)
        except NotNow:
            continue

    for record in DonorRecord.objects.exclude(primary=None):
        assert record.primary.primary is None
        assert not record.children.exists()


def link(one, other, *, by):
    link_records(primary=one, child=other, by=by)


def unlink(one, other, *, by):
    unlink_records(primary=one, children=[other], by=by)
