"""LP1F and LP1H, from page 1 to the last signature."""

from dataclasses import replace

from documents.document import Page
from lpa.instrument import Instrument

from .continuation import continuation_sheets
from .deed import deed, is_welfare
from .printing_facts import Facts
from .registration import registration

BLANK = Page("blank")


def plan_lp1(lpa: Instrument, facts: Facts) -> tuple[Page, ...]:
    """Every page of an LPA in the order in which it is printed, on both sides or one.

    Each continuation sheet, and after them the application, begins on the front of a
    sheet of paper. The application of a draft says that it is one; the deed does not,
    since it may be signed as it is.
    """
    form = "LP1H" if is_welfare(lpa) else "LP1F"
    version = facts.version if facts.is_final else 0
    pages = [
        replace(page, form=form, code=page_code(form, page.code), needs_stamp=True)
        for page in deed(lpa)
    ]
    sheets = [
        replace(page, form="LPC", code=f"1C{page.code}", needs_stamp=True)
        for page in continuation_sheets(lpa)
    ]
    for sheet in sheets:
        start_sheet(pages)
        pages.append(sheet)
    if sheets:
        start_sheet(pages)
    pages += [
        replace(
            page,
            form=form,
            code=page_code(form, page.code),
            is_draft=not facts.is_final,
        )
        for page in registration(lpa, facts)
    ]
    return tuple(replace(page, version=version) for page in pages)


def start_sheet(pages: list[Page]) -> None:
    """Leave the back of a sheet empty, so that what follows is on a front."""
    if len(pages) % 2:
        pages.append(BLANK)


def page_code(form: str, code: str) -> str:
    """The code by which the scanning room sorts pages, such as 1F2A; of the first page
    it is +1F, which Code 39 spells /K1F."""
    family = form.removeprefix("LP")
    return f"/K{family}" if code == "start" else f"{family}{code}"
