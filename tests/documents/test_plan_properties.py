"""What must hold of the plan of every LPA, however full or empty or strange."""

from dataclasses import replace
from math import ceil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from documents.plan import Facts, plan_lp3
from lpa.choices import Applicant, HowTheyAct, LpaType, StepIn
from lpa.form_lines import lines_of
from tests.lpa.rules.strategies import instruments

from .people import TRUST, people
from .plan.reading import named, pages_of, the
from .standing import (
    ON_SHEETS,
    PLACES,
    everybody_in,
    sheets,
    shown_as,
    text_of_sheets,
)

pytestmark = pytest.mark.once
# A whole LPA takes long to make up on a busy machine, which says nothing of the plan.
every_lpa = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)

PIECES = ("House", "ŵŷ", "x" * 90, "\n", "a word and another " * 9)
texts = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)


@st.composite
def full_instruments(draw):
    """With up to ten attorneys, one of them perhaps a company, and all the rest."""
    attorneys = list(people(draw(st.integers(0, 9))))
    if draw(st.booleans()):
        attorneys.insert(draw(st.integers(0, len(attorneys))), TRUST)
    return replace(
        draw(instruments()),
        attorneys=tuple(attorneys),
        applying_attorneys=tuple(each.uid for each in attorneys if draw(st.booleans())),
        replacements=people(draw(st.integers(0, 5)), of="r"),
        people_to_notify=people(draw(st.integers(0, 5)), of="n"),
        preferences=draw(texts),
        instructions=draw(texts),
        attorneys_act_details=draw(texts),
        replacements_step_in_details=draw(texts),
    )


@every_lpa
@given(full_instruments() | instruments())
def test_every_sheet_and_the_application_after_it_is_a_front(lpa):
    pages = pages_of(lpa)
    found = sheets(pages)
    if found:
        found.append(the(pages, "16_now_register"))
    fronts = pages[::2]

    assert all(any(page is front for front in fronts) for page in found)


@every_lpa
@given(full_instruments())
def test_only_the_back_before_such_a_page_is_left_empty(lpa):
    pages = pages_of(lpa)
    blank = [place for place, page in enumerate(pages) if page.template == "blank"]
    after = [pages[place + 1].template for place in blank]

    assert all(place % 2 for place in blank)
    assert all("/cs" in name or "now_register" in name for name in after)
    assert bool(blank) == bool(sheets(pages))


@every_lpa
@given(full_instruments() | instruments())
def test_every_notice_begins_on_a_front(lpa):
    pages = plan_lp3(lpa)
    starts = [place for place, page in enumerate(pages) if page.number == "1"]

    assert len(starts) == len(lpa.people_to_notify)
    assert not any(start % 2 for start in starts)
    assert len(pages) % 2 == 0


@every_lpa
@given(full_instruments())
def test_the_number_of_pages_follows_from_who_and_what_there_is(lpa):
    pages = pages_of(lpa)
    deed = 11 + max(4, len(lpa.human_attorneys) + len(lpa.human_replacements))
    if count := len(sheets(pages)):
        deed += deed % 2 + 2 * count
    copies = max(0, ceil(len(lpa.applicants) / 4) - 1)

    assert len(pages) == deed + 5 + 2 * copies


@every_lpa
@given(full_instruments())
def test_nobody_is_lost_and_nobody_is_there_twice(lpa):
    pages = pages_of(lpa)
    roles = {
        "attorney": lpa.attorneys,
        "replacement": lpa.replacements,
        "notify": lpa.people_to_notify,
    }

    for role, named_people in roles.items():
        expected = sorted(each.full_name for each in named_people)
        assert sorted(shown_as(role, pages)) == expected


@every_lpa
@given(full_instruments())
def test_every_human_signs_once_and_every_applicant_applies_once(lpa):
    pages = pages_of(lpa)
    humans = [*lpa.human_attorneys, *lpa.human_replacements]
    signers = everybody_in("signer", "12_attorney_signs", pages)
    applicants = everybody_in("applicant", "17_applicant", pages)

    assert signers == [each.full_name for each in humans]
    assert applicants == [each.full_name for each in lpa.applicants]


@every_lpa
@given(full_instruments())
def test_more_is_ticked_exactly_when_somebody_stands_on_a_sheet(lpa):
    pages = pages_of(lpa)
    slots = [f"person_{place}_is" for place in (1, 2)]
    there = {page.values.get(slot) for page in sheets(pages, 1) for slot in slots}
    ticks = {
        "attorney": the(pages, "03_attorneys").values["more_attorneys"],
        "replacement": the(pages, "05_replacement").values["more_replacements"],
        "notify": the(pages, "07_people").values["more_to_notify"],
    }

    assert ticks == {role: ON_SHEETS[role] in there for role in ticks}


@every_lpa
@given(full_instruments() | instruments())
def test_no_part_that_is_used_is_struck_or_removed(lpa):
    for page in (*pages_of(lpa), *plan_lp3(lpa)):
        filled = {slot for slot, value in page.values.items() if value}
        for block in page.struck | page.removed:
            used = {s for s in filled if s == block or s.startswith(f"{block}_")}
            assert not used - {f"{block}_is"}, (page.template, block)


@every_lpa
@given(full_instruments())
def test_every_place_for_a_person_is_either_used_or_struck(lpa):
    pages = pages_of(lpa)
    for role, templates in PLACES.items():
        for template, places in templates.items():
            page = the(pages, template)
            for block in (f"{role}_{place}" for place in places):
                is_used = f"{block}_last_name" in page.values
                is_struck = block in page.struck
                assert is_used != is_struck or block == "attorney_1"


@every_lpa
@given(full_instruments())
def test_no_line_of_what_was_wished_is_lost(lpa):
    pages = pages_of(lpa)
    section = the(pages, "08_preferences_and_instructions")

    for kind in ("preferences", "instructions"):
        lines = [*section.values[kind], *text_of_sheets(pages, kind)]
        assert lines == lines_of(getattr(lpa, kind))
        assert len(section.values[kind]) <= 6
        assert section.values[f"more_{kind}"] == (len(lines) > 6)
        assert (kind in section.struck) == (not lines)


@every_lpa
@given(full_instruments())
def test_the_decisions_of_a_mixed_appointment_are_all_there(lpa):
    is_mixed = len(lpa.attorneys) != 1 and lpa.attorneys_act is HowTheyAct.MIXED
    decided = lines_of(lpa.attorneys_act_details) if is_mixed else []
    pages = pages_of(lpa)

    kinds = {page.values["text_is"] for page in sheets(pages, 2)}

    assert text_of_sheets(pages, "decisions") == decided
    assert ("decisions" in kinds) == is_mixed


@every_lpa
@given(full_instruments())
def test_section_4_is_ticked_exactly_when_a_sheet_changes_it(lpa):
    lpa = replace(lpa, attorneys_act=HowTheyAct.JOINTLY_AND_SEVERALLY)
    pages = pages_of(lpa)
    said = text_of_sheets(pages, "stepping-in")
    is_told = len(lpa.attorneys) > 1 and lpa.replacements

    assert the(pages, "05_replacement").values["change_when_or_how"] == bool(said)
    if is_told and lpa.replacements_step_in is StepIn.ANOTHER_WAY:
        assert said[1:] == lines_of(lpa.replacements_step_in_details)


@every_lpa
@given(full_instruments())
def test_sheets_hold_fourteen_lines_and_stand_in_their_order(lpa):
    kinds = ("", "decisions", "stepping-in", "preferences", "instructions")
    found = sheets(pages_of(lpa))
    order = [(p.code, kinds.index(p.values.get("text_is", ""))) for p in found]

    assert all(len(page.values.get("text", ())) <= 14 for page in found)
    assert order == sorted(order)


@every_lpa
@given(full_instruments() | instruments())
def test_only_the_application_of_a_draft_says_that_it_is_one(lpa):
    final, draft = pages_of(lpa), pages_of(lpa, Facts(reference="A51072955715"))
    start = draft.index(the(draft, "16_now_register"))

    assert [page.is_draft for page in draft] == [n >= start for n in range(len(draft))]
    assert not any(page.is_draft for page in final)
    assert not any(page.reference or page.version for page in draft)
    assert [page.number for page in final if page.reference] == ["19"]


@every_lpa
@given(full_instruments() | instruments())
def test_all_twenty_pages_are_there_and_copies_keep_their_code(lpa):
    family = "1H" if lpa.type is LpaType.PERSONAL_WELFARE else "1F"
    codes = {(page.number, page.code) for page in pages_of(lpa) if page.number}

    assert sorted(int(number) for number, _code in codes) == list(range(1, 21))
    assert all(family in code for _number, code in codes)


@every_lpa
@given(full_instruments())
def test_there_are_as_many_places_to_sign_as_applicants(lpa):
    pages = named(pages_of(lpa), "20_applicant_signs")
    kept = sum(4 - len(page.removed) for page in pages)
    others = {None: 4, Applicant.DONOR: 1}

    assert kept == others.get(lpa.applicant, max(1, len(lpa.applicants)))
