"""An owner's own forms for whoever does not read print: as a page, in large print, as
plain text."""

from collections.abc import Callable, Mapping

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.views.decorators.http import require_safe

from lpa.models import Draft, Lpa

from .document import Document
from .filling import lp1_of, lp3_of, lpa120_of, signing_day_of
from .outlining import outline_of
from .reading import SIZES, as_text, in_large_print
from .views import SignedInRequest, inline, never_kept, own_lpa

FORMS: Mapping[str, Callable[[Lpa | Draft], Document]] = {
    "lp1": lp1_of,
    "lp3": lp3_of,
    "lpa120": lpa120_of,
    "signing-day": signing_day_of,
}


@require_safe
@never_kept
def as_page(request: SignedInRequest, reference: str, form: str) -> HttpResponse:
    """What the form says, as a page of the site."""
    outline = outline_of(document_of(own_lpa(request, reference), form))
    shown = {"outline": outline, "back": reverse("lpa:signing", args=[reference])}
    return render(request, "documents/reading/page.html", shown)


@require_safe
@never_kept
def as_plain_text(request: SignedInRequest, reference: str, form: str) -> HttpResponse:
    """The same to be read aloud, or by any program at all."""
    outline = outline_of(document_of(own_lpa(request, reference), form))
    return plain(as_text(outline), f"{form}-{reference}.txt")


@require_safe
@never_kept
def large(
    request: SignedInRequest, reference: str, form: str, points: int
) -> HttpResponse:
    """The same on paper in larger letters."""
    document = document_of(own_lpa(request, reference), form)
    name = f"{form}-{reference}-{points}-point.pdf"
    return inline(in_large_print(document, points), name)


def document_of(lpa: Lpa, form: str) -> Document:
    """The form of this name; a 404 where the LPA has none."""
    try:
        return FORMS[form](lpa)
    except LookupError:
        raise Http404 from None


def plain(text: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'inline; filename="{name}"'}
    return HttpResponse(text, content_type="text/plain; charset=utf-8", headers=headers)


def addresses(form: str) -> list[URLPattern]:
    """Where a form is found in each other way: lp1-read, lp1-text, lp1-large-16 …"""
    place, which = f"<slug:reference>/{form}", {"form": form}
    return [
        path(f"{place}/read/", as_page, which, name=f"{form}-read"),
        path(f"{place}/text/", as_plain_text, which, name=f"{form}-text"),
        *(
            path(
                f"{place}/large-{points}/",
                large,
                which | {"points": points},
                name=f"{form}-large-{points}",
            )
            for points in SIZES
        ),
    ]
