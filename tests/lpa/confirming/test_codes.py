"""Codes are read however they are typed, and end with a day in London."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import clock
from lpa.confirming import codes
from lpa.confirming.expiry import expires_at, last_day, shown_last_day
from lpa.instrument import Person

pytestmark = pytest.mark.once

CODES = st.tuples(*[st.sampled_from(codes.ALPHABET)] * 8).map("".join)
BETWEEN = st.sampled_from(
    ["", "-", " ", " – ", "—", "‑", "−", "\u00a0", "－", "_", ". "]
)


@given(CODES, st.tuples(*[BETWEEN] * 9), st.booleans())
def test_a_code_is_read_in_any_case_with_any_blanks_and_dashes(code, gaps, is_small):
    typed = gaps[0] + "".join(c + gap for c, gap in zip(code, gaps[1:], strict=True))

    assert codes.read(typed.lower() if is_small else typed) == code


@given(CODES)
def test_a_code_is_shown_in_two_halves_and_read_back(code):
    assert codes.shown(code)[4] == "-"
    assert codes.read(codes.shown(code)) == code


@given(st.text(max_size=20))
def test_whatever_is_typed_is_eight_characters_or_no_code(typed):
    try:
        read = codes.read(typed)
    except codes.NotEight:
        return
    assert len(read) == 8


def test_new_codes_have_no_character_that_looks_like_another():
    made = {codes.new_code() for _ in range(200)}

    assert len(made) == 200
    assert set("".join(made)) <= set(codes.ALPHABET)
    assert not set("0O1IL2Z5SAEUN") & set(codes.ALPHABET)


def test_a_fingerprint_says_nothing_of_the_code_and_depends_on_the_name():
    [known] = codes.known_by("346789BC", "Donor")

    assert "346789BC" not in known
    assert known != codes.known_by("346789BC", "Doner")[0]
    assert known == codes.known_by("346789BC", " DONÖR ")[0]


def test_whoever_has_one_name_only_is_known_by_that():
    assert codes.name_typed_with(Person(first_names="Sukarno")) == "sukarno"
    assert codes.name_typed_with(Person(first_names="D", last_name="O’Neil")) == "oneil"


@pytest.mark.parametrize(
    ("sent_on", "last"),
    [
        (date(2026, 1, 15), date(2026, 7, 15)),
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2027, 8, 30), date(2028, 2, 29)),
        (date(2026, 10, 31), date(2027, 4, 30)),
        (date(2026, 12, 31), date(2027, 6, 30)),
    ],
)
def test_the_last_day_is_six_months_on(sent_on, last):
    assert last_day(sent_on) == last


@pytest.mark.parametrize(
    ("sent_at", "ends"),
    [
        # Sent in winter, it ends in summer time, an hour earlier in UTC.
        (datetime(2026, 1, 15, 9, tzinfo=UTC), datetime(2026, 7, 15, 23, tzinfo=UTC)),
        (datetime(2026, 7, 15, 9, tzinfo=UTC), datetime(2027, 1, 16, 0, tzinfo=UTC)),
        # Half past midnight of the 16th in London, while it is still the 15th in UTC.
        (
            datetime(2026, 7, 15, 23, 30, tzinfo=UTC),
            datetime(2027, 1, 17, 0, tzinfo=UTC),
        ),
        # The clocks go forward on the very last day, which is an hour shorter.
        (datetime(2026, 9, 28, 9, tzinfo=UTC), datetime(2027, 3, 28, 23, tzinfo=UTC)),
    ],
)
def test_a_code_ends_with_its_last_day_in_london(sent_at, ends):
    assert expires_at(sent_at) == ends
    assert shown_last_day(ends) == last_day(sent_at.astimezone(clock.LONDON).date())


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="zone"):
        expires_at(datetime(2026, 1, 1))  # noqa: DTZ001 - that is the point
