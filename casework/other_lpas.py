"""The other LPAs of a case's donor: known ones, look-alikes, and what was decided."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from lpa.summary import person_card

from .comparing import Line, in_lines, relation
from .lookalikes import Lookalike, cases_of, lookalikes, of_people, told_apart
from .models import Case, Comparison, DonorRecord, Epa
from .resemblance import Kind

MOST = 20  # the likeliest; nobody reads more
COLOURS = {Kind.CERTAIN: "red", Kind.LIKELY: "orange", Kind.POSSIBLE: "yellow"}


@dataclass(frozen=True)
class Other:
    """Another case, and what it is to the one that is looked at."""

    case: Case
    relation: str

    @property
    def kind(self) -> str:
        lpa_type = self.case.instrument.type
        return str(lpa_type.label) if lpa_type else ""


@dataclass(frozen=True)
class Candidate:
    """Somebody who may be the donor, why, and their cases."""

    record: DonorRecord
    kind: Kind
    reason: str
    others: list[Other]

    @property
    def colour(self) -> str:
        return COLOURS[self.kind]


@dataclass(frozen=True)
class OtherLpas:
    """What the page shows, gathered in a fixed number of queries."""

    linked: list[Other]
    candidates: list[Candidate]
    apart: list[Candidate]
    decisions: list[Comparison]


def other_lpas(case: Case) -> OtherLpas:
    """Every other LPA that is, or may be, of the donor of this case."""
    record = case.of_donor.record
    alike = lookalikes(record)[:MOST]
    apart = told_apart(record)
    by_person = others_by_person(case, [record, *(each.record for each in alike)])
    open_, closed = [], []
    for each in alike:
        where = closed if each.record.head_id in apart else open_
        where.append(candidate(each, by_person))
    return OtherLpas(
        linked=by_person.get(record.head_id, []),
        candidates=open_,
        apart=closed,
        decisions=list(decisions(case)),
    )


def candidate(each: Lookalike, by_person: dict[int, list[Other]]) -> Candidate:
    found, person = each.likeness, each.record.head_id
    others = by_person.get(person, [])
    return Candidate(each.record, found.kind, found.reason, others)


def others_by_person(case: Case, records: list[DonorRecord]) -> dict[int, list[Other]]:
    people: dict[int, list[Other]] = {}
    for other in cases_of(record.head_id for record in records):
        if other.pk != case.pk:
            head = other.of_donor.record.head_id
            people.setdefault(head, []).append(Other(other, relation(case, other)))
    return people


def others_of(record: DonorRecord) -> list[Other]:
    """Every case of a donor, those of the records linked with it included."""
    return [Other(case, "") for case in cases_of([record.head_id])]


def epas_of(record: DonorRecord) -> QuerySet[Epa]:
    """Every EPA of a donor, those of the records linked with it included."""
    return Epa.objects.filter(of_people("donor", [record.head_id]))


def beside(one: DonorRecord, other: DonorRecord) -> list[Line]:
    """Two records side by side, with how many are linked to each."""
    return in_lines(*(rows_of(each) for each in (one, other)))


def rows_of(record: DonorRecord) -> dict[str, object]:
    rows = person_card(record.as_person()).rows
    count = record.children.count()
    return {
        **{str(row["key"]): row["value"] for row in rows},
        _("Linked records"): str(count),
    }


def decisions(case: Case) -> QuerySet[Comparison]:
    """What was decided about this case and another, whichever came first."""
    about = Comparison.objects.filter(Q(case=case) | Q(other=case))
    return about.select_related("case", "other", "by")
