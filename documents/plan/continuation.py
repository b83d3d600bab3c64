"""Continuation sheets: what has no room in the sections, in the order of the form."""

from collections.abc import Iterator, Sequence

from documents.document import Page
from documents.in_words import with_title
from lpa.choices import Role
from lpa.form_lines import BOX_LINES, SHEET_LINES, lines_of
from lpa.instrument import Attorney, Instrument
from lpa.rules.continuation_sheets import (
    ATTORNEYS_HELD,
    REPLACEMENTS_HELD,
    TO_NOTIFY_HELD,
)

from .deed import ATTORNEY, TO_NOTIFY, acts_mixed
from .people import ADDRESS, Values, about, in_parts, trust_corporation_first
from .replacing import replacement_decisions

PEOPLE_ON_A_SHEET = 2

# What continuation sheet 2 can be about; each sheet is about one of them.
DECISIONS, STEPPING_IN = "decisions", "stepping-in"
PREFERENCES, INSTRUCTIONS = "preferences", "instructions"


def continuation_sheets(lpa: Instrument) -> Iterator[Page]:
    yield from people(lpa)
    yield from texts(lpa)
    if lpa.donor_can_sign is False:
        yield Page("lp1/cs3_donor_cannot_sign", who_helps(lpa), code="3")
    for corporation in lpa.trust_corporations:
        values: Values = {
            "trust_corporation": corporation.name,
            "company_number": corporation.company_number,
        }
        yield Page("lp1/cs4_trust_corporation", values, code="4")


def donor_name(lpa: Instrument) -> Values:
    """The donor's name in full, with the title, as on a sheet that they sign."""
    return {"donor": with_title(lpa.donor)} if lpa.donor else {}


def who_helps(lpa: Instrument) -> Values:
    """Whoever is named before it is signed on screen; on paper they write themselves
    in."""
    values = donor_name(lpa)
    if lpa.signatory:
        values["signatory"] = with_title(lpa.signatory)
    if witness := lpa.independent_witness:
        values["witness"] = with_title(witness)
        values |= about("witness", witness, ADDRESS)
    return values


def people(lpa: Instrument) -> Iterator[Page]:
    """Sheet 1: those beyond the places in sections 2, 4 and 6, two on each sheet."""
    extra = list(people_beyond(lpa))
    if not extra:
        return
    for pair in in_parts(extra, PEOPLE_ON_A_SHEET):
        values = donor_name(lpa)
        for place, (role, person) in enumerate(pair, start=1):
            parts = TO_NOTIFY if role is Role.PERSON_TO_NOTIFY else ATTORNEY
            values |= about(f"person_{place}", person, parts)
            values[f"person_{place}_is"] = role.value
        struck = frozenset({"person_2"}) if len(pair) == 1 else frozenset()
        yield Page("lp1/cs1_additional_people", values, struck, code="1")


def people_beyond(lpa: Instrument) -> Iterator[tuple[Role, Attorney]]:
    groups: tuple[tuple[Role, Sequence[Attorney], int], ...] = (
        (Role.ATTORNEY, lpa.attorneys, ATTORNEYS_HELD),
        (Role.REPLACEMENT_ATTORNEY, lpa.replacements, REPLACEMENTS_HELD),
        (Role.PERSON_TO_NOTIFY, lpa.people_to_notify, TO_NOTIFY_HELD),
    )
    for role, named, held in groups:
        for person in trust_corporation_first(named)[held:]:
            yield role, person


def texts(lpa: Instrument) -> Iterator[Page]:
    """Sheet 2: one kind of text to a sheet, of as many sheets as it takes.

    A mixed appointment has a sheet even where its decisions are still to be written.
    """
    if acts_mixed(lpa):
        lines = lines_of(lpa.attorneys_act_details)
        yield from sheets_of(DECISIONS, lines, lpa, goes_on=False)
    if replaced := lines_of(replacement_decisions(lpa)):
        yield from sheets_of(STEPPING_IN, replaced, lpa, goes_on=False)
    for kind, text in (
        (PREFERENCES, lpa.preferences),
        (INSTRUCTIONS, lpa.instructions),
    ):
        if rest := lines_of(text or "")[BOX_LINES:]:
            yield from sheets_of(kind, rest, lpa, goes_on=True)


def sheets_of(
    kind: str, lines: list[str], lpa: Instrument, *, goes_on: bool
) -> Iterator[Page]:
    """goes_on says that the text was begun in its section."""
    for place, part in enumerate(in_parts(lines, SHEET_LINES)):
        values: Values = {
            "text_is": kind,
            "text": tuple(part),
            "continued": goes_on or place > 0,
        }
        yield Page(
            "lp1/cs2_additional_information",
            values | donor_name(lpa),
            code="2",
        )
