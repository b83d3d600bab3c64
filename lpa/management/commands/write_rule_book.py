"""manage.py write_rule_book [--check]: docs/rule-book.md, from the rules themselves."""

from itertools import groupby
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation
from django.utils.translation import gettext as _

from lpa.choices import Regime
from lpa.rules import RULES, Rule
from lpa.rules.examples import EXAMPLES
from lpa.rules.signing import SIGNING_RULES, SigningRule

RULE_BOOK = "docs/rule-book.md"

TOP = """\
# The rule book

What the law, the form and the register ask of a lasting power of attorney. Written by
`manage.py write_rule_book` from the rules in `lpa/rules/`: change them there.

- **fatal**: it cannot be registered like this, so it is not printed for signing.
- **query**: the OPG would ask about it, or may refuse it.
- **advice**: worth a thought.

"Mended on" names the page of questions, as section/step. The examples are values in
`lpa/rules/examples/`, and are judged by the tests.
"""
SIGNING = """\
## Signing

Judged by the dates on which each part was signed, and mended by signing again.
"""


class Command(BaseCommand):
    help = "Write docs/rule-book.md from the rules."

    def add_arguments(self, parser):
        parser.add_argument(
            "--check",
            action="store_true",
            help="only say whether it is up to date; exit status 1 if it is not",
        )

    def handle(self, *, check, **options):
        path = Path(settings.BASE_DIR) / RULE_BOOK
        with translation.override(settings.LANGUAGE_CODE):
            text = rule_book()
        if check:
            must_be_up_to_date(path, text)
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")


def must_be_up_to_date(path: Path, text: str) -> None:
    """Raises CommandError, which is exit status 1, unless the file says just this."""
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        problem = _("{file} is not what the rules say: run manage.py write_rule_book")
        raise CommandError(problem.format(file=RULE_BOOK))


def rule_book() -> str:
    """The whole book, in Markdown."""
    chapters = [
        chapter(topic, list(rules))
        for topic, rules in groupby(RULES, key=lambda rule: rule.topic)
    ]
    return "\n".join([TOP, *chapters, SIGNING, *map(signing_entry, SIGNING_RULES)])


def chapter(topic: str, rules: list[Rule]) -> str:
    title = topic.replace("_", " ").capitalize()
    return "\n".join([f"## {title}\n", *map(entry, rules)])


def entry(rule: Rule) -> str:
    """One rule: its statement, then a line for each thing there is to know of it."""
    pages = ", ".join(f"`{page}`" for page in rule.pages)
    example = EXAMPLES[rule.slug]
    return (
        f"### {rule.statement}\n\n"
        f"- Rule: `{rule.slug}`\n"
        f"- If it is broken: {severities(rule)}: "
        f"{rule.consequence_under(Regime.PAPER_2007).label.lower()}\n"
        f"- Why: {rule.why}\n"
        f"{what_to_write(rule)}"
        f"- Source: {rule.source}\n"
        f"- Mended on: {pages}\n"
        f"- To the donor: {rule.tell_donor}\n"
        f"- To the caseworker: {rule.tell_caseworker}\n"
        f"- Broken, for example: {example.looks_broken}\n"
        f"- Kept, for example: {example.looks_kept}\n"
    )


def what_to_write(rule: Rule) -> str:
    return f"- Instead, for example: “{rule.instead}”\n" if rule.instead else ""


def severities(rule: Rule) -> str:
    """How bad it is, and where that differs, under which law."""
    others = (
        f", {rule.under[regime].value} if {str(regime.label).lower()}"
        for regime in Regime
        if regime in rule.under
    )
    only = f", only if {str(rule.only_under.label).lower()}" if rule.only_under else ""
    return f"**{rule.severity.value}**" + only + "".join(others)


def signing_entry(rule: SigningRule) -> str:
    return (
        f"### {rule.statement}\n\n"
        f"- Rule: `{rule.slug}`\n"
        f"- If it is broken: **{rule.severity.value}**\n"
        f"- Source: {rule.source}\n"
    )
