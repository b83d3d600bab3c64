"""Help is complete: no question without a page, no page without words."""

import re

import pytest
from django.conf import settings

from guidance.figures import figures
from guidance.topics import BY_QUESTION, GROUPS, TOPICS
from lpa.questions import SECTIONS

FOLDER = settings.BASE_DIR / "templates" / "guidance" / "topics"
QUESTIONS = [
    f"{section.slug}/{step.slug}" for section in SECTIONS for step in section.steps
]

pytestmark = pytest.mark.once


def called(topic):
    return topic.slug


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_has_its_help(question):
    assert question in BY_QUESTION


def test_help_is_for_questions_that_are_asked():
    assert BY_QUESTION.keys() <= set(QUESTIONS)


def test_every_topic_has_its_words_and_all_words_a_topic():
    assert {path.stem for path in FOLDER.glob("*.html")} == TOPICS.keys()
    assert len(TOPICS) == sum(len(group.topics) for group in GROUPS)


@pytest.mark.parametrize("topic", TOPICS.values(), ids=called)
def test_every_topic_leads_on_to_others(topic):
    assert topic.related
    assert set(topic.related) <= TOPICS.keys() - {topic.slug}


@pytest.mark.parametrize("topic", TOPICS.values(), ids=called)
def test_figures_of_the_law_are_never_typed_into_words(topic):
    text = (FOLDER / f"{topic.slug}.html").read_text()
    money = {figure for figure in figures().values() if str(figure).startswith("£")}

    assert not money & set(re.findall(r"£[\d,.]*\d", text))
    assert not re.search(r"\b(three|four|\d+) weeks\b", text)
