"""Sections 1 to 11: the deed that donor, certificate provider and attorneys sign."""

from collections.abc import Iterator

from documents.document import Page
from lpa.choices import HowTheyAct, LifeSustaining, LpaType
from lpa.form_lines import BOX_LINES, lines_of
from lpa.instrument import Instrument
from lpa.rules.continuation_sheets import (
    ATTORNEYS_HELD,
    REPLACEMENTS_HELD,
    TO_NOTIFY_HELD,
)

from .people import (
    ADDRESS,
    BORN,
    EMAIL,
    NAME,
    TRUST,
    Values,
    about,
    fill,
    trust_corporation_first,
)
from .replacing import replacement_decisions

ATTORNEY = NAME | BORN | ADDRESS | EMAIL | TRUST
DONOR = NAME | BORN | ADDRESS | EMAIL | {"other_names"}
TO_NOTIFY = NAME | ADDRESS
ONLY_ONE = "only-one"

# How many people have a place in the sections themselves.
SIGNERS_HELD = 4


def how_attorneys_act(lpa: Instrument) -> str:
    """The one box that is ticked in section 3; none where it is not known."""
    if len(lpa.attorneys) == 1:
        return ONLY_ONE
    return lpa.attorneys_act.value if lpa.attorneys_act else ""


def acts_mixed(lpa: Instrument) -> bool:
    return how_attorneys_act(lpa) == HowTheyAct.MIXED


def is_welfare(lpa: Instrument) -> bool:
    return lpa.type is LpaType.PERSONAL_WELFARE


def donor(lpa: Instrument) -> Page:
    values = about("donor", lpa.donor, DONOR) if lpa.donor else {}
    return Page("lp1/01_donor", values, code="start", number="1")


def attorneys(lpa: Instrument) -> Iterator[Page]:
    people = trust_corporation_first(lpa.attorneys)
    values, struck = fill("attorney", people[:2], range(1, 3), ATTORNEY)
    struck -= {"attorney_1"}  # there is no LPA without an attorney
    yield Page("lp1/02_attorneys", values, struck, code="2", number="2")
    values, struck = fill("attorney", people[2:4], range(3, 5), ATTORNEY)
    values["more_attorneys"] = len(people) > ATTORNEYS_HELD
    yield Page("lp1/03_attorneys_continued", values, struck, code="2A", number="3")


def how_they_decide(lpa: Instrument) -> Page:
    values: Values = {"how_attorneys_act": how_attorneys_act(lpa)}
    return Page("lp1/04_how_attorneys_decide", values, code="3", number="4")


def replacements(lpa: Instrument) -> Page:
    people = trust_corporation_first(lpa.replacements)
    values, struck = fill("replacement", people[:2], range(1, 3), ATTORNEY)
    values["more_replacements"] = len(people) > REPLACEMENTS_HELD
    values["change_when_or_how"] = bool(replacement_decisions(lpa))
    return Page("lp1/05_replacement_attorneys", values, struck, code="4", number="5")


def when_usable(lpa: Instrument) -> Page:
    values: Values = {"when_usable": lpa.when_usable.value if lpa.when_usable else ""}
    return Page("lp1/06_when_usable", values, code="5", number="6")


def life_sustaining(lpa: Instrument) -> Page:
    """Nothing is ticked there: the donor signs one option, and the other is struck."""
    not_chosen = {
        LifeSustaining.OPTION_A: frozenset({"option_b"}),
        LifeSustaining.OPTION_B: frozenset({"option_a"}),
    }
    chosen = lpa.life_sustaining
    struck = not_chosen[chosen] if chosen else frozenset()
    return Page("lp1/06_life_sustaining", struck=struck, code="5", number="6")


def people_to_notify(lpa: Instrument) -> Page:
    people = lpa.people_to_notify
    values, struck = fill("notify", people[:4], range(1, 5), TO_NOTIFY)
    values["more_to_notify"] = len(people) > TO_NOTIFY_HELD
    return Page("lp1/07_people_to_notify", values, struck, code="6", number="7")


def preferences_and_instructions(lpa: Instrument) -> Page:
    values: Values = {}
    struck = set()
    texts = {"preferences": lpa.preferences, "instructions": lpa.instructions}
    for slot, text in texts.items():
        lines = lines_of(text or "")
        if not lines:
            struck.add(slot)
        values[slot] = tuple(lines[:BOX_LINES])
        values[f"more_{slot}"] = len(lines) > BOX_LINES
    return Page(
        "lp1/08_preferences_and_instructions",
        values,
        frozenset(struck),
        code="7",
        number="8",
    )


def donor_signs(lpa: Instrument) -> Page:
    values: Values = {"donor_cannot_sign": lpa.donor_can_sign is False}
    return Page("lp1/10_donor_signs", values, code="9", number="10")


def certificate_provider_signs(lpa: Instrument) -> Page:
    provider = lpa.certificate_provider
    values = about("provider", provider, NAME | ADDRESS) if provider else {}
    return Page("lp1/11_certificate_provider_signs", values, code="10", number="11")


def attorneys_sign(lpa: Instrument) -> Iterator[Page]:
    """A page for each human attorney and replacement, in the order they were named.

    There are four at least; whoever comes after the fourth signs a copy of the last.
    A trust corporation signs continuation sheet 4 instead.
    """
    signers = [*lpa.human_attorneys, *lpa.human_replacements]
    for place in range(max(len(signers), SIGNERS_HELD)):
        values, struck = fill("signer", signers[place : place + 1], range(1, 2), NAME)
        number = 12 + min(place, SIGNERS_HELD - 1)
        yield Page(
            "lp1/12_attorney_signs", values, struck, code="11", number=str(number)
        )


def deed(lpa: Instrument) -> Iterator[Page]:
    """Pages 1 to 15, and a copy of page 15 for each further signer."""
    yield donor(lpa)
    yield from attorneys(lpa)
    yield how_they_decide(lpa)
    yield replacements(lpa)
    yield life_sustaining(lpa) if is_welfare(lpa) else when_usable(lpa)
    yield people_to_notify(lpa)
    yield preferences_and_instructions(lpa)
    yield Page("lp1/09_rights_and_responsibilities", code="8", number="9")
    yield donor_signs(lpa)
    yield certificate_provider_signs(lpa)
    yield from attorneys_sign(lpa)
