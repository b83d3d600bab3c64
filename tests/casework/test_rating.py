"""How urgent tasks are, and what they make of a case."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casework.rating import Rating, rate, rate_case, score

TODAY = date(2026, 12, 7)
RED, AMBER, GREEN = Rating.RED, Rating.AMBER, Rating.GREEN
RATINGS = st.lists(st.sampled_from(Rating), max_size=8)


@pytest.mark.parametrize(
    ("due_on", "rating"),
    [
        (TODAY + timedelta(days=1), GREEN),
        (TODAY, AMBER),
        (TODAY - timedelta(days=1), RED),
        (None, RED),
    ],
)
def test_a_task_is_as_urgent_as_its_day_is_near(due_on, rating):
    assert rate(due_on, TODAY) is rating


@pytest.mark.parametrize(
    ("tasks", "rating"),
    [
        ([], GREEN),
        ([GREEN] * 9, GREEN),
        ([GREEN, AMBER], AMBER),
        ([AMBER] * 2, AMBER),
        ([AMBER] * 3, RED),
        ([GREEN, RED], RED),
    ],
)
def test_a_case_is_what_its_tasks_make_it(tasks, rating):
    assert rate_case(tasks) is rating


@pytest.mark.parametrize(
    ("tasks", "total"), [([], 0), ([GREEN], 1), ([GREEN, AMBER, RED], 6)]
)
def test_green_scores_one_amber_two_red_three(tasks, total):
    assert score(tasks) == total


@given(RATINGS, st.sampled_from(Rating))
def test_one_more_task_never_makes_a_case_better(tasks, more):
    assert rate_case([*tasks, more]) >= rate_case(tasks)


@given(RATINGS)
def test_the_order_of_tasks_is_nothing_to_the_case(tasks):
    assert rate_case(tasks) is rate_case(reversed(tasks))


def test_a_colour_is_always_said_in_a_word_as_well():
    assert [str(each.of_task) for each in Rating] == [
        "Due later",
        "Due today",
        "Overdue",
    ]
