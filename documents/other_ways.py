"""For whoever does not read print: an owner's own forms, and for the office what was
issued, as a page, in large print and as plain text."""

from collections.abc import Callable, Mapping

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse
from django.views.decorators.http import require_safe

import clock
from history.recording import record_reading
from lpa.models import Draft, Lpa

from .document import Document
from .filling import lp1_of, lp3_of, lpa120_of, signing_day_of
from .issuing import as_said
from .models import IssuedDocument
from .outline import Outline
from .outlining import outline_of
from .reading import SIZES, as_text, enlarged, in_large_print
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


@require_safe
@never_kept
@permission_required("casework.view_case", raise_exception=True)
def issued_as_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """What a letter that went out says, with the other ways to read it."""
    issued, outline = read_again(request, pk)
    case = reverse("casework:case", args=[issued.about])
    shown = {"outline": outline, "issued": issued, "back": case}
    return render(request, "documents/reading/page.html", shown)


@require_safe
@never_kept
@permission_required("casework.view_case", raise_exception=True)
def issued_as_text(request: SignedInRequest, pk: int) -> HttpResponse:
    issued, outline = read_again(request, pk)
    return plain(as_text(outline), f"{issued.kind}-{issued.about}-{pk}.txt")


@require_safe
@never_kept
@permission_required("casework.view_case", raise_exception=True)
def issued_large(request: SignedInRequest, pk: int, points: int) -> HttpResponse:
    issued, outline = read_again(request, pk)
    pdf = enlarged(outline, points, on=clock.london_date(issued.issued_at))
    return inline(pdf, f"{issued.kind}-{issued.about}-{pk}-{points}-point.pdf")


def read_again(request: SignedInRequest, pk: int) -> tuple[IssuedDocument, Outline]:
    """A letter as it was issued, else a 404; that it was read is remembered."""
    issued = get_object_or_404(IssuedDocument.objects.defer("pdf"), pk=pk)
    try:
        outline = as_said(issued)
    except LookupError:
        raise Http404 from None
    record_reading(subject=issued.about, by=request.user)
    return issued, outline


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


ISSUED = [
    path("issued/<int:pk>/read/", issued_as_page, name="issued-read"),
    path("issued/<int:pk>/text/", issued_as_text, name="issued-text"),
    *(
        path(
            f"issued/<int:pk>/large-{points}/",
            issued_large,
            {"points": points},
            name=f"issued-large-{points}",
        )
        for points in SIZES
    ),
]
