"""Whom each part of the site is for. Staff and the public share no page but signing in.

settings.AREAS names the area of every URL namespace, and of single views that differ
from their namespace. What has no name there is closed to everybody.
"""

from enum import StrEnum

from django.conf import settings
from django.core.checks import Error, register
from django.urls import ResolverMatch, get_resolver


class Area(StrEnum):
    """Who may enter. Being signed in is asked for by each view, not here."""

    ANYONE = "anyone"
    SIGNED_IN = "signed in"
    PUBLIC = "public"
    STAFF = "staff"


def area_of(match: ResolverMatch) -> Area | None:
    """The area a page is in, or None when its namespace was forgotten."""
    areas = settings.AREAS
    if not match.namespaces:
        return Area.ANYONE
    named = areas.get(match.view_name) or areas.get(match.namespaces[0])
    return Area(named) if named else None


def may_enter(user, area: Area | None) -> bool:
    """Whether somebody who is signed in belongs in an area."""
    if area is Area.STAFF:
        return user.is_staff
    if area is Area.PUBLIC:
        return not user.is_staff
    return area is not None


@register
def every_namespace_has_an_area(app_configs, **options) -> list[Error]:
    """Say so when a namespace would be closed to everybody because it was forgotten."""
    return [
        Error(
            f"The URL namespace “{namespace}” is for nobody: name its area in AREAS",
            id="accounts.E001",
        )
        for namespace in get_resolver().namespace_dict
        if namespace not in settings.AREAS
    ]
