"""The rule book as it is read: in chapters, each rule with what there is to say."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from lpa.choices import Regime
from lpa.preflight import is_asked_now
from lpa.questions import SECTIONS
from lpa.rules import RULES, Rule
from lpa.rules.examples import EXAMPLES

from .topics import BY_QUESTION, Topic

Words = str | Promise

# A chapter without a title here is called by the name of its module.
TITLES: dict[str, Words] = {
    "decisions": _("What the LPA is for, and when it can be used"),
    "donor": _("The donor"),
    "certificate_provider": _("The certificate provider"),
    "people": _("Names and dates of birth"),
    "roles": _("One person, one role"),
    "signatory": _("Who signs for the donor"),
    "register": _("What the register can hold"),
    "applicant": _("Who applies"),
    "correspondent": _("Who letters are sent to"),
    "fees": _("The fee"),
    "confirming": _("What people said of their own part"),
}


@dataclass(frozen=True)
class Chapter:
    title: Words
    rules: tuple[Rule, ...]


@dataclass(frozen=True)
class Question:
    """A page of questions, by name, and the topic that helps with it."""

    section: Words
    title: Words
    topic: Topic | None


def chapters() -> list[Chapter]:
    """Every rule of a law in force, in the order of the book."""
    asked = filter(is_asked_now, RULES)
    return [
        Chapter(TITLES.get(topic) or topic.replace("_", " ").capitalize(), tuple(rules))
        for topic, rules in groupby(asked, key=lambda rule: rule.topic)
    ]


def rules_of(questions: tuple[str, ...]) -> list[Rule]:
    """The rules whose breach is mended on one of these pages."""
    asked = filter(is_asked_now, RULES)
    return [rule for rule in asked if set(rule.pages) & set(questions)]


def rule_called(slug: str) -> Rule | None:
    return next((rule for rule in RULES if rule.slug == slug), None)


def questions_of(rule: Rule) -> Iterator[Question]:
    """The pages on which a breach of a rule is mended."""
    for section in SECTIONS:
        for step in section.steps:
            page = f"{section.slug}/{step.slug}"
            if page in rule.pages:
                title = getattr(step, "title", "") or step.form.title
                yield Question(section.title, title, BY_QUESTION.get(page))


def example_rows(rule: Rule) -> list[dict[str, Words]]:
    """What it looks like when a rule is broken, and when it is kept."""
    example = EXAMPLES.get(rule.slug)
    if example is None:
        return []
    return [
        {"key": _("Broken"), "value": example.looks_broken},
        {"key": _("Kept"), "value": example.looks_kept},
    ]


def consequence_of(rule: Rule) -> Words:
    """What would come of leaving a breach as it is, under the law in force."""
    return rule.consequence_under(rule.only_under or Regime.PAPER_2007).label
