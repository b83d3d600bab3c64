"""However the sides lie, they end in the form's order, and what is wrong is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casework.scanning.codes import CATALOGUE, Own, page_of, standard_pages
from casework.scanning.sorting import Seen, Standing, Wanted, in_order

pytestmark = pytest.mark.once
REFERENCE, OTHER = "A51072955715", "A00000000001"
SHEETS = (CATALOGUE["1C1"], CATALOGUE["1C1"], CATALOGUE["1C2"])
PAGES = (*standard_pages("LP1F")[:15], *SHEETS, *standard_pages("LP1F")[15:])
PRINTED = Wanted("LP1F", PAGES, REFERENCE, 2, is_numbered=True)
BY_HAND = Wanted("LP1F", standard_pages("LP1F"))
SLOTS = range(len(PAGES))


def own(slot, reference=REFERENCE, version=2):
    return Own(reference, version, slot + 1, len(PAGES))


def lying(*sides):
    """Sides as they lie in the scan, given by what is on each."""
    return [Seen(place, *side) for place, side in enumerate(sides, start=1)]


def printed(slots, **differing):
    return [(PAGES[slot], own(slot, **differing)) for slot in slots]


def standings(order):
    return {placed.seen.place: placed.standing for placed in order.sides}


@given(st.permutations(SLOTS), st.sets(st.sampled_from(SLOTS)))
def test_shuffled_and_dropped_pages_are_put_in_order_and_missed(slots, lost):
    kept = [slot for slot in slots if slot not in lost]

    order = in_order(lying(*printed(kept)), PRINTED)

    assert [placed.slot for placed in order.sides] == sorted(kept)
    missed = [PAGES[slot] for slot in SLOTS if slot in lost]
    assert list(order.missing) == [page for page in missed if page.part]
    assert set(standings(order).values()) <= {Standing.IN_PLACE}


@given(st.permutations(range(20)), st.sets(st.integers(0, 19)))
def test_a_form_written_by_hand_is_sorted_by_its_page_codes_alone(slots, lost):
    pages = BY_HAND.pages
    kept = [slot for slot in slots if slot not in lost]

    order = in_order(lying(*((pages[slot],) for slot in kept)), BY_HAND)

    missing = [page.code for page in order.missing]
    dropped = [pages[slot].code for slot in sorted(lost) if pages[slot].part]
    assert sorted(missing) == sorted(dropped)
    codes = [placed.seen.page.code for placed in order.sides]
    assert codes == sorted(codes, key=list(CATALOGUE).index)


@given(st.sets(st.sampled_from(SLOTS), min_size=1), st.permutations(SLOTS))
def test_pages_of_others_and_other_prints_fill_no_gap(lost, slots):
    strange = [
        *printed(lost, reference=OTHER),
        *printed(lost, version=1),
        *((page_of("1H3"), own(3)) for _slot in lost),
    ]
    kept = [slot for slot in slots if slot not in lost]

    order = in_order(lying(*strange, *printed(kept)), PRINTED)

    assert len(order.standing(Standing.ANOTHER_LPA)) == len(lost)
    assert len(order.standing(Standing.ANOTHER_VERSION)) == len(lost)
    assert len(order.standing(Standing.ANOTHER_FORM)) == len(lost)
    assert len(order.missing) == len([slot for slot in lost if PAGES[slot].part])


@given(st.sampled_from(SLOTS), st.permutations(SLOTS))
def test_what_is_there_twice_is_named_and_kept_beside_its_like(slot, slots):
    order = in_order(lying(*printed([slot, *slots])), PRINTED)

    (twice,) = order.standing(Standing.DUPLICATE)
    assert twice.seen.page == PAGES[slot]
    assert twice.seen.place > 1
    assert not order.missing


def test_a_page_without_a_reference_fills_the_gap_and_is_named():
    kept = printed(slot for slot in SLOTS if slot != 9)

    order = in_order(lying((PAGES[9], None), *kept), PRINTED)

    assert not order.missing
    assert [one.seen.place for one in order.standing(Standing.UNMARKED)] == [1]


def test_a_printed_page_goes_before_one_without_a_reference():
    order = in_order(lying((PAGES[9], None), *printed(SLOTS)), PRINTED)

    assert [one.seen.place for one in order.standing(Standing.DUPLICATE)] == [1]


def test_more_signers_than_four_have_pages_of_their_own_on_a_form_by_hand():
    signs = page_of("1F11")

    order = in_order(lying(*[(signs,)] * 6), BY_HAND)

    assert standings(order) == dict.fromkeys(range(1, 7), Standing.IN_PLACE)


def test_what_somebody_says_of_a_side_goes_before_what_its_codes_say():
    signed, strange = page_of("1F9"), own(1, reference=OTHER)
    told = Seen(1, signed, strange, is_assigned=True)
    other = Seen(2, page_of("1F10"), is_other=True)

    order = in_order([told, other], BY_HAND)

    assert standings(order) == {1: Standing.IN_PLACE, 2: Standing.OTHER}


def test_blank_sides_and_sides_without_a_code_come_last_as_they_lay():
    sides = [Seen(1, is_blank=True), Seen(2), Seen(3, page_of("1F2"))]

    order = in_order(sides, BY_HAND)

    assert [placed.seen.place for placed in order.sides] == [3, 1, 2]
    assert standings(order) == {
        1: Standing.BLANK,
        2: Standing.UNREAD,
        3: Standing.IN_PLACE,
    }
