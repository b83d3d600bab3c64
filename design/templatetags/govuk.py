"""The design system's components, as tags: {% load govuk %}.

Their arguments are plain; rows and items are dicts or objects with the named parts.
"""

from urllib.parse import urlencode

from django import template
from django.conf import settings
from django.template.defaultfilters import linebreaksbr
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from design import countries
from design.forms import error_rows

register = template.Library()


def component(name):
    return register.inclusion_tag(f"components/{name}.html")


@register.simple_tag
def service_name() -> str:
    """What the service is called: SERVICE_NAME, or its own name in the language."""
    told = getattr(settings, "SERVICE_NAME", "")
    return told or _("Make and register a lasting power of attorney")


@component("error_summary")
def error_summary(*forms):
    """What is wrong with the forms of the page, each line a link to the place."""
    return {"rows": [row for form in forms if form for row in error_rows(form)]}


@component("button")
def button(text, href="", kind="", name="", value="", action=""):
    """A button that submits, or with href a link that looks like one.

    kind is secondary, warning or start; action is where it submits to, if elsewhere.
    """
    told = {"name": name, "value": value, "action": action}
    return {"text": text, "href": href, "kind": kind, **told}


@component("summary_list")
def summary_list(rows):
    """Rows of key, value, actions; actions are (text, visually hidden text, href).

    A value may be text, or a list of lines.
    """
    rows = list(rows)
    return {"rows": rows, "some_have_actions": any(actions_of(row) for row in rows)}


@component("summary_card")
def summary_card(title, rows, actions=()):
    """A summary list under its own title, with actions of the whole card."""
    return {**summary_list(rows), "title": title, "actions": actions}


def actions_of(row):
    return row.get("actions") if isinstance(row, dict) else getattr(row, "actions", ())


@component("task_list")
def task_list(items, prefix="task-list"):
    """Tasks of title, hint, href, status, kind.

    kind is a tag's colour, "cannot-start-yet", or nothing for plain words. The prefix
    keeps the ids of several lists on a page apart.
    """
    return {"items": items, "prefix": prefix}


@component("tag")
def tag(text, colour=""):
    """A state in a word: grey, green, teal, blue, purple, magenta, red, orange …"""
    return {"text": text, "colour": colour}


@component("back_link")
def back_link(href, text=""):
    return {"href": href, "text": text or _("Back")}


@component("panel")
def panel(title, body=""):
    """What has just been completed, as the page's own heading."""
    return {"title": title, "body": body}


@component("notification_banner")
def notification_banner(text, kind="", id="govuk-notification-banner-title"):
    """Something the reader must know; kind "success" says that an action worked."""
    title = _("Success") if kind == "success" else _("Important")
    return {"text": text, "kind": kind, "title": title, "id": id}


@component("warning_text")
def warning_text(text):
    return {"text": text}


@register.simple_block_tag
def inset(content):
    """A block set apart from the text around it."""
    return format_html('<div class="govuk-inset-text">{}</div>', content)


@register.simple_block_tag
def details(content, summary):
    """A block that the reader opens, under a sentence that says what it holds."""
    return render_to_string(
        "components/details.html", {"summary": summary, "content": content}
    )


@component("timeline")
def timeline(items, heading_level=2):
    """What happened, newest first as given: title, by, at (a moment), text."""
    return {"items": items, "heading": f"h{heading_level}"}


@component("table")
def table(caption, head, rows, numeric=(), caption_size="m"):
    """Rows of cells under a head; the first cell names its row.

    numeric holds the numbers of the columns of figures, the first being 1.
    """
    return {
        "caption": caption,
        "caption_size": caption_size,
        "head": head,
        "rows": rows,
        "numeric": [numeric] if isinstance(numeric, int) else numeric,
    }


@register.inclusion_tag("components/pagination.html", takes_context=True)
def pagination(context, page, parameter="page"):
    """Links to the pages around a Paginator's page, keeping the rest of the address."""
    request = context.get("request")
    kept = request.GET.copy() if request else {}

    def href(number):
        query = {key: kept.getlist(key) for key in kept} | {parameter: [number]}
        return f"?{urlencode(query, doseq=True)}"

    pages, gap = page.paginator, page.paginator.ELLIPSIS
    window = pages.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    items = [{"number": n, "href": "" if n == gap else href(n)} for n in window]
    return {
        "items": items,
        "current": page.number,
        "previous": href(page.number - 1) if page.has_previous() else "",
        "next": href(page.number + 1) if page.has_next() else "",
        "is_needed": pages.num_pages > 1,
    }


@register.inclusion_tag("components/navigation_link.html", takes_context=True)
def navigation_link(context, name, text):
    """A link of the service navigation; nothing when no page has that name."""
    try:
        href = reverse(name)
    except NoReverseMatch:
        return {}
    request = context.get("request")
    is_here = bool(request) and request.path.startswith(href)
    return {"href": href, "text": text, "is_here": is_here}


@register.filter
def in_lines(value):
    """A list as one line each; text with the line ends it was typed with."""
    if isinstance(value, (list, tuple)):
        return format_html_join(SafeString("<br>"), "{}", ((line,) for line in value))
    return value if isinstance(value, SafeString) else linebreaksbr(value)


@register.filter
def country(code):
    """The name of a country in the reader's language."""
    return countries.country_name(code)
