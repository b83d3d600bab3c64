"""Warnings on one or several cases of one donor."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

import clock
from casework.desk_choices import WarningKind
from casework.models import Warning
from casework.refusals import NotNow
from casework.timeline import timeline_of
from casework.warnings import close_warning, warn
from tests.builders import details

from .builders import a_case, staff
from .desk import TODAY, a_warning, anew

pytestmark = pytest.mark.django_db
OTHER = details("Erik", "Else", born=date(1961, 8, 9), is_bankrupt=None)


def test_a_warning_is_on_every_case_that_was_chosen(donor):
    cases = [a_case(), a_case(owner=donor)]
    warning = a_warning(*cases)

    assert [case.warnings.get() for case in cases] == [warning, warning]
    for case in cases:
        entry = timeline_of(case)[0]
        assert (entry.title, entry.text) == (
            "A warning was put on",
            "Safeguarding: Ring the son only",
        )


def test_cases_of_several_donors_share_no_warning(donor):
    with pytest.raises(NotNow, match="not of the same donor"):
        a_warning(a_case(), a_case(owner=donor, donor=OTHER))
    assert not Warning.objects.exists()


def test_a_warning_is_on_a_case():
    with pytest.raises(NotNow, match="at least one case"):
        a_warning()


def test_a_death_stands_first_and_then_the_newest():
    case = a_case()
    for days, kind in enumerate(["donor-deceased", "welsh", "court"]):
        with clock.set_to(TODAY + timedelta(days=days)):
            a_warning(case, kind=WarningKind(kind))

    shown = [warning.kind for warning in case.warnings.shown()]
    assert shown == ["donor-deceased", "court", "welsh"]


def test_a_warning_that_was_taken_off_is_shown_no_more_and_says_why():
    case = a_case()
    warning = a_warning(case)
    close_warning(warning=warning, why="He died", by=staff("caseworker"))

    assert not case.warnings.shown().exists()
    warning = anew(warning)
    assert (warning.closed_by, warning.closed_why) == (staff("caseworker"), "He died")
    assert warning.closed_at
    assert timeline_of(case)[0].text == "He died – Safeguarding: Ring the son only"


def test_a_warning_is_taken_off_once():
    warning = a_warning(a_case())
    close_warning(warning=warning, why="x", by=staff("caseworker"))

    with pytest.raises(NotNow, match="taken off already"):
        close_warning(warning=warning, why="x", by=staff("caseworker"))


@pytest.mark.parametrize("group", ["intake", "assisted-digital"])
def test_who_may_not_warn_neither_puts_on_nor_takes_off(group):
    case = a_case()
    warning = a_warning(case)

    with pytest.raises(PermissionDenied):
        warn(cases=[case], kind=WarningKind.FEE, text="x", by=staff(group))
    with pytest.raises(PermissionDenied):
        close_warning(warning=warning, why="x", by=staff(group))


def test_a_closed_warning_says_who_when_and_why():
    rows = Warning.objects.filter(pk=a_warning(a_case()).pk)
    somebody = staff("caseworker")

    for values in (
        {"closed_at": clock.now()},
        {"closed_by": somebody, "closed_at": clock.now()},
        {"closed_by": somebody, "closed_why": "x"},
        {"closed_why": "x"},
        {"kind": "nonsense"},
        {"text": ""},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(**values)
