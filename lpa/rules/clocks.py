"""The statutory clocks, in London dates (SI 2007/1253, regulations 4, 12, 14 and 15).

Weeks are calendar weeks that begin with the day of the notice: bank holidays do not
stretch them. A period for doing something at the OPG that ends on a day when it is
closed runs on to its next open day; a period for waiting does not.
"""

from datetime import date, timedelta
from functools import cache

from govuk_bank_holidays.bank_holidays import BankHolidays

from clock import months_after

WAITING = timedelta(weeks=4)
TIME_TO_OBJECT = timedelta(weeks=3)
ONE_DAY = timedelta(days=1)
SATURDAY, MONDAY = 5, 0
TO_COMPLETE, TO_GO_ON = 24, 6  # months, as the service for the Act of 2023 is designed


def waiting_ends_on(latest_notice: date) -> date:
    """The last day of the four weeks beginning with the latest notice (regulation 12).

    The latest one: a notice that is given again starts the four weeks again.
    """
    return latest_notice + WAITING - ONE_DAY


def first_registrable_on(latest_notice: date) -> date:
    """The first day on which the law lets the LPA be registered, open or not."""
    return latest_notice + WAITING


def objection_last_day(notice_on: date) -> date:
    """The last day for somebody told on this day to object (regulations 14 and 15)."""
    return first_working_day_on_or_after(notice_on + TIME_TO_OBJECT - ONE_DAY)


def expires_on(
    *, donor_on: date | None, provider_on: date | None, is_complete: bool
) -> date | None:
    """The last day to complete an LPA that is signed on screen, if any has begun.

    Two years from the donor's signature once everything is there and the donor's
    identity confirmed; before, six months from whoever signed last of donor and
    certificate provider, and never beyond the two years. Paper has no such time.
    """
    if donor_on is None:
        return None
    last = months_after(donor_on, TO_COMPLETE)
    if is_complete:
        return last
    if provider_on is None:
        return months_after(donor_on, TO_GO_ON)
    return min(months_after(provider_on, TO_GO_ON), last - ONE_DAY)


def first_working_day_on_or_after(day: date) -> date:
    """This day if the OPG is open then, else its next open day (regulation 4)."""
    while not is_working_day(day):
        day += ONE_DAY
    return day


def is_working_day(day: date) -> bool:
    """Neither a weekend nor a holiday in England and Wales."""
    return day.weekday() < SATURDAY and day not in holidays(day.year)


@cache
def holidays(year: int) -> frozenset[date]:
    """The days of a year that are no working days though they are no weekend.

    From the published list for the years that it knows, which include days that only
    a proclamation made; by the standing rules for every other year.
    """
    published = published_holidays()
    return published.get(year) or standing_holidays(year)


@cache
def published_holidays() -> dict[int, frozenset[date]]:
    """The list that GOV.UK publishes, as kept by the package: no network is used."""
    kept = BankHolidays(use_cached_holidays=True)
    days = [h["date"] for h in kept.get_holidays(division=kept.ENGLAND_AND_WALES)]
    return {
        year: frozenset(day for day in days if day.year == year)
        for year in {day.year for day in days}
    }


def standing_holidays(year: int) -> frozenset[date]:
    """Good Friday, Christmas Day, and what the Banking and Financial Dealings Act 1971
    and its standing proclamations add, with the days that stand in for weekends."""
    easter = easter_sunday(year)
    return frozenset(
        {
            moved_from_weekend(date(year, 1, 1)),
            easter - 2 * ONE_DAY,
            easter + ONE_DAY,
            monday_on_or_after(date(year, 5, 1)),
            monday_on_or_after(date(year, 5, 25)),
            monday_on_or_after(date(year, 8, 25)),
            *christmas_and_boxing_day(year),
        }
    )


def christmas_and_boxing_day(year: int) -> set[date]:
    """25 and 26 December; one that falls on a weekend is taken two days later."""
    days = (date(year, 12, 25), date(year, 12, 26))
    return {day + 2 * ONE_DAY if day.weekday() >= SATURDAY else day for day in days}


def moved_from_weekend(day: date) -> date:
    return monday_on_or_after(day) if day.weekday() >= SATURDAY else day


def monday_on_or_after(day: date) -> date:
    return day + timedelta(days=(MONDAY - day.weekday()) % 7)


def easter_sunday(year: int) -> date:
    """Easter of the Gregorian calendar (the anonymous algorithm, Nature, 1876)."""
    century, in_century = divmod(year, 100)
    lunar = year % 19
    leaps, skipped = divmod(century, 4)
    corrected = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * lunar + century - leaps - corrected + 15) % 30
    weekday = (32 + 2 * skipped + 2 * (in_century // 4) - epact - in_century % 4) % 7
    late = (lunar + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
