"""The parts that pages of forms are made of: boxes to write in, ticks, signatures.

A box that shows a value names its slot, which is a key of Page.values; within a block,
such as attorney_1, only the rest of the key. Each part says what it is before it says
what stands in it, as somebody listening needs it.
"""

import datetime
from typing import Any

from django import template
from django.template import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

import prescribed
from documents import fitting
from documents.document import Page
from documents.sentinels import Sentinel

from .web_addresses import linked

register = template.Library()

TICKED, NOT_TICKED = "\N{BALLOT BOX WITH X}", "\N{BALLOT BOX}"
NOTHING = SafeString("")


@register.simple_tag(takes_context=True)
def text(context: Context, field: str, label: str, box: str = "") -> SafeString:
    """A labelled box with the value of a slot, of the size called box or as field."""
    slot = _slot(context, field)
    return _labelled(label, _box(_value(context, slot), box or field, slot))


@register.simple_tag(takes_context=True)
def lines(context: Context, field: str, box: str) -> SafeString:
    """A box with the value of a slot that needs no label of its own."""
    slot = _slot(context, field)
    return _box(_value(context, slot), box, slot)


@register.simple_tag(takes_context=True)
def date(context: Context, field: str, label: str) -> SafeString:
    """A date, a cell for each figure."""
    slot = _slot(context, field)
    return _date(_value(context, slot), label, slot)


@register.simple_tag
def by_hand(label: str, box: str) -> SafeString:
    """A box that stays empty for somebody to write in."""
    return _labelled(label, _box("", box, ""))


@register.simple_tag
def date_by_hand(label: str) -> SafeString:
    return _date(None, label, "")


@register.simple_tag(takes_context=True)
def tick(context: Context, field: str, option: str = "") -> SafeString:
    """A box that is ticked where the slot holds the option, or holds anything."""
    slot = _slot(context, field)
    value = _value(context, slot)
    is_ticked = value == option if option else bool(value)
    mark = TICKED if is_ticked else NOT_TICKED
    return format_html(
        '<span class="tick" data-slot="{}" data-option="{}">{}</span>',
        slot,
        option,
        mark,
    )


@register.simple_tag(takes_context=True)
def ticked_by_hand(context: Context, key: str) -> SafeString:
    """Points that the law gives, of which somebody ticks one by hand."""
    page: Page = context["page"]
    said = prescribed.wording(key, is_property=page.is_property)
    points = ((point,) for point in said) if isinstance(said, tuple) else [(said,)]
    one = f'<span class="tick" data-slot="" data-option="">{NOT_TICKED}</span>'
    return format_html_join("", f'<div class="choice">{one} {{}}</div>', points)


@register.simple_tag(takes_context=True)
def unused(context: Context, block: str) -> SafeString:
    """Rules a block out where nobody uses it, and says so in words."""
    page: Page = context["page"]
    if block not in page.struck:
        return NOTHING
    return format_html(
        '<p class="unused">{}</p><div class="strike"></div>', _("Not used")
    )


@register.simple_tag(takes_context=True)
def lawful(context: Context, *keys: str) -> SafeString:
    """Words that the law prescribes: a paragraph, or the points of these keys."""
    page: Page = context["page"]
    said = [prescribed.wording(key, is_property=page.is_property) for key in keys]
    if len(said) == 1 and not isinstance(said[0], tuple):
        return format_html("<p>{}</p>", linked(said[0]))
    points = [p for each in said for p in (each if isinstance(each, tuple) else [each])]
    items = format_html_join("", "<li>{}</li>", ((linked(point),) for point in points))
    return format_html("<ul>{}</ul>", items)


@register.simple_tag(takes_context=True)
def is_left_off(context: Context, block: str) -> bool:
    """Whether a block is not even printed empty on this page."""
    page: Page = context["page"]
    return block in page.removed


@register.simple_tag
def box_sizes() -> SafeString:
    """The style of every kind of box, as fitting.py counts with them."""
    sizes = (
        (name, box.room, box.depth, fitting.PADDING if box.from_top else 0)
        for name, box in fitting.BOXES.items()
    )
    rule = ".b-{}{{width:{}pt;height:{}pt;padding:{}pt " + f"{fitting.PADDING}pt}}}}"
    return format_html_join("", rule, sizes)


def _slot(context: Context, field: str) -> str:
    """A field of the block that is being shown, or of the page itself."""
    block = context.get("block", "")
    return f"{block}_{field}" if block else field


def _value(context: Context, slot: str) -> Any:
    page: Page = context["page"]
    return page.values.get(slot, "")


def _labelled(label: str, box: SafeString) -> SafeString:
    if not label:
        return box
    return format_html('<p class="l">{}</p>{}', label, box)


def _box(value: Any, box: str, slot: str) -> SafeString:
    kind = fitting.BOXES[box]
    inside = NOTHING
    if value:
        fitted = fitting.fit(value, kind)
        # Of its own height each, as some typefaces would push the next line down.
        pen = f"font-size:{fitted.size}pt;line-height:{fitted.leading}pt"
        inside = format_html_join(
            "",
            '<span style="{};height:{}pt">{}</span>',
            ((pen, fitted.leading, line) for line in fitted.lines),
        )
    where = " top" if kind.from_top else ""
    return format_html(
        '<p class="b b-{}{}" data-slot="{}" data-box="{}">{}</p>',
        *(box, where, slot, box, inside),
    )


def _date(value: Any, label: str, slot: str) -> SafeString:
    day, month, year = _figures(value)
    cells = (
        ("day", _("Day"), day),
        ("month", _("Month"), month),
        ("year", _("Year"), year),
    )
    combs = format_html_join(
        "", '<p class="c {0}">{1}</p><p class="comb {0}">{2}</p>', cells
    )
    return format_html(
        '<p class="l">{}</p><div class="date" data-slot="{}">{}</div>',
        *(label, slot, combs),
    )


def _figures(value: Any) -> tuple[str, str, str]:
    """What stands in the cells for day, month and year."""
    if isinstance(value, Sentinel):
        return f"{value}D", f"{value}M", f"{value}Y"
    if not isinstance(value, datetime.date):
        return "", "", ""
    return f"{value:%d}", f"{value:%m}", f"{value.year:04}"
