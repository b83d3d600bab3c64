"""Questions to whoever applies: asked, answered or withdrawn, about one page each.

While one is open the office's own clock stands still (service_clock.py); the four
weeks of regulation 12 run on, and the case is only kept from passing and registering.
"""

from collections.abc import Collection
from datetime import date, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

import clock
from documents.paragraphs.arrival import ONLINE_ANSWER, QUERY
from history.recording import record
from lpa.references import shown
from outbox.mail import owe_mail

from .models import Case, Query
from .models.moves import WORK
from .query_choices import QueryState
from .query_pages import PageToMend, pages_of
from .refusals import NotNow, held, must_have
from .sending import send_at_once
from .service_clock import service_days
from .states import BEFORE_REGISTRATION, OVER
from .tasks import ANSWER, chase_answer

TIME_TO_ANSWER = timedelta(days=14)


@transaction.atomic
def ask_query(*, case: Case, page: str, question: str, by, site: str = "") -> Query:
    """Ask whoever applies about one page of the application, to be answered in 14 days.

    The letter goes to the correspondent; whoever made it online is told by e-mail, with
    the address of the page below site, say "https://lpa.example". Raises
    PermissionDenied, and NotNow where the page is none of this case, is being asked
    about already, or the case is not before registration.
    """
    must_have(by, WORK)
    case = held(case)
    _must_be_before_registration(case)
    about = pages_of(case.instrument).get(page)
    if about is None:
        raise NotNow([_("This application has no such page")])
    if case.queries.filter(page=page, state=QueryState.OPEN).exists():
        raise NotNow([_("A question about this page is not answered yet")])
    query = case.queries.create(
        kind=about.kind,
        page=page,
        question=question,
        asked_by=by,
        answer_by=clock.today() + TIME_TO_ANSWER,
    )
    _record("query-asked", query, by, answer_by=query.answer_by)
    _write(query, by)
    _tell_owner(query, site)
    return query


@transaction.atomic
def withdraw_query(*, query: Query, why: str, by) -> Query:
    """Nobody has to answer it any more. Raises PermissionDenied or NotNow."""
    must_have(by, WORK)
    query = held_query(query)
    query.state = QueryState.WITHDRAWN
    query.withdrawn_by, query.withdrawn_at, query.withdrawn_why = by, clock.now(), why
    query.save()
    _record("query-withdrawn", query, by, why=why)
    end_reminder(query.case, by=by)
    return query


def end(case: Case, *, by) -> None:
    """Nobody answers what is open when a case is over; inside the move that ends it."""
    if case.state not in OVER:
        return
    case.queries.filter(state=QueryState.OPEN).update(
        state=QueryState.WITHDRAWN,
        withdrawn_by=by,
        withdrawn_at=clock.now(),
        withdrawn_why=_("The case is over"),
    )


def held_query(query: Query) -> Query:
    """The question and its case as they stand now, held. Raises NotNow once closed."""
    case = held(query.case)
    _must_be_before_registration(case)
    query = case.queries.select_for_update().get(pk=query.pk)
    query.case = case
    if not query.is_open:
        now = {"state": query.get_state_display()}
        raise NotNow([_("This question is not open any more: %(state)s") % now])
    return query


def unanswered_by(day: date) -> QuerySet[Query]:
    """The open questions that are to be answered by this London day, or were."""
    due = Query.objects.filter(state=QueryState.OPEN, answer_by__lte=day)
    return due.select_related("case__lpa").order_by("answer_by", "pk")


def remind(*, on: date) -> int:
    """A task for each case with a question whose day has come, once; how many are new.

    What is over asks nobody: its questions were withdrawn with it.
    """
    return sum(chase_answer(query.case) for query in unanswered_by(on))


def end_reminder(case: Case, *, by) -> None:
    """The task that chases answers is done once no question is open."""
    if not case.queries.filter(state=QueryState.OPEN).exists():
        tasks = case.tasks.filter(ended_by=ANSWER, done_at=None)
        tasks.update(done_at=clock.now(), done_by=by)


def about(query: Query) -> PageToMend | None:
    """The page that it is about; None where the application has it no longer."""
    return pages_of(query.case.instrument).get(query.page)


def days_with_us(case: Case) -> int:
    """How many working days the office has had it, without those of open questions.

    Up to the day on which it was registered or was over, or today.
    """
    until = clock.today()
    if case.registered_on:
        until = case.registered_on
    elif case.state in OVER:
        until = clock.london_date(case.state_since)
    pauses: Collection = [each.pause for each in case.questions]
    return service_days(case.received_on, until, pauses)


def address_of(query: Query) -> str:
    """Where whoever made the LPA online answers it: one page, and no other."""
    return reverse("casework:question", args=[query.case.lpa.reference, query.pk])


def _must_be_before_registration(case: Case) -> None:
    if case.state not in BEFORE_REGISTRATION:
        now = {"state": case.get_state_display()}
        raise NotNow([_("The case is not open any more: %(state)s") % now])


def _write(query: Query, by) -> None:
    is_online = query.case.lpa.owner is not None
    send_at_once(
        case=query.case,
        kind=QUERY,
        told={"questions": (query.question,), "reply_by": query.answer_by},
        including=[ONLINE_ANSWER.key] if is_online else [],
        by=by,
    )


def _tell_owner(query: Query, site: str) -> None:
    """By e-mail to the account it was made with, if any; the question stays with us."""
    owner = query.case.lpa.owner
    if owner is None:
        return
    day = {"day": date_format(query.answer_by, "j F Y")}
    owe_mail(
        about=query.case.number,
        to=owner.email,
        subject=_("We have a question about your LPA (%(reference)s)")
        % {"reference": shown(query.case.lpa.reference)},
        body="\n\n".join(
            [
                _("Please answer by %(day)s. Until then we cannot go on.") % day,
                _("Sign in here to read the question and answer it:"),
                f"{site}{address_of(query)}",
            ]
        ),
    )


def _record(action: str, query: Query, by, *, why: str = "", **details) -> None:
    details = {"query": query.pk, "page": query.page, **details}
    details["sentence"] = query.question
    record(subject=query.case.number, action=action, by=by, why=why, details=details)
