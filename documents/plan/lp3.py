"""LP3: the notice that whoever applies gives to each person to notify."""

from collections.abc import Iterator
from dataclasses import replace

from documents.document import Page
from lpa.instrument import Instrument, Person

from .deed import how_attorneys_act
from .lp1 import start_sheet
from .people import ADDRESS, NAME, Values, about, fill, in_parts

ATTORNEYS_HELD = 4


def plan_lp3(lpa: Instrument) -> tuple[Page, ...]:
    """A notice for each person to notify, beginning on the front of a sheet."""
    pages: list[Page] = []
    for person in lpa.people_to_notify:
        pages += [replace(page, form="LP3") for page in notice_to(person, lpa)]
        start_sheet(pages)
    return tuple(pages)


def notice_to(person: Person, lpa: Instrument) -> Iterator[Page]:
    """Names the attorneys as they were entered; replacements are not listed."""
    values = about("notified", person, NAME | ADDRESS)
    yield Page("lp3/1_notice", values, number="1")
    yield Page("lp3/2_details", details(lpa), number="2")
    groups = in_parts(lpa.attorneys, ATTORNEYS_HELD)
    for group in groups:
        values, struck = fill("attorney", group, range(1, 5), NAME | ADDRESS)
        values["how_attorneys_act"] = how_attorneys_act(lpa)
        struck -= {"attorney_1"}
        yield Page("lp3/3_attorneys", values, struck, number="3")
    yield Page("lp3/4_how_to_object", number="4")


def details(lpa: Instrument) -> Values:
    values = about("donor", lpa.donor, NAME | ADDRESS) if lpa.donor else {}
    return values | {
        "applicant": lpa.applicant.value if lpa.applicant else "",
        "type": lpa.type.value if lpa.type else "",
    }
