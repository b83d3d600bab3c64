"""The design system's own examples: options and the HTML they must become."""

import json
import os
from pathlib import Path

import html5lib
import pytest
from django.template import Context, Template

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = Path(os.environ.get("NODE_MODULES", ROOT / "node_modules"))
COMPONENTS = PACKAGES / "govuk-frontend" / "dist" / "govuk" / "components"

NOT_INSTALLED = pytest.mark.skip(
    reason="The design system's npm packages are not installed, so nothing is compared"
)
# Ours has more: a button that cannot be pressed twice. Its pictures are drawn anew.
LEFT_OUT = {"data-prevent-double-click", "d", "points"}


def examples(component, speaks_of, at_least):
    """The component's examples whose options we have a word for, as parameters.

    speaks_of(options) tells whether we do; when fewer than at_least remain, the
    examples have changed and the comparison with them must be mended.
    """
    try:
        text = (COMPONENTS / component / "fixtures.json").read_text("utf-8")
    except FileNotFoundError:
        return [pytest.param(None, None, marks=NOT_INSTALLED, id=component)]
    found = [
        pytest.param(example["options"], example["html"], id=example["name"])
        for example in json.loads(text)["fixtures"]
        if speaks_of(example["options"])
    ]
    assert len(found) >= at_least, f"Only {len(found)} examples of {component}"
    return found


def only(*known):
    """Whether options name nothing but these, and no HTML in place of text."""

    def speaks_of(options):
        return set(options) <= set(known) and '"html"' not in json.dumps(options)

    return speaks_of


def text_of(option):
    return option["text"] if option else ""


def shown(tag, **values):
    """What the tag writes with these values."""
    return Template("{% load govuk %}" + tag).render(Context(values))


def plain(rows, *more):
    return all(set(row) <= {"text", *more} for row in rows)


def same(ours, theirs):
    """Whether a browser would see no difference but layout."""
    return canonical(ours) == canonical(theirs)


def canonical(html):
    """The tree of elements: attributes and classes in order, text without layout."""
    fragment = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return list(children(fragment))


def children(element):
    yield from text(element.text)
    for child in element:
        yield shape(child)
        yield from text(child.tail)


def shape(element):
    attributes = {
        name: " ".join(sorted(value.split())) if name == "class" else value
        for name, value in element.attrib.items()
        if name not in LEFT_OUT
    }
    return (str(element.tag), sorted(attributes.items()), list(children(element)))


def text(words):
    words = " ".join((words or "").split())
    return [words] if words else []
