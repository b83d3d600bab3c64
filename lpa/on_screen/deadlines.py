"""How long signing on screen may take, in London dates.

No law sets these yet (Powers of Attorney Act 2023, c. 42): they are those of the
service as it is designed. A period of months ends on the same day of a later month, or
the last of that month; a reminder goes out on the day after its months are over.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from identity.choices import Reminder
from lpa.choices import SigningReminder
from lpa.rules.clocks import ONE_DAY, TO_COMPLETE, TO_GO_ON, expires_on, months_after

TO_REMIND = 3  # months after the beginning, and before the end


def signs_by(identity_checked_on: date) -> date:
    """The donor signs within six months of the check of their identity, or is checked
    again: checked on 31 August 2027, that is 29 February 2028."""
    return months_after(identity_checked_on, TO_GO_ON)


def identity_by(witnessed_on: date) -> date:
    """A donor who signs first has six months from the witnessed signature to prove who
    they are: signed on 1 March 2027, that is 1 September 2027."""
    return months_after(witnessed_on, TO_GO_ON)


def certificate_by(donor_on: date) -> date:
    """The certificate is given within six months of the donor's signature."""
    return months_after(donor_on, TO_GO_ON)


def provider_identity_by(certified_on: date) -> date:
    """The certificate provider proves who they are within six months of certifying."""
    return months_after(certified_on, TO_GO_ON)


def everybody_by(donor_on: date) -> date:
    """Everybody has signed two years less a day after the donor: signed on 1 March
    2027, that is 28 February 2029."""
    return months_after(donor_on, TO_COMPLETE) - ONE_DAY


def last_day(
    *, donor_on: date | None, provider_on: date | None, donor_is_known: bool
) -> date | None:
    """The last day before the LPA expires, None while the donor has not signed.

    Two years after the donor's signature once their identity is confirmed; before that
    six months after the certificate, at most two years less a day; without a
    certificate six months after the donor's signature.
    """
    return expires_on(
        donor_on=donor_on, provider_on=provider_on, is_complete=donor_is_known
    )


def is_over(on: date, last: date | None) -> bool:
    """Nothing is signed after the last day."""
    return last is not None and on > last


@dataclass(frozen=True)
class Due:
    """A reminder and the first day on which it is sent."""

    kind: SigningReminder
    on: date


def reminders(
    *, donor_on: date, provider_on: date | None, last: date
) -> tuple[Due, Due]:
    """The reminders of whoever is waited for, each due by itself.

    The first when three months have gone by since their turn came, the other when three
    are left. Neither waits for the other: with two years to go they are 18 months
    apart, with six months they fall on one day, and then only the last is sent.
    """
    since = provider_on or donor_on
    first, late = (
        (SigningReminder.ATTORNEY_FIRST, SigningReminder.ATTORNEY_LAST)
        if provider_on
        else (SigningReminder.PROVIDER_FIRST, SigningReminder.PROVIDER_LAST)
    )
    early, at_last = reminder_days(since, last)
    return Due(first, early), Due(late, at_last)


def reminder_days(since: date, last: date) -> tuple[date, date]:
    """The day after three months have gone by, and that after which three are left."""
    return (
        months_after(since, TO_REMIND) + ONE_DAY,
        months_after(last, -TO_REMIND) + ONE_DAY,
    )


def latest_due(days: Sequence[date], on: date) -> int | None:
    """The place of the latest day that has come; of one day the place further on."""
    ripe = [place for place, day in enumerate(days) if day <= on]
    return max(ripe, key=lambda place: (days[place], place), default=None)


def reminder_on(
    on: date, *, donor_on: date, provider_on: date | None, last: date
) -> SigningReminder | None:
    """The reminder that should have gone out by this day: the latest that is due."""
    if is_over(on, last):
        return SigningReminder.EXPIRED
    due = reminders(donor_on=donor_on, provider_on=provider_on, last=last)
    place = latest_due([each.on for each in due], on)
    return None if place is None else due[place].kind


def identity_reminder_on(on: date, *, since: date, last: date) -> Reminder | None:
    """The same of whoever has signed, and is still to prove who they are; none once the
    time is over."""
    if is_over(on, last):
        return None
    place = latest_due(reminder_days(since, last), on)
    return None if place is None else (Reminder.FIRST, Reminder.LAST)[place]
