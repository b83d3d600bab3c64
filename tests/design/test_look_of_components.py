"""Our tags become the same HTML as the design system's own examples."""

import json
import re

import pytest

from design.fields import TextField
from design.forms import Form

from .design_system import examples, only, plain, same, shown, text_of


def kind_in(options):
    found = re.fullmatch(r"govuk-[a-z]+--([a-z]+)", options.get("classes", ""))
    return found[1] if found else ""


def button_speaks_of(options):
    known = only("text", "href", "name", "value", "classes", "isStartButton")
    return known(options) and options.get("classes", "govuk-button--a").startswith(
        "govuk-button--"
    ) is not (" " in options.get("classes", ""))


@pytest.mark.parametrize(("options", "html"), examples("button", button_speaks_of, 12))
def test_a_button_looks_as_the_design_system_says(options, html):
    kind = "start" if options.get("isStartButton") else kind_in(options)
    ours = shown(
        "{% button text href=href kind=kind name=name value=value %}",
        **{"href": "", "name": "", "value": "", **options, "kind": kind},
    )

    assert same(ours, html)


def errors_speak_of(options):
    rows = options.get("errorList", [])
    return only("titleText", "errorList")(options) and (
        rows and options["titleText"] == "There is a problem" and plain(rows, "href")
    )


@pytest.mark.parametrize(
    ("options", "html"), examples("error-summary", errors_speak_of, 5)
)
def test_an_error_summary_looks_as_the_design_system_says(options, html):
    places = [row.get("href", "").strip("#") for row in options["errorList"]]
    asked = {place: TextField(required=False) for place in places if place}
    form = type("Example", (Form,), asked)({}, auto_id="%s")
    for place, row in zip(places, options["errorList"], strict=True):
        form.add_error(place or None, row["text"])

    assert same(shown("{% error_summary form %}", form=form), html)


def summary_speaks_of(options):
    rows, card = options["rows"], options.get("card", {"title": {"text": ""}})
    known = (
        only("rows", "card")(options)
        and all(rows)
        and set(card) <= {"title", "actions"}
    )
    cells = [row[part] for row in rows for part in ("key", "value") if row]
    actions = [row["actions"] for row in [*rows, card] if row and row.get("actions")]
    return (
        known
        and plain([*cells, card["title"]])
        and all(set(row) <= {"key", "value", "actions"} for row in rows)
        and all(set(one) == {"items"} for one in actions)
        and all(
            plain(one["items"], "href", "visuallyHiddenText") and one["items"]
            for one in actions
        )
    )


def actions_in(option):
    items = option.get("actions", {}).get("items", [])
    return [(i["text"], i.get("visuallyHiddenText", ""), i["href"]) for i in items]


@pytest.mark.parametrize(
    ("options", "html"), examples("summary-list", summary_speaks_of, 6)
)
def test_a_summary_looks_as_the_design_system_says(options, html):
    rows = [
        {
            "key": row["key"]["text"],
            "value": row["value"]["text"],
            "actions": actions_in(row),
        }
        for row in options["rows"]
    ]
    card = options.get("card")
    if card:
        values = {"title": text_of(card["title"]), "actions": actions_in(card)}
        ours = shown("{% summary_card title rows actions %}", rows=rows, **values)
    else:
        ours = shown("{% summary_list rows %}", rows=rows)

    assert same(ours, html)


def tasks_speak_of(options):
    items = options["items"]
    return (
        only("items", "idPrefix")(options)
        and all(items)
        and "attributes" not in json.dumps(options)
        and all(":" not in item.get("classes", "") for item in items)
        and all("classes" in i["status"].get("tag", {"classes": ""}) for i in items)
        and "custom" not in json.dumps(items)
    )


@pytest.mark.parametrize(("options", "html"), examples("task-list", tasks_speak_of, 4))
def test_a_task_list_looks_as_the_design_system_says(options, html):
    tasks = [
        {
            "title": item["title"]["text"],
            "hint": text_of(item.get("hint")),
            "href": item.get("href"),
            **status_in(item["status"]),
        }
        for item in options["items"]
    ]
    prefix = options.get("idPrefix", "task-list")

    assert same(shown("{% task_list tasks prefix %}", tasks=tasks, prefix=prefix), html)


def status_in(status):
    if "tag" in status:
        colour = status["tag"].get("classes", "").removeprefix("govuk-tag--")
        return {"status": status["tag"]["text"], "kind": colour}
    kind = status.get("classes", "").removeprefix("govuk-task-list__status--")
    return {"status": status["text"], "kind": kind}


@pytest.mark.parametrize(
    ("options", "html"), examples("tag", only("text", "classes"), 10)
)
def test_a_tag_looks_as_the_design_system_says(options, html):
    ours = shown("{% tag text colour %}", text=options["text"], colour=kind_in(options))

    assert same(ours, html)


@pytest.mark.parametrize(
    ("options", "html"), examples("back-link", only("text", "href"), 3)
)
def test_a_back_link_looks_as_the_design_system_says(options, html):
    ours = shown("{% back_link href text %}", **{"href": "#", "text": "", **options})

    assert same(ours, html)


@pytest.mark.parametrize(
    ("options", "html"), examples("panel", only("titleText", "text"), 3)
)
def test_a_panel_looks_as_the_design_system_says(options, html):
    ours = shown("{% panel titleText text %}", **{"text": "", **options})

    assert same(ours, html)


def banner_speaks_of(options):
    return only("text", "type", "titleId")(options) and "some" not in str(options)


@pytest.mark.parametrize(
    ("options", "html"), examples("notification-banner", banner_speaks_of, 7)
)
def test_a_banner_looks_as_the_design_system_says(options, html):
    id_ = options.get("titleId", "govuk-notification-banner-title")
    ours = shown(
        "{% notification_banner text kind id=id %}",
        text=options["text"],
        kind=options.get("type", ""),
        id=id_,
    )

    assert same(ours, html)
