"""Tags for pages on which nothing typed is lost: {% load unsent %}."""

from django import template
from django.conf import settings

from accounts import idling
from unsent.readers import keeping_address, reader_of
from unsent.stamps import FIELD, Stamp

register = template.Library()


@register.inclusion_tag("unsent/stamp.html", takes_context=True)
def keeps_typing(context):
    """Stands in a form, above its button: what is typed there is kept for its reader.

    Never in a form that asks for a password or a code.
    """
    request = context["request"]
    reader = reader_of(request)
    if reader is None:
        return {}
    before, view = getattr(request, "unsent_before", None), context.get("view")
    seen = getattr(view, "seen", "")
    if before and not getattr(view, "is_overtaken", False):
        seen = before.seen
    key = before.key if before else ""
    return {
        "field": FIELD,
        "stamp": Stamp.new(request, reader, before=key, seen=seen),
        "keep": keeping_address(request.path),
        "is_visit": bool(reader.visit),
        "request": request,
    }


@register.inclusion_tag("unsent/session.html", takes_context=True)
def watches_session(context):
    """Warns before a session ends, and clears the page when it has ended."""
    request = context.get("request")
    user = getattr(request, "user", None)
    if not getattr(user, "pk", None):
        return {"request": request, "whose": ""}
    return {
        "request": request,
        "whose": idling.whose(request),
        "seconds": idling.idle_seconds_allowed(user),
        "warning": settings.SESSION_WARNING_SECONDS,
    }
