"""PDF downloads: an owner's own forms, and for the office what was issued."""

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from accounts.models import User
from history.recording import record_reading
from lpa.choices import LpaType
from lpa.forgetting import must_be_kept
from lpa.models import Lpa

from .document import Document
from .filling import (
    NobodyToNotify,
    NothingClaimed,
    lp1_of,
    lp3_of,
    lpa120_of,
    signing_day_of,
)
from .models import IssuedDocument
from .press import pressed

never_kept = cache_control(private=True, no_store=True)
FORMS = {LpaType.PROPERTY_AND_AFFAIRS: "LP1F", LpaType.PERSONAL_WELFARE: "LP1H"}


class SignedInRequest(HttpRequest):
    """The middleware lets nobody else in."""

    user: User


@require_safe
@never_kept
def lp1(request: SignedInRequest, reference: str) -> HttpResponse:
    """The LPA to be signed, as it was frozen last."""
    document = lp1_of(own_lpa(request, reference))
    return as_pdf(document, form_of(document.instrument.type))


@require_safe
@never_kept
def lp3(request: SignedInRequest, reference: str) -> HttpResponse:
    """The notices to give to the people to notify before applying."""
    try:
        document = lp3_of(own_lpa(request, reference))
    except NobodyToNotify:
        raise Http404 from None
    return as_pdf(document, "LP3")


@require_safe
@never_kept
def lpa120(request: SignedInRequest, reference: str) -> HttpResponse:
    """The claim to pay a lower fee, for whoever said that they make one."""
    try:
        document = lpa120_of(own_lpa(request, reference))
    except NothingClaimed:
        raise Http404 from None
    return as_pdf(document, "LPA120")


@require_safe
@never_kept
def signing_day(request: SignedInRequest, reference: str) -> HttpResponse:
    """Who signs what, and who may witness it, on a sheet for the table."""
    document = signing_day_of(own_lpa(request, reference))
    return inline(pressed(document), "Signing-Day.pdf")


@require_safe
@never_kept
def preview(request: SignedInRequest, reference: str) -> HttpResponse:
    """What an application would look like in print, as far as it has been answered."""
    drafts = request.user.drafts.filter(is_frozen=False)
    document = lp1_of(get_object_or_404(drafts, reference=reference))
    return as_pdf(document, form_of(document.instrument.type), is_draft=True)


@require_safe
@never_kept
@permission_required("casework.view_case", raise_exception=True)
def issued(request: SignedInRequest, pk: int) -> HttpResponse:
    """A document that went out, byte for byte; that it was read is remembered."""
    document = get_object_or_404(IssuedDocument, pk=pk)
    pdf = document.as_issued()
    record_reading(subject=document.about, by=request.user)
    name = f"{document.kind}-{document.about}-{document.pk}.pdf"
    return inline(pdf, name)


def own_lpa(request: SignedInRequest, reference: str) -> Lpa:
    """The newest version of the signed-in person's own LPA, else a 404.

    One that was taken back for changes is not printed: whoever signed it would sign
    what no longer counts.
    """
    lpas = request.user.lpas.filter(reference=reference).select_related("draft")
    lpa: Lpa = must_be_kept(get_object_or_404(lpas.order_by("-version")[:1]))
    if lpa.draft and not lpa.draft.is_frozen:
        raise Http404
    return lpa


def form_of(type: LpaType | None) -> str:
    """The form's name; a 404 while it has not been said which type it is to be."""
    if type is None:
        raise Http404
    return FORMS[type]


def as_pdf(document: Document, form: str, *, is_draft: bool = False) -> HttpResponse:
    draft = "Draft-" if is_draft else ""
    return inline(pressed(document), f"{draft}Lasting-Power-of-Attorney-{form}.pdf")


def inline(pdf: bytes, name: str) -> HttpResponse:
    disposition = f'inline; filename="{name}"'
    headers = {"Content-Disposition": disposition}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)
