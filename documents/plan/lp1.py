"""LP1F and LP1H, from the cover to the last signature."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.document import Page, Stamp
from lpa.instrument import Instrument
from lpa.references import shown

from .continuation import continuation_sheets
from .cover import cover
from .deed import deed, is_welfare
from .people import Values
from .printing_facts import Facts
from .registration import registration

BLANK = Page("blank")


def plan_lp1(lpa: Instrument, facts: Facts) -> tuple[Page, ...]:
    """Every page of an LPA in the order in which it is printed, on both sides or one.

    The cover is a sheet of its own. Each continuation sheet, and after them the
    application, begins on the front of a sheet of paper. The application of a draft
    says that it is one; the deed does not, since it may be signed as it is.
    """
    form = "LP1H" if is_welfare(lpa) else "LP1F"
    pages = [replace(page, form=form) for page in cover(lpa, facts)]
    pages += signed(lpa, form, facts.registered)
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
    return tuple(marked(pages, facts) if facts.is_final else pages)


def signed(lpa: Instrument, form: str, stamp: Stamp | None) -> Iterator[Page]:
    """The deed. Once it is registered, the office's part of page 1 is filled in."""
    for place, page in enumerate(deed(lpa)):
        code = page_code(form, page.code)
        office = registered_as(stamp) if stamp and place == 0 else {}
        yield replace(
            page,
            form=form,
            code=code,
            needs_stamp=True,
            values={**page.values, **office},
        )


def registered_as(stamp: Stamp) -> Values:
    return {"registered_on": stamp.on, "register_number": shown(stamp.number)}


def marked(pages: Sequence[Page], facts: Facts) -> Iterator[Page]:
    """With what tells each page from that of any other LPA or print.

    Only pages of the form count, not the cover and not what is blank, so that whoever
    scans them sees whether all are there.
    """
    last = sum(map(is_of_form, pages))
    place = 0
    for page in pages:
        if not is_of_form(page):
            yield page
            continue
        place += 1
        yield replace(
            page,
            version=facts.version,
            square=f"{facts.reference} {facts.version} {place}/{last}".strip(),
            stamp=facts.registered if page.needs_stamp else None,
        )


def is_of_form(page: Page) -> bool:
    return bool(page.form) and not page.is_cover


def start_sheet(pages: list[Page]) -> None:
    """Leave the back of a sheet empty, so that what follows is on a front."""
    if len(pages) % 2:
        pages.append(BLANK)


def page_code(form: str, code: str) -> str:
    """The code by which the scanning room sorts pages, such as 1F2A; of the first page
    it is +1F, which Code 39 spells /K1F."""
    family = form.removeprefix("LP")
    return f"/K{family}" if code == "start" else f"{family}{code}"
