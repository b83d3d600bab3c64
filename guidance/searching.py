"""Finding a topic by its words. There are few enough of them to look through all."""

from functools import cache

from django.template.loader import render_to_string
from django.utils.html import strip_tags
from django.utils.translation import get_language

from lpa.rules import Rule
from lpa.rules.names import fold

from .chapters import chapters
from .figures import figures
from .topics import TOPICS, Topic


def search(asked: str) -> tuple[list[Topic], list[Rule]]:
    """Topics and rules in which every word occurs, the topics that are called so first.

    A word may be the beginning of one: "attorn" finds attorneys.
    """
    words = fold(asked).split()
    if not words:
        return [], []
    texts = topic_texts(get_language())
    topics = [topic for topic in TOPICS.values() if holds(texts[topic.slug], words)]
    topics.sort(key=lambda topic: not holds(folded(topic.title, topic.summary), words))
    rules = [
        rule
        for chapter in chapters()
        for rule in chapter.rules
        if holds(folded(rule.statement), words)
    ]
    return topics, rules


def holds(text: str, words: list[str]) -> bool:
    return all(f" {word}" in text for word in words)


def folded(*texts) -> str:
    """Every word as it is compared, with a blank before it."""
    return "".join(f" {word}" for word in fold(" ".join(map(str, texts))).split())


@cache
def topic_texts(language: str) -> dict[str, str]:
    """What each topic says, in a language, without its markup."""
    return {
        topic.slug: folded(
            topic.title,
            topic.summary,
            strip_tags(render_to_string(topic.template, figures())),
        )
        for topic in TOPICS.values()
    }
