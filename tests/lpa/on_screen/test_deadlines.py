"""The dates of signing on screen, worked by hand."""

from datetime import date

import pytest

from lpa.choices import SigningReminder
from lpa.on_screen import deadlines

SIGNED, CERTIFIED = date(2027, 3, 1), date(2027, 5, 31)


def last(*, provider_on=None, known=False, donor_on=SIGNED):
    return deadlines.last_day(
        donor_on=donor_on, provider_on=provider_on, donor_is_known=known
    )


@pytest.mark.parametrize(
    ("name", "began", "ends"),
    [
        ("signs_by", date(2027, 8, 31), date(2028, 2, 29)),
        ("identity_by", SIGNED, date(2027, 9, 1)),
        ("vouched_by", SIGNED, date(2027, 9, 1)),
        ("certificate_by", SIGNED, date(2027, 9, 1)),
        ("provider_identity_by", CERTIFIED, date(2027, 11, 30)),
        ("everybody_by", SIGNED, date(2029, 2, 28)),
        ("everybody_by", date(2028, 2, 29), date(2030, 2, 27)),
    ],
)
def test_every_deadline_of_the_table(name, began, ends):
    assert getattr(deadlines, name)(began) == ends


def test_it_expires_six_months_after_whoever_signed_last_of_donor_and_provider():
    assert last(donor_on=None) is None
    assert last() == date(2027, 9, 1)
    assert last(provider_on=CERTIFIED) == date(2027, 11, 30)
    assert last(provider_on=date(2028, 12, 1)) == date(2029, 2, 28)


def test_it_expires_two_years_after_the_donor_once_they_are_known():
    assert last(known=True) == last(provider_on=CERTIFIED, known=True)
    assert last(known=True) == date(2029, 3, 1)


def test_the_last_day_itself_is_in_time():
    assert not deadlines.is_over(date(2027, 9, 1), last())
    assert deadlines.is_over(date(2027, 9, 2), last())


def sent(on, *, provider_on=None, known):
    return deadlines.reminder_on(
        on,
        donor_on=SIGNED,
        provider_on=provider_on,
        last=last(provider_on=provider_on, known=known),
    )


def test_with_two_years_to_go_each_reminder_is_due_by_itself():
    first, late = SigningReminder.PROVIDER_FIRST, SigningReminder.PROVIDER_LAST

    assert sent(date(2027, 6, 1), known=True) is None
    assert sent(date(2027, 6, 2), known=True) is first
    assert sent(date(2028, 12, 1), known=True) is first
    assert sent(date(2028, 12, 2), known=True) is late
    assert sent(date(2029, 3, 2), known=True) is SigningReminder.EXPIRED


def test_with_six_months_both_fall_on_one_day_and_one_is_sent():
    assert sent(date(2027, 6, 1), known=False) is None
    assert sent(date(2027, 6, 2), known=False) is SigningReminder.PROVIDER_LAST


def test_attorneys_are_reminded_from_the_day_of_the_certificate():
    later = {"provider_on": CERTIFIED, "known": True}

    assert sent(date(2027, 8, 31), **later) is None
    assert sent(date(2027, 9, 1), **later) is SigningReminder.ATTORNEY_FIRST
    assert sent(date(2028, 12, 2), **later) is SigningReminder.ATTORNEY_LAST
