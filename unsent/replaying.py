"""Sends a page again that was sent when nobody was signed in."""

from copy import copy

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, QueryDict
from django.urls import resolve
from django.utils.datastructures import MultiValueDict

from accounts.areas import area_of, may_enter
from unsent import outcome
from unsent.models import UnsentPage
from unsent.stamps import Stamp


@transaction.atomic
def claim(*, key: str, by) -> bool:
    """Take a waiting page to send it, once: a second try finds it taken."""
    waiting = UnsentPage.objects.filter(owner=by, key=key)
    waiting = waiting.filter(state=UnsentPage.State.WAITING)
    return waiting.update(state=UnsentPage.State.TYPED) == 1


def send_again(page: UnsentPage, request):
    """Send a page as its owner did; gives the answer if it was saved, else None.

    The owner has been let in by everything that stands before a page, except that each
    page has an area of its own.
    """
    match = resolve(page.path)
    if not may_enter(request.user, area_of(match)):
        return None
    again = as_sent(page, request)
    again.resolver_match = match
    try:
        response = match.func(again, *match.args, **match.kwargs)
    except (Http404, PermissionDenied):
        return None
    outcome.note(again, again.unsent_stamp, response)
    return response if outcome.is_saved(again, response) else None


def as_sent(page: UnsentPage, request):
    """The request that this page was sent with, from whoever is signed in now."""
    again = copy(request)
    again.method, again.path, again.path_info = "POST", page.path, page.path
    again.META = request.META | {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": page.path,
        "QUERY_STRING": page.query,
    }
    again.GET = QueryDict(page.query)
    again._post, again._files = page.as_posted(), MultiValueDict()
    again.unsent_stamp = Stamp(
        page.owner_id, page.path, page.query, page.key, seen=page.seen
    )
    return again
