"""Every rule can be understood, traced and acted on."""

import re
from pathlib import Path

import pytest
from django.core.management import call_command
from django.urls import reverse

from lpa.questions import SECTIONS
from lpa.rules import CHAPTERS, RULES
from lpa.rules.signing import SIGNING_RULES

EVERY_RULE = [*RULES, *SIGNING_RULES]
PAGES = {
    f"{section.slug}/{step.slug}" for section in SECTIONS for step in section.steps
}
MAY_BE_SAID = {"name", "found"}

pytestmark = pytest.mark.once


def slug(rule):
    return rule.slug


@pytest.mark.parametrize("rule", EVERY_RULE, ids=slug)
def test_every_rule_says_what_is_asked_and_where_that_comes_from(rule):
    assert re.fullmatch(r"[A-Z].{20,}\.", rule.statement)
    assert rule.source


@pytest.mark.parametrize("rule", RULES, ids=slug)
def test_every_breach_can_be_mended_on_a_page_that_exists(rule):
    assert rule.pages
    assert set(rule.pages) <= PAGES


@pytest.mark.parametrize("rule", RULES, ids=slug)
def test_every_rule_has_a_sentence_for_the_donor_and_one_for_the_office(rule):
    for sentence in (str(rule.tell_donor), str(rule.tell_caseworker)):
        assert re.match(r"[A-Z{]", sentence)
        assert sentence[-1] in ".?}"
        assert set(re.findall(r"{(\w*)}", sentence)) <= MAY_BE_SAID


@pytest.mark.parametrize("rule", RULES, ids=slug)
def test_every_rule_says_in_a_sentence_or_two_why_it_matters(rule):
    why = str(rule.why)

    assert re.fullmatch(r"[A-Z].{20,}\.", why)
    assert "{" not in why


@pytest.mark.parametrize("rule", RULES, ids=slug)
def test_the_page_that_mends_a_breach_has_an_address(rule):
    for page in rule.pages:
        assert reverse(f"lpa:{page}", args=["A00000000000"])


def test_every_rule_has_a_name_of_its_own():
    names = [rule.slug for rule in EVERY_RULE]

    assert len(set(names)) == len(names)


def test_every_module_with_rules_is_a_chapter_of_the_book():
    folder = Path(CHAPTERS[0].__file__).parent
    with_rules = {p.stem for p in folder.glob("*.py") if "\n@rule(" in p.read_text()}

    assert with_rules == {chapter.__name__.split(".")[-1] for chapter in CHAPTERS}


def test_the_written_book_is_up_to_date():
    call_command("write_rule_book", "--check")
