"""Offers what was typed on a page and not saved when its owner opens it again."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.forms import BaseForm

from unsent.models import UnsentPage
from unsent.readers import Reader, reader_of


@dataclass(frozen=True)
class Offer:
    """What a page shows instead of what is saved, and what else it could show."""

    page: UnsentPage
    others: list[UnsentPage]


def prepare(request, response) -> None:
    """Show in the forms of a page what its reader typed there and has not saved."""
    context = response.context_data or {}
    if not any(forms_of(context)):
        return
    if request.method == "POST":
        request.unsent_before = request.unsent_stamp
    elif offer := offer_on(request):
        request.unsent_before = offer.page
        context["unsent"] = offer
        show(offer.page, context)


def offer_on(request) -> Offer | None:
    """What there is to offer here: what the address asks for, else the newest."""
    pages = UnsentPage.objects.unexpired().of(reader_of(request))
    own = pages.filter(path=request.path)
    pages = [page for page in own if page.typed]
    if not pages:
        return None
    asked = request.GET.get("typed")
    page = next((page for page in pages if page.key == asked), pages[0])
    return Offer(page, [each for each in pages if each is not page])


def newest_below(reader: Reader, path: str, part: str) -> UnsentPage | None:
    """What a reader typed last, of that which waits on pages below a path."""
    pages = UnsentPage.objects.unexpired().of(reader).filter(path__startswith=path)
    return pages.filter(path__contains=part).first()


def show(page: UnsentPage, context: dict) -> None:
    """Fill every form in; only a form that was sent is told what is wrong with it."""
    posted = page.as_posted()
    main = list(main_forms(context))
    for form in forms_of(context):
        form.showing(posted)
        if page.state == UnsentPage.State.TYPED or form not in main:
            form.not_judged_yet()


def main_forms(context: dict) -> Iterator[BaseForm]:
    """The forms that the page is about."""
    for form in (context.get("form"), *context.get("forms", ())):
        if isinstance(form, BaseForm):
            yield form


def forms_of(context: dict) -> Iterator[BaseForm]:
    """Every form on a page, those beside its own questions too."""
    yield from main_forms(context)
    for name, value in context.items():
        if name != "form" and isinstance(value, BaseForm):
            yield value


def is_wrong(response) -> bool:
    """Whether a page came back because of what was typed."""
    context = getattr(response, "context_data", None) or {}
    return any(form.is_bound and form.errors for form in main_forms(context))
