"""What every page carries of the service's own: {% load service %}."""

from urllib.parse import urlencode

from django import template
from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from service import consent, equality
from service.places import place_of
from service.views.cookies import CHOSEN, with_choice

register = template.Library()

FOOTER = [
    ("service:contact", _("Help and contact")),
    ("service:accessibility", _("Accessibility statement")),
    ("service:cookies", _("Cookies")),
    ("service:privacy", _("Privacy notice")),
    ("service:terms", _("Terms of use")),
]


def address(name: str) -> str:
    """Where a page is; nothing on a small site that has no such page."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


@register.inclusion_tag("service/footer_links.html")
def footer_links():
    links = [(address(name), text) for name, text in FOOTER]
    return {"links": [link for link in links if link[0]]}


@register.simple_tag(takes_context=True)
def feedback_address(context) -> str:
    """Where to give feedback about this page, which is named without its numbers."""
    request = context.get("request")
    place = place_of(request) if request else ""
    query = f"?{urlencode({'page': place}, safe='/')}" if place else ""
    href = address("service:feedback")
    return "" if place == href else href and href + query


@register.inclusion_tag("service/messages_shown.html", takes_context=True)
def service_messages(context):
    """The messages that staff have set for this page."""
    shown = getattr(context.get("request"), "service_messages", list)
    return {"shown": shown()}


@register.inclusion_tag("service/cookie_banner.html", takes_context=True)
def cookie_banner(context):
    """The question about cookies, or what was just answered; usually nothing."""
    request, action = context.get("request"), address("service:cookies")
    if not action or not request or request.path == action:
        return {}
    here = request.get_full_path()
    return {
        "action": action,
        "asks": consent.must_ask(request),
        "chosen": consent.choice(request) if CHOSEN in request.GET else "",
        "here": with_choice(here),
        "yes": consent.YES,
        "no": consent.NO,
    }


@register.inclusion_tag("service/counting.html", takes_context=True)
def counting(context):
    """The script that counts visits, where that was agreed to; usually nothing."""
    request = context.get("request")
    if not request or not consent.allows_counting(request):
        return {}
    return {
        "number": settings.ANALYTICS_ID,
        "place": place_of(request),
        "nonce": request.csp_nonce,
    }


@register.simple_tag(takes_context=True)
def equality_address(context) -> str:
    """Where the equality questions are, for somebody who was not asked them yet."""
    user = context["request"].user
    return "" if equality.was_asked(user) else reverse("service:equality")
