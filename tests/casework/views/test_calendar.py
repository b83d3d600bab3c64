"""Three months, and counting working days."""

import pytest

import clock
from tests.casework.desk import TODAY, page_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(TODAY):
        yield


def count(client, **asked):
    return page_of(
        client,
        "/casework/calendar/?"
        + "&".join(
            f"{name.replace('__', '-')}={value}" for name, value in asked.items()
        ),
    )


DAY_1 = {"first__day": 24, "first__month": 12, "first__year": 2026}
DAY_2 = {"last__day": 29, "last__month": 12, "last__year": 2026}
SAID = "From Thursday 24 December 2026 to Tuesday 29 December 2026 is 1 working day."


@pytest.mark.parametrize(
    ("wanted", "known"),
    [
        ("end", DAY_1 | {"days": 1}),
        ("start", DAY_2 | {"days": 1}),
        ("count", DAY_1 | DAY_2),
    ],
)
def test_two_of_three_are_told_and_the_third_is_counted(office, wanted, known):
    assert SAID in count(office("caseworker"), wanted=wanted, **known)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"wanted": "end", "days": 1}, "Enter the first day"),
        ({"wanted": "end", **DAY_1}, "Enter the number of working days"),
        ({"wanted": "end", **DAY_1, "days": "2601"}, "whole number from 0 to 2,600"),
        ({"wanted": "end", **DAY_1, "days": "²"}, "whole number from 0 to 2,600"),
        ({"wanted": "start", "days": 1}, "Enter the last day"),
        ({"wanted": "count", **DAY_1}, "Enter the last day"),
        ({"wanted": ""}, "Select what you want to know"),
        (
            {
                "wanted": "count",
                **DAY_1,
                "last__day": 1,
                "last__month": 1,
                "last__year": 2026,
            },
            "must not be before the first day",
        ),
    ],
)
def test_what_cannot_be_counted_is_said(office, asked, said):
    page = count(office("caseworker"), **asked)

    assert said in page
    assert "working day." not in page


def test_unasked_it_counts_twenty_working_days_from_today(office):
    page = page_of(office("caseworker"), "/casework/calendar/")

    assert (
        "From Monday 7 December 2026 to Thursday 7 January 2027 is 20 working days."
        in page
    )
    assert "25 December, 28 December" in page


def test_other_months_can_be_shown(office):
    page = page_of(office("caseworker"), "/casework/calendar/?month=2027-03")

    assert "March 2027" in page
    assert "?month=2026-12#months" in page
    assert "?month=2027-06#months" in page
