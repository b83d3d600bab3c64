"""The database refuses what no verb would do."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

import clock
from casework.declaring import declare_interest
from casework.models import (
    Amendment,
    Case,
    CaseDonor,
    Comparison,
    DeclaredInterest,
    DonorRecord,
    Finding,
    Notice,
    Presence,
    Relationship,
    Surname,
    Task,
)
from casework.states import State

from .builders import NOTICES, REGISTRABLE, a_case, staff

pytestmark = pytest.mark.django_db
DAY = date(2026, 10, 9)


def refused(rows, **values):
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.update(**values)


@pytest.mark.parametrize(
    "values",
    [
        {"state": "nonsense"},
        {"state": State.REGISTERED},
        {"state": State.WAITING},
        {"state": State.REJECTED, "rejected_on": DAY},
        {"state": State.REJECTED, "closed_reason": "x"},
        {"state": State.CANNOT_REGISTER, "closed_reason": "x"},
        {"state": State.WITHDRAWN, "closed_reason": "x", "rejected_on": DAY},
        {"registered_on": DAY},
        {"rejected_on": DAY},
        {"refused_on": DAY},
        {"withdrawn_on": DAY},
        {"donor_died_on": DAY},
        {"dispatched_on": DAY},
        {"closed_reason": "x"},
        {"waiting_from": DAY},
        {"due_on": DAY},
        {"waiting_from": DAY, "due_on": DAY},
        {"received_on": None},
    ],
    ids=lambda values: "-".join(values),
)
def test_facts_that_do_not_belong_together_are_refused(values):
    case = a_case()

    refused(Case.objects.filter(pk=case.pk), **values)


@pytest.mark.parametrize(
    "values",
    [
        {"registered_on": None},
        {"registered_on": REGISTRABLE - timedelta(days=1)},
        {"due_on": None},
        {"state": State.WAITING},
        {"dispatched_on": REGISTRABLE - timedelta(days=1)},
    ],
    ids=lambda values: "-".join(values),
)
def test_a_registered_case_keeps_its_days(values):
    case = a_case(State.REGISTERED)

    refused(Case.objects.filter(pk=case.pk), **values)


def test_an_lpa_has_one_case():
    case = a_case()

    with pytest.raises(IntegrityError), transaction.atomic():
        Case.objects.create(lpa=case.lpa, received_on=DAY)


@pytest.mark.parametrize("field", ["number", "register_number"])
def test_no_two_cases_share_a_number(field, donor):
    first, second = a_case(), a_case(owner=donor)

    refused(Case.objects.filter(pk=second.pk), **{field: getattr(first, field)})


def test_a_settled_finding_says_who_when_and_why():
    case, somebody = a_case(), staff()
    case.findings.create(severity="curable", sentence="Torn")
    findings = Finding.objects.filter(case=case)

    refused(findings, status="accepted")
    refused(findings, status="accepted", settled_by=somebody, why="x")
    refused(findings, status="resolved", settled_by=somebody, settled_at=clock.now())
    refused(findings, why="x")
    refused(findings, severity="terrible")


def test_a_rule_has_one_open_finding_for_a_place():
    case = a_case()
    once = {"severity": "curable", "sentence": "Torn", "rule": "r", "place": "p"}
    case.findings.create(**once)

    with pytest.raises(IntegrityError), transaction.atomic():
        case.findings.create(**once)


def test_a_task_done_says_who_and_when():
    case = a_case()
    case.tasks.create(name="Write", due_on=DAY)
    tasks = Task.objects.filter(case=case)

    refused(tasks, done_at=clock.now())
    refused(tasks, done_by=staff())


def test_a_notice_is_of_a_known_kind():
    case = a_case(State.WAITING)

    refused(Notice.objects.filter(case=case), kind="postcard")
    assert case.notices.get().given_on == NOTICES


def test_a_case_is_of_one_donor():
    case = a_case()
    other = DonorRecord.objects.create(last_name="Quill")

    with pytest.raises(IntegrityError), transaction.atomic():
        CaseDonor.objects.create(case=case, record=other)


def test_a_record_is_not_its_own_primary():
    record = DonorRecord.objects.create(last_name="Quill")

    refused(DonorRecord.objects.filter(pk=record.pk), primary=record)


def test_no_two_donors_share_a_number_and_a_surname_is_kept_once():
    one, other = (DonorRecord.objects.create(last_name="Quill") for _each in "12")

    refused(DonorRecord.objects.filter(pk=other.pk), number=one.number)
    assert Surname.objects.count() == 1
    with pytest.raises(IntegrityError), transaction.atomic():
        Surname.objects.create(key="quill")


def test_a_comparison_is_of_two_cases_and_says_what_and_why(donor):
    case, other = a_case(), a_case(owner=donor)
    told = {"verdict": "same", "why": "Deed", "by": staff()}
    Comparison.objects.create(case=case, other=other, **told)
    rows = Comparison.objects.all()

    refused(rows, other=case)
    refused(rows, verdict="perhaps")
    refused(rows, why="")


def test_two_donors_have_one_relationship_with_a_reason():
    one, other = (DonorRecord.objects.create(last_name=name) for name in "ab")
    told = {"reason": "Sisters", "by": staff()}
    Relationship.objects.create(first=one, second=other, **told)

    with pytest.raises(IntegrityError), transaction.atomic():
        Relationship.objects.create(first=one, second=other, **told)
    refused(Relationship.objects.all(), first=other, second=one)
    refused(Relationship.objects.all(), second=one)
    refused(Relationship.objects.all(), reason="")


@pytest.mark.parametrize(
    "values",
    [
        {"why": ""},
        {"lifted_at": clock.now()},
        {"why_lifted": "x"},
        {"lifted_by": "own", "lifted_at": clock.now(), "why_lifted": "x"},
    ],
    ids=lambda values: "-".join(values),
)
def test_an_interest_is_lifted_by_another_who_says_why(values):
    by = staff("manager")
    declare_interest(case=a_case(), why="Mine", by=by)
    if "lifted_by" in values:
        values = values | {"lifted_by": by}

    refused(DeclaredInterest.objects.all(), **values)


def test_an_interest_is_declared_once_until_it_is_lifted():
    case, by = a_case(), staff("manager")
    declare_interest(case=case, why="Mine", by=by)

    with pytest.raises(IntegrityError), transaction.atomic():
        case.interests.create(user=by, why="Again", declared_by=by)


def test_somebody_is_there_once():
    case, by = a_case(), staff("manager")
    seen = {"since": clock.now(), "seen_at": clock.now()}
    Presence.objects.create(case=case, user=by, **seen)

    with pytest.raises(IntegrityError), transaction.atomic():
        Presence.objects.create(case=case, user=by, **seen)


@pytest.mark.parametrize("values", [{"why": ""}, {"new": {"last_name": "Donor"}}])
def test_an_amendment_changes_something_and_says_why(values):
    a_case().amendments.create(
        whose="donor",
        old={"last_name": "Donor"},
        new={"last_name": "Donner"},
        why="A passport",
        made_by=staff("manager"),
    )

    refused(Amendment.objects.all(), **values)
