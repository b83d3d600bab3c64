from collections.abc import Iterable
from datetime import UTC, date, datetime

from django.conf import settings
from django.db import models
from django.db.models import Aggregate, F, JSONField, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject

import clock
from casework.query_choices import QueryKind, QueryState
from casework.service_clock import Pause

LONGEST_PAGE = 120
TOLD = ("pk", "kind", "page", "question", "state", "answer_by")
MOMENTS = ("asked_at", "answered_at", "withdrawn_at")


class Query(models.Model):
    """A question to whoever applies, about one page of the application.

    changed holds what the answer changed, line by line: who agrees again to it (empty
    where nobody has to), what it is, before and after.
    """

    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="queries"
    )
    kind = models.CharField(max_length=20, choices=QueryKind)
    page = models.CharField(max_length=LONGEST_PAGE)  # see query_pages.py
    question = models.TextField()
    state = models.CharField(max_length=10, choices=QueryState, default=QueryState.OPEN)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    asked_at = models.DateTimeField(default=clock.now)
    answer_by = models.DateField()
    answer = models.TextField(blank=True)
    changed = models.JSONField(default=list)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    answered_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_why = models.TextField(blank=True)

    class Meta:
        ordering = ["asked_at", "pk"]
        default_permissions = ()
        indexes = [
            models.Index(
                fields=["answer_by", "id"],
                condition=Q(state=QueryState.OPEN),
                name="casework_query_open_by_day",
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "page"],
                condition=Q(state=QueryState.OPEN),
                name="casework_query_one_open_per_page",
            ),
            models.CheckConstraint(
                name="casework_query_says_what_about_which_page",
                condition=Q(kind__in=QueryKind.values) & ~Q(question="") & ~Q(page=""),
            ),
            models.CheckConstraint(
                name="casework_query_ended_as_its_state_says",
                condition=Q(state=QueryState.OPEN, answered_at=None, withdrawn_at=None)
                | Q(
                    state=QueryState.ANSWERED,
                    answered_at__isnull=False,
                    answered_at__gte=F("asked_at"),
                    withdrawn_at=None,
                )
                | Q(
                    state=QueryState.WITHDRAWN,
                    answered_at=None,
                    withdrawn_at__isnull=False,
                    withdrawn_at__gte=F("asked_at"),
                ),
            ),
            models.CheckConstraint(
                name="casework_query_answered_says_who_and_what",
                condition=Q(answered_at=None, answered_by=None, answer="", changed=[])
                | Q(answered_at__isnull=False, answered_by__isnull=False)
                & (~Q(answer="") | ~Q(changed=[])),
            ),
            models.CheckConstraint(
                name="casework_query_withdrawn_says_who_and_why",
                condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_why="")
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False)
                & ~Q(withdrawn_why=""),
            ),
        ]

    def __str__(self):
        return self.question

    @property
    def is_open(self) -> bool:
        return self.state == QueryState.OPEN

    @property
    def is_overdue(self) -> bool:
        """Whether the day by which it was to be answered is over."""
        return self.is_open and self.answer_by < clock.today()

    @property
    def pause(self) -> Pause:
        """From when until when the office waited, as London days; still, with None."""
        ended = self.answered_at or self.withdrawn_at
        begun = clock.london_date(self.asked_at)
        return begun, clock.london_date(ended) if ended else None


class Rows(Aggregate):
    """The rows of a group as one list of JSON, in either database."""

    function = "JSONB_AGG"
    output_field = JSONField()

    def as_sqlite(self, compiler, connection, **context):
        return self.as_sql(compiler, connection, function="JSON_GROUP_ARRAY", **context)


def asked_of_each() -> Subquery:
    """For a queryset of cases, as query_rows: what was asked, without a query more."""
    of_case = Query.objects.filter(case=OuterRef("pk")).order_by().values("case")
    row = JSONObject(**{name: name for name in (*TOLD, *MOMENTS)})
    return Subquery(of_case.annotate(rows=Rows(row)).values("rows"))


def as_queries(rows: Iterable[dict] | None) -> list[Query]:
    """What asked_of_each found of one case, as records, in the order of asking."""
    return sorted(map(_as_query, rows or ()), key=lambda each: each.pk)


def _as_query(row: dict) -> Query:
    plain = {name: row[name] for name in TOLD}
    plain["answer_by"] = date.fromisoformat(row["answer_by"])
    return Query(**plain, **{name: _moment(row[name]) for name in MOMENTS})


def _moment(text: str | None) -> datetime | None:
    """SQLite says no zone, since it keeps every moment in UTC."""
    if not text:
        return None
    said = datetime.fromisoformat(text)
    return said if said.tzinfo else said.replace(tzinfo=UTC)
