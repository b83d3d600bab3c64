"""Equality answers are added up at once; nothing of a person is kept.

The fact that somebody was asked is written before the first question, in a
transaction of its own, and the answers come after it without a name.
"""

from datetime import date

from django.db import transaction
from django.db.models import F, Sum

import clock
from service.equality_questions import QUESTIONS, EqualityQuestion
from service.models import EqualityAsked, EqualityCount

FEWEST_SHOWN = 10

# Each answer with how many gave it; None is too few to say.
Rows = list[tuple[str, int | None]]


def was_asked(user) -> bool:
    return EqualityAsked.objects.filter(user=user).exists()


def note_asked(*, by) -> None:
    """Remember that somebody was asked, whatever they said.

    It is not in the history: when they were asked would go with when an answer came.
    """
    EqualityAsked.objects.get_or_create(user=by)


@transaction.atomic
def count_answer(*, question: str, answer: str) -> None:
    """Add one to an answer of this month. It takes no person, so it keeps none."""
    month = clock.today().replace(day=1)
    counter, _new = EqualityCount.objects.get_or_create(
        month=month, question=question, answer=answer
    )
    EqualityCount.objects.filter(pk=counter.pk).update(count=F("count") + 1)


def quarter_of(day: date) -> date:
    """The first day of the quarter of a year that a day is in."""
    return date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)


def next_quarter(quarter: date) -> date:
    year, month = divmod(quarter.month + 2, 12)
    return date(quarter.year + year, month + 1, 1)


def quarters_to_report() -> list[date]:
    """The quarters with answers that are over, the newest first.

    One that still runs could be watched growing, answer by answer.
    """
    months = EqualityCount.objects.values_list("month", flat=True).distinct()
    running = quarter_of(clock.today())
    quarters = {quarter_of(month) for month in months.order_by()}
    return sorted(quarters - {running}, reverse=True)


def report(quarter: date) -> list[tuple[EqualityQuestion, Rows]]:
    """Each question with the counts of its answers in one quarter."""
    rows = EqualityCount.objects.filter(
        month__gte=quarter, month__lt=next_quarter(quarter)
    )
    sums = rows.order_by().values_list("question", "answer").annotate(Sum("count"))
    counts = {(question, answer): count for question, answer, count in sums}
    return [
        (
            question,
            suppressed(
                [
                    (label, counts.get((question.slug, value), 0))
                    for value, label in question.offered
                ]
            ),
        )
        for question in QUESTIONS
    ]


def suppressed(rows: list[tuple[str, int]]) -> Rows:
    """Leave out every number below ten, and one more where only one would be missing.

    A single gap could be filled in by whoever knows how many answered in all.
    """
    hidden = {label for label, count in rows if count < FEWEST_SHOWN}
    if len(hidden) == 1:
        shown = [row for row in rows if row[0] not in hidden]
        hidden.add(min(shown, key=lambda row: row[1])[0])
    return [(label, None if label in hidden else count) for label, count in rows]
