"""The sides of a scan beside the pages that its form should have."""

from collections.abc import Sequence

from casework.choices import Page
from casework.models import Case, ScanPage, ScanSet
from documents.filling import lp1_of
from documents.plan.lp1 import is_of_form
from lpa.choices import LpaType
from lpa.models import Lpa

from .codes import (
    CATALOGUE,
    FORMS,
    FormPage,
    only_own,
    only_page,
    page_of,
    standard_pages,
)
from .judging import Form, forms_in
from .sorting import NO_PAGE, Order, Seen, Wanted, in_order, renumbered


def seen_on(page: ScanPage) -> Seen:
    """What is known of a side: what a person said, else what its codes say."""
    told = CATALOGUE.get(page.assigned)
    return Seen(
        place=page.place,
        page=told or only_page(page.texts),
        own=only_own(page.texts),
        is_blank=page.is_blank,
        is_assigned=told is not None,
        is_other=page.assigned == NO_PAGE,
    )


def sides_of_set(scan: ScanSet) -> list[Seen]:
    return [seen_on(page) for page in scan.pages.without_picture()]


def order_of(scan: ScanSet, sides: Sequence[Seen]) -> Order:
    """The sides of a set by the form of its case, or the form that it seems to be."""
    if scan.case:
        return in_order(sides, wanted_of(scan.case.lpa, sides))
    forms = forms_in(sides)
    form = forms[0] if forms else Form(scan.kind)
    return in_order(sides, wanted_by(form))


def wanted_by(form: Form) -> Wanted:
    """The twenty pages of a form; nothing where it is not known which form it is."""
    pages = standard_pages(form.name) if form.name in FORMS else ()
    return Wanted(form.name, pages, form.reference, form.version)


def wanted_of(lpa: Lpa, sides: Sequence[Seen]) -> Wanted:
    """The pages of an LPA as it was printed, or those of the form that was keyed.

    Of one that came as data nobody knows what its paper looks like.
    """
    form = form_of(lpa)
    if lpa.origin == Lpa.Origin.IMPORTED:
        return Wanted(form, ())
    if lpa.origin == Lpa.Origin.PAPER:
        return Wanted(form, standard_pages(form))
    pages = printed_pages(lpa)
    of = {
        seen.own.of
        for seen in sides
        if seen.own
        and (seen.own.reference, seen.own.version) == (lpa.reference, lpa.version)
    }
    return Wanted(form, pages, lpa.reference, lpa.version, of <= {len(pages)})


def form_of(lpa: Lpa) -> str:
    is_welfare = lpa.instrument.type is LpaType.PERSONAL_WELFARE
    return "LP1H" if is_welfare else "LP1F"


def printed_pages(lpa: Lpa) -> tuple[FormPage, ...]:
    """The pages of the form as they are printed and counted: no cover, no blanks."""
    printed = (page_of(page.code) for page in lp1_of(lpa).pages if is_of_form(page))
    return tuple(page for page in printed if page)


def missing_from(case: Case) -> list[Page]:
    """The parts of the form of which a page is in none of the scans of a case."""
    scans = case.scan_sets.defer("original").order_by("pk")
    sides = renumbered([sides_of_set(scan) for scan in scans])
    missing = in_order(sides, wanted_of(case.lpa, sides)).missing
    return list(dict.fromkeys(page.part for page in missing))
