"""What the office knows of donors, and what it decides about two who look alike."""

from django.db import transaction
from django.utils.translation import gettext as _

from history.recording import record as note
from lpa.instrument import Person

from . import tasks
from .linking import held_records, join, no_more_to_compare
from .lookalikes import digest_of_both, undecided
from .models import Case, CaseDonor, Comparison, DonorRecord
from .models.donor_record import CORRECTED, details_of
from .models.moves import WORK
from .person_numbers import new_person_number
from .refusals import NotNow, held, must_have
from .states import CLOSED
from .versions import must_be_as_seen


def know_donor(case: Case, *, by) -> DonorRecord:
    """Keep whose LPA a case is about; whoever looks like them is to be compared.

    Inside the caller's transaction.
    """
    donor = case.instrument.donor or Person()
    record = DonorRecord.objects.create(number=unused_number(), **details_of(donor))
    CaseDonor.objects.create(case=case, record=record)
    if undecided(record):
        tasks.compare_donors(case, by=by)
    return record


def unused_number() -> str:
    while DonorRecord.objects.filter(number=(number := new_person_number())).exists():
        continue
    return number


@transaction.atomic
def correct_donor(
    *, record: DonorRecord, details: dict, why: str, seen: str | None = None, by
) -> DonorRecord:
    """Change what is known of a donor. Raises NotNow where nothing would change, and
    Overtaken where somebody else corrected it since it was seen.

    The deed stays as it was signed. Whoever looks like the donor now is compared anew.
    """
    must_have(by, WORK)
    (record,) = held_records(record)
    must_be_as_seen(seen, said_of_donor(record))
    changed = {
        name: [getattr(record, name), value]
        for name, value in details.items()
        if getattr(record, name) != value
    }
    if not changed:
        raise NotNow([_("Nothing was changed")])
    for name, (_before, after) in changed.items():
        setattr(record, name, after)
    record.save()
    alike = undecided(record)
    for case in Case.objects.filter(of_donor__record=record):
        details = {"changed": changed}
        action = "donor-corrected"
        note(subject=case.number, action=action, by=by, why=why, details=details)
        if alike and case.state not in CLOSED:
            tasks.compare_donors(case, by=by)
    no_more_to_compare(record.head_id, by=by)
    return record


def said_of_donor(record: DonorRecord) -> dict:
    """What can be corrected of it, as it stands."""
    return {name: getattr(record, name) for name in CORRECTED}


@transaction.atomic
def decide(
    *, case: Case, other: Case, verdict: Comparison.Verdict, why: str, by
) -> Comparison:
    """Say whether two cases have one donor; if so, their records are linked.

    Raises NotNow for a case and itself, and where records cannot be linked, or are
    linked although they are said to be two people's.
    """
    must_have(by, WORK)
    if case.pk == other.pk:
        raise NotNow([_("A case cannot be compared with itself")])
    for each in sorted((case, other), key=lambda each: each.pk):
        held(each)
    records = held_records(case.of_donor.record, other.of_donor.record)
    digest = digest_of_both(*records)
    made = Comparison.objects.create(
        case=case, other=other, verdict=verdict, why=why, digest=digest, by=by
    )
    _note_on_both(made)
    if verdict != Comparison.Verdict.ANOTHER:
        join(one=records[0], other=records[1], by=by)
    elif records[0].head_id == records[1].head_id:
        raise NotNow([_("Their records are linked. Unlink them first")])
    no_more_to_compare(*(record.head_id for record in records), by=by)
    return made


def _note_on_both(made: Comparison) -> None:
    for each, another in ((made.case, made.other), (made.other, made.case)):
        words = {"verdict": made.get_verdict_display(), "case": another}
        sentence = _("%(verdict)s: case %(case)s") % words
        note(
            subject=each.number,
            action="donors-compared",
            by=made.by,
            target=made.verdict,
            why=made.why,
            details={"sentence": sentence},
        )
