"""Records that are one person, and people who have to do with each other."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from history.recording import record as note

from . import tasks
from .lookalikes import of_people, undecided
from .models import Case, DonorRecord, Relationship
from .models.moves import WORK
from .refusals import NotNow, must_have


def held_records(*records: DonorRecord) -> list[DonorRecord]:
    """Records as they stand now, held in one order until the transaction ends."""
    numbers = {record.pk for record in records}
    rows = DonorRecord.objects.select_for_update().filter(pk__in=numbers)
    now = {row.pk: row for row in rows.order_by("pk")}
    return [now[record.pk] for record in records]


@transaction.atomic
def link_records(*, primary: DonorRecord, child: DonorRecord, by) -> DonorRecord:
    """Say that two records are one person, and which of them is written to.

    Raises NotNow where that would make a chain: a child has no children of its own,
    and has one primary record.
    """
    must_have(by, WORK)
    primary, child = held_records(primary, child)
    if reasons := list(against(primary, child)):
        raise NotNow(reasons)
    child.primary = primary
    child.save()
    words = _("%(child)s was linked below %(primary)s")
    _note([primary, child], "records-linked", words, primary, child, by=by)
    no_more_to_compare(primary.pk, by=by)
    return child


def against(primary: DonorRecord, child: DonorRecord):
    """Every reason why one cannot be linked below the other."""
    named = {"primary": primary.shown_number, "child": child.shown_number}
    if primary.pk == child.pk:
        yield _("A record cannot be linked with itself")
    if child.children.exists():
        yield (
            _("%(child)s has linked records, so it must be the primary record") % named
        )
    if primary.primary_id:
        yield (
            _("%(primary)s is linked below another record: link with that one") % named
        )
    if child.primary_id:
        yield _("%(child)s is linked already. Unlink it first") % named


@transaction.atomic
def join(*, one: DonorRecord, other: DonorRecord, by) -> None:
    """Say that two people are one; the record with children, or the older, is primary.

    Raises NotNow where both have children.
    """
    heads = DonorRecord.objects.filter(pk__in={one.head_id, other.head_id})
    first, *more = sorted(heads, key=lambda each: (not each.children.exists(), each.pk))
    for second in more:
        link_records(primary=first, child=second, by=by)


@transaction.atomic
def unlink_records(
    *, primary: DonorRecord, children: Iterable[DonorRecord], by
) -> None:
    """Say that these are other people after all. Raises NotNow for none."""
    must_have(by, WORK)
    primary, *apart = held_records(primary, *children)
    if not apart:
        raise NotNow([_("Select what to unlink")])
    for child in apart:
        if child.primary_id != primary.pk:
            raise NotNow([_("%s is not linked here") % child.shown_number])
        child.primary = None
        child.save()
        words = _("%(child)s was unlinked from %(primary)s")
        _note([primary, child], "records-unlinked", words, primary, child, by=by)


@transaction.atomic
def relate(*, record: DonorRecord, other: DonorRecord, reason: str, by) -> Relationship:
    """Remember that two people have to do with each other. Raises NotNow."""
    must_have(by, WORK)
    first, second = sorted(held_records(record, other), key=lambda each: each.pk)
    if first.pk == second.pk:
        raise NotNow([_("These are one and the same record")])
    if Relationship.objects.filter(first=first, second=second).exists():
        raise NotNow([_("This relationship has been recorded already")])
    made = Relationship.objects.create(first=first, second=second, reason=reason, by=by)
    words = _("%(primary)s and %(child)s")
    _note([first, second], "related", words, first, second, by=by, why=reason)
    return made


@transaction.atomic
def unrelate(*, relationship: Relationship, by) -> None:
    """Forget a relationship; the history of both keeps it. Raises NotNow if it went."""
    must_have(by, WORK)
    rows = Relationship.objects.select_for_update(of=("self",))
    found = rows.select_related("first", "second").filter(pk=relationship.pk).first()
    if found is None:
        raise NotNow([_("This relationship has been removed already")])
    both = [found.first, found.second]
    words = _("%(primary)s and %(child)s")
    _note(both, "unrelated", words, *both, by=by, why=found.reason)
    found.delete()


def relationships_of(record: DonorRecord) -> QuerySet[Relationship]:
    """Everybody a donor has to do with, the latest first."""
    either = Q(first=record) | Q(second=record)
    return Relationship.objects.filter(either).select_related("first", "second", "by")


def _note(records, action, words, primary, child, *, by, why=""):
    """One entry for every case of these records."""
    named = {"primary": primary.shown_number, "child": child.shown_number}
    details = {"sentence": words % named}
    numbers = Case.objects.filter(of_donor__record__in=records)
    for number in numbers.values_list("number", flat=True):
        note(subject=number, action=action, by=by, why=why, details=details)


def no_more_to_compare(*heads: int, by) -> None:
    """Tick the task off wherever nobody who looks like these people is left."""
    people = of_people("of_donor__record", heads)
    to_do = {"tasks__ended_by": tasks.COMPARE, "tasks__done_at": None}
    cases = Case.objects.filter(people, **to_do).select_related("of_donor__record")
    for case in cases:
        if not undecided(case.of_donor.record):
            tasks.end(case, tasks.COMPARE, by=by)
