import pytest

import clock
from lpa import answers
from lpa.choices import Role
from lpa.naming import name_person
from lpa.preflight import preflight
from lpa.starting import start_draft
from lpa.tasks import TaskState, tasks
from tests.builders import AMY, BEN, a_draft, answer

pytestmark = pytest.mark.django_db


def states(draft):
    """The state of each section that is listed, by its slug."""
    reading = answers.read(draft)
    listed = tasks(reading, preflight(reading, on=clock.today()))
    return {
        task.section.slug: task.state for _heading, group in listed for task in group
    }


@pytest.fixture
def draft(donor):
    return start_draft(owner=donor, by=donor)


def test_at_first_only_the_kind_can_be_chosen(draft):
    told = states(draft)

    assert told.pop("lpa-type") is TaskState.NOT_STARTED
    assert set(told.values()) == {TaskState.CANNOT_START_YET}


def test_a_section_with_an_open_page_is_in_progress(draft, donor):
    answer(draft, {("lpa-type", "type"): {"type": "property-and-affairs"}})
    for person in (AMY, BEN):
        name_person(draft=draft, role=Role.ATTORNEY, details=person, by=donor)

    assert states(draft)["attorneys"] is TaskState.IN_PROGRESS


def test_a_section_that_is_not_asked_is_not_listed(draft):
    answer(draft, {("lpa-type", "type"): {"type": "personal-welfare"}})

    told = states(draft)

    assert "life-sustaining" in told
    assert "when" not in told


def test_everything_answered_is_everything_done(donor):
    assert set(states(a_draft(donor)).values()) == {TaskState.DONE}


def test_a_section_that_breaks_a_rule_has_a_problem(donor):
    child = {**AMY, "date_of_birth": clock.today().replace(year=2020, day=1)}

    told = states(a_draft(donor, attorneys=(child,)))

    assert told["attorneys"] is TaskState.PROBLEM
