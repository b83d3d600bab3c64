"""Which records may be of the same donor, and which cases are."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from lpa.keeping import digest_of

from .alike import one_part_away, turned_round
from .models import Case, Comparison, DonorRecord
from .resemblance import Kind, Likeness, likeness
from .states import OVER

ENOUGH = (Kind.CERTAIN, Kind.LIKELY)
NOBODY = Q(pk__in=[])  # drops out of any query that asks for more


@dataclass(frozen=True)
class Lookalike:
    """Another donor, by the record that is most like this one, and how like it is."""

    record: DonorRecord
    likeness: Likeness


def lookalikes(record: DonorRecord) -> list[Lookalike]:
    """Other people who may be this one, the likeliest first; linked records are one."""
    best: dict[int, Lookalike] = {}
    for other in worth_comparing(record):
        found = likeness(record.known, other.known)
        if found is None or other.head_id == record.head_id:
            continue
        known = best.get(other.head_id)
        if known is None or rank(found) > rank(known.likeness):
            best[other.head_id] = Lookalike(other, found)
    return sorted(best.values(), key=lambda each: rank(each.likeness), reverse=True)


def rank(found: Likeness) -> tuple[int, int]:
    """The surer kind goes before the higher score."""
    return -list(Kind).index(found.kind), found.score


def worth_comparing(record: DonorRecord) -> QuerySet[DonorRecord]:
    """The few records that share enough keys to be looked at one by one."""
    wanted = NOBODY
    born = record.date_of_birth
    if record.postcode_key:
        wanted |= Q(postcode_key=record.postcode_key)
    if born:
        wanted |= Q(date_of_birth__in={born, turned_round(born) or born})
    surnames = {record.surname_key, record.other_surname_key} - {""}
    if born and surnames:
        near = Q(date_of_birth__in=one_part_away(born))
        wanted |= Q(surname_key__in=surnames) & near
    return DonorRecord.objects.filter(wanted).exclude(pk=record.pk).order_by()


def undecided(record: DonorRecord) -> list[Lookalike]:
    """Those of whom nobody has said yet that they are somebody else."""
    found = lookalikes(record)
    apart = told_apart(record) if found else set()
    return [each for each in found if each.record.head_id not in apart]


def told_apart(record: DonorRecord) -> set[int]:
    """Whom somebody has told from this donor, by what both records say today."""
    mine = of_people("case__of_donor__record", [record.head_id])
    mine |= of_people("other__of_donor__record", [record.head_id])
    decided = Comparison.objects.filter(mine, verdict=Comparison.Verdict.ANOTHER)
    pairs = [
        (each.case.of_donor.record, each.other.of_donor.record, each.digest)
        for each in decided.select_related(
            "case__of_donor__record", "other__of_donor__record"
        )
    ]
    return {
        one.head_id if other.head_id == record.head_id else other.head_id
        for one, other, digest in pairs
        if digest == digest_of_both(one, other)
    }


def digest_of_both(one: DonorRecord, other: DonorRecord) -> str:
    """Of all that two records are compared by; it changes when either does."""
    said = [
        [each.number, str(each.date_of_birth), *each.known.keys.values()]
        for each in sorted((one, other), key=lambda each: each.pk)
    ]
    return digest_of(said)


def of_people(path: str, heads: Iterable[int]) -> Q:
    """Where a record is the primary one of these people, or one of its children."""
    heads = list(heads)
    return Q(**{f"{path}__in": heads}) | Q(**{f"{path}__primary__in": heads})


def cases_of(heads: Iterable[int]) -> QuerySet[Case]:
    """Every case of these people, in the order in which they arrived."""
    cases = Case.objects.filter(of_people("of_donor__record", heads))
    return cases.select_related("lpa", "of_donor__record")


def same_donor_cases(case: Case) -> QuerySet[Case]:
    """Other cases that are not closed, of the same donor as far as anybody can tell.

    Linked records are the same donor. So is a likely look-alike, until somebody has
    looked and said otherwise: too many flags cost less than one too few.
    """
    record = case.of_donor.record
    likely = {
        each.record.head_id
        for each in undecided(record)
        if each.likeness.kind in ENOUGH
    }
    others = cases_of({record.head_id, *likely}).exclude(pk=case.pk)
    return others.exclude(state__in=OVER)
