"""What people think of the service: taken in, told to the team, forgotten in time.

Nothing of it enters the history, which would keep for ever who said what and when.
"""

import csv
from datetime import date, datetime, time, timedelta
from io import StringIO

from django.conf import settings
from django.db import transaction
from django.db.models import Count, QuerySet
from django.utils.translation import gettext as _

import clock
from history.recording import record
from outbox.mail import owe_mail
from service.models import Feedback

KEPT_DAYS = 2 * 365
SUBJECT = "feedback"
# What a spreadsheet would take for a formula, and carry out.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@transaction.atomic
def give_feedback(
    *,
    about: str,
    rating: int,
    details: str = "",
    email: str = "",
    phone: str = "",
    page: str = "",
    browser: str = "",
) -> Feedback:
    """Keep what somebody thinks, and owe the team the news. Nobody signs it."""
    given = Feedback.objects.create(
        about=about,
        rating=rating,
        details=details,
        email=email,
        phone=phone,
        page=page,
        browser=browser[:200],
    )
    for address in settings.FEEDBACK_TELL:
        owe_mail(
            about=SUBJECT, to=address, subject=_("New feedback"), body=in_words(given)
        )
    return given


def in_words(given: Feedback) -> str:
    """The feedback as the team reads it in their mail."""
    lines = [
        (_("Rating"), given.get_rating_display()),
        (_("About"), given.page or given.get_about_display()),
        (_("E-mail"), given.email),
        (_("Telephone"), given.phone),
        (_("Browser"), given.browser),
    ]
    told = "\n".join(f"{name}: {value}" for name, value in lines if value)
    return f"{told}\n\n{given.details}"


def given_between(first: date, last: date) -> QuerySet[Feedback]:
    """The feedback of these days in London, the newest first."""
    begin = datetime.combine(first, time(), clock.LONDON)
    end = datetime.combine(last + timedelta(days=1), time(), clock.LONDON)
    return Feedback.objects.filter(given_at__gte=begin, given_at__lt=end)


def counted(given: QuerySet[Feedback]) -> list[tuple[str, int, int]]:
    """For each rating: its words, how often for a page, how often for the whole."""
    found = given.order_by().values_list("rating", "about").annotate(Count("pk"))
    counts = {(rating, about): count for rating, about, count in found}
    return [
        (
            rating.label,
            counts.get((rating, Feedback.About.PAGE), 0),
            counts.get((rating, Feedback.About.WHOLE), 0),
        )
        for rating in Feedback.Rating
    ]


@transaction.atomic
def export_feedback(*, first: date, last: date, by) -> str:
    """The feedback of these days as CSV; that it was taken out is remembered."""
    record(
        subject=SUBJECT,
        action="feedback-exported",
        by=by,
        details={"first": first, "last": last},
    )
    file = StringIO()
    write = csv.writer(file).writerow
    write(["given", "rating", "about", "page", "details", "email", "phone", "browser"])
    for given in given_between(first, last).iterator():
        write(
            harmless(value)
            for value in (
                given.given_at.astimezone(clock.LONDON).isoformat(timespec="minutes"),
                given.rating,
                given.about,
                given.page,
                given.details,
                given.email,
                given.phone,
                given.browser,
            )
        )
    return file.getvalue()


def harmless(value: object) -> str:
    """A cell that every spreadsheet shows as text."""
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA) else text


@transaction.atomic
def forget_old_feedback(*, by) -> int:
    """Remove what is older than two years. Gives how many that were."""
    before = clock.now() - timedelta(days=KEPT_DAYS)
    count, _each = Feedback.objects.filter(given_at__lt=before).delete()
    if count:
        record(
            subject=SUBJECT,
            action="feedback-forgotten",
            by=by,
            details={"before": before, "count": count},
        )
    return count
