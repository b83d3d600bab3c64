"""Wording that help shows as working does, and what it warns of is found."""

import html
import re

import pytest
from django.template.loader import render_to_string

from lpa.choices import HowTheyAct, Severity
from lpa.rules import RULES
from lpa.rules.examples.sound import TODAY, a_sound_lpa

TEXT_PAGE = "preferences-and-instructions/text"
PAGE = render_to_string("guidance/topics/preferences-and-instructions.html")

pytestmark = pytest.mark.once


def shown_under(heading):
    """The wording in quotation marks in the list under a heading."""
    below = html.unescape(PAGE).partition(f"{heading}</h2>")[2].partition("<h2")[0]
    return re.findall(r"<li>(?:<strong>)?“([^”]+)”", below)


def found_in(**texts):
    """The rules that have something to say against texts, but for how long they are."""
    lpa = a_sound_lpa(attorneys_act=HowTheyAct.JOINTLY, **texts)
    return [
        rule.slug
        for rule in RULES
        if TEXT_PAGE in rule.pages
        and rule.severity is not Severity.ADVICE
        and rule.places(lpa, TODAY)
    ]


@pytest.mark.parametrize("wording", shown_under("Preferences that work"))
def test_a_preference_that_works_is_left_alone(wording):
    assert found_in(preferences=wording) == []


@pytest.mark.parametrize("wording", shown_under("Instructions that work"))
def test_an_instruction_that_works_is_left_alone(wording):
    assert found_in(instructions=wording) == []


@pytest.mark.parametrize("wording", shown_under("Instructions that do not work"))
def test_an_instruction_that_does_not_work_is_found(wording):
    assert found_in(instructions=wording)


def test_there_are_examples_of_each():
    counts = [
        len(shown_under(heading))
        for heading in (
            "Preferences that work",
            "Instructions that work",
            "Instructions that do not work",
        )
    ]

    assert min(counts) >= 3
