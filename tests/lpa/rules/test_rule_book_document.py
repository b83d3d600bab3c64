"""docs/rule-book.md, written from the rules."""

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from lpa.management.commands.write_rule_book import RULE_BOOK
from lpa.rules import RULES
from lpa.rules.signing import SIGNING_RULES


@pytest.fixture
def folder(settings, tmp_path):
    settings.BASE_DIR = tmp_path
    return tmp_path


def written(folder):
    call_command("write_rule_book")
    return (folder / RULE_BOOK).read_text(encoding="utf-8")


def test_every_rule_is_in_the_book(folder):
    text = written(folder)
    entries = [f"### {r.statement}\n\n- Rule: `{r.slug}`\n" for r in RULES]
    entries += [f"### {r.statement}\n\n- Rule: `{r.slug}`\n" for r in SIGNING_RULES]

    assert [entry for entry in entries if text.count(entry) != 1] == []


def test_an_entry_says_everything_about_its_rule(folder):
    start = written(folder).index("### The register holds no LPA whose only attorney")
    entry = written(folder)[start:].split("\n###")[0]

    assert "- If it is broken: **query**, fatal if signed on screen: it may" in entry
    assert "- Source: The register's document: at least one attorney" in entry
    assert "- Mended on: `attorneys/people`\n" in entry
    assert "- To the donor: {name} is your only attorney." in entry
    assert "- To the caseworker: The only attorney is a trust corporation" in entry


def test_the_book_is_in_english_whoever_writes_it(folder):
    english = written(folder)
    with translation.override("cy"):
        assert written(folder) == english


def test_a_book_that_says_what_the_rules_say_is_up_to_date(folder):
    written(folder)

    call_command("write_rule_book", "--check")


@pytest.mark.parametrize("old", [None, "# The rule book\n"])
def test_any_other_book_is_refused_and_left_alone(folder, old):
    if old:
        (folder / "docs").mkdir()
        (folder / RULE_BOOK).write_text(old)

    with pytest.raises(CommandError, match=r"run manage\.py write_rule_book"):
        call_command("write_rule_book", "--check")

    assert old is None or (folder / RULE_BOOK).read_text() == old
