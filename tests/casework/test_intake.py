"""A pack arrives, and a case opens: once, whatever is typed."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

import clock
from casework.choices import FindingSeverity
from casework.examination import Found
from casework.intake import NothingFound, find_case, find_lpa, open_case
from casework.models import Case
from casework.refusals import NotNow
from casework.states import State
from history.models import Event
from lpa import keeping
from lpa.instrument import Signing
from lpa.models import Draft, Lpa
from lpa.references import Kind
from lpa.submission import TooLate, reopen, submit
from tests.builders import a_draft, an_lpa

from .builders import RECEIVED, SIGNED, a_case, staff

pytestmark = pytest.mark.django_db


def receive(lpa, **details):
    with clock.set_to(RECEIVED):
        return open_case(lpa=lpa, by=staff("intake"), **details)


def test_a_case_opens_on_the_day_its_paper_arrived(donor):
    case = receive(an_lpa(donor), received_on=RECEIVED - timedelta(days=2))

    assert (case.state, case.received_on) == (
        State.RECEIVED,
        RECEIVED - timedelta(days=2),
    )


def test_without_a_day_it_arrived_today(donor):
    assert receive(an_lpa(donor)).received_on == RECEIVED


def test_it_cannot_have_arrived_tomorrow(donor):
    with pytest.raises(NotNow, match="in the future"):
        receive(an_lpa(donor), received_on=RECEIVED + timedelta(days=1))

    assert not Case.objects.exists()


def test_opening_again_gives_the_same_case(donor):
    lpa = an_lpa(donor)
    first, second = receive(lpa), receive(lpa)

    assert first == second
    opened = Event.objects.filter(subject=first.number, action="opened")
    assert opened.count() == Case.objects.count() == 1


@pytest.mark.parametrize("group", ["registrar", "finance", "assisted-digital"])
def test_only_intake_opens_cases(donor, group):
    with pytest.raises(PermissionDenied):
        open_case(lpa=an_lpa(donor), by=staff(group))


def test_what_was_received_can_no_longer_be_changed(donor):
    lpa = an_lpa(donor)
    receive(lpa)

    with pytest.raises(TooLate):
        reopen(draft=lpa.draft, by=donor)


def test_paper_that_arrives_while_the_donor_changes_it_is_what_counts(donor):
    lpa = an_lpa(donor)
    reopen(draft=lpa.draft, by=donor)
    receive(lpa)

    assert submit(draft=lpa.draft, by=donor) == lpa


def test_what_was_found_on_the_way_in_is_kept(donor):
    found = Found("", "/donor", FindingSeverity.CURABLE, "No postcode")
    case = receive(an_lpa(donor), findings=[found])

    finding = case.findings.get(sentence="No postcode")
    assert (finding.place, finding.severity) == ("/donor", "curable")


def test_an_import_brings_its_dates_of_signing(donor):
    lpa = an_lpa(donor)
    Lpa.objects.update(
        origin=Lpa.Origin.IMPORTED, signed=keeping.dump(Signing(donor_on=SIGNED))
    )

    assert receive(lpa).signing.donor_on == SIGNED


def test_dates_the_donor_typed_in_are_not_taken_for_the_paper(donor):
    lpa = an_lpa(donor)
    Lpa.objects.update(signed=keeping.dump(Signing(donor_on=SIGNED)))

    assert receive(lpa).signing.donor_on is None


def test_a_form_keyed_by_staff_opens_its_case_by_itself():
    intake = staff("intake")
    draft = a_draft(intake)
    Draft.objects.filter(pk=draft.pk).update(origin=Draft.Origin.KEYED)

    lpa = submit(draft=draft, by=intake)

    assert Case.objects.get().lpa == lpa


def test_an_lpa_made_online_waits_for_its_paper(donor):
    an_lpa(donor)

    assert not Case.objects.exists()


@pytest.mark.parametrize(
    ("kind", "of"),
    [
        (Kind.CASE, lambda case: case.number),
        (Kind.REGISTER, lambda case: case.register_number),
        (Kind.ONLINE, lambda case: case.lpa.reference),
    ],
)
def test_a_case_is_found_by_any_of_its_numbers(kind, of):
    case = a_case()

    assert find_case(kind, of(case)) == case
    assert find_lpa(kind, of(case)) == case.lpa


def test_an_lpa_without_a_case_is_found_by_its_reference(donor):
    lpa = an_lpa(donor)

    assert find_case(Kind.ONLINE, lpa.reference) is None
    assert find_lpa(Kind.ONLINE, lpa.reference) == lpa


def test_the_latest_version_is_the_one_that_is_found(donor):
    first = an_lpa(donor)
    reopen(draft=first.draft, by=donor)
    second = submit(draft=first.draft, by=donor)

    assert find_lpa(Kind.ONLINE, first.reference) == second != first


@pytest.mark.parametrize(
    ("kind", "reference", "shown"),
    [
        (Kind.ONLINE, "A00000000009", "A000 0000 0009"),
        (Kind.CASE, "700000000005", "7000-0000-0005"),
    ],
)
def test_an_unknown_reference_is_named(kind, reference, shown):
    with pytest.raises(NothingFound, match=shown):
        find_lpa(kind, reference)


def test_both_the_case_and_the_lpa_remember_the_arrival(donor):
    lpa = an_lpa(donor)
    case = receive(lpa, received_on=date(2026, 9, 30))

    opened = Event.objects.get(subject=case.number, action="opened")
    assert opened.details["on"] == "2026-09-30"
    assert Event.objects.filter(subject=lpa.reference, action="received").exists()


def test_a_number_that_is_taken_is_drawn_again(donor, monkeypatch):
    drawn = iter([7, 7, 7, 7, 8, 7, 8, 7, 8])
    monkeypatch.setattr("secrets.randbelow", lambda below: next(drawn))
    opened = [open_case(lpa=lpa, by=staff("intake")) for lpa in two_lpas(donor)]

    assert len({case.number for case in opened}) == 2
    assert len({case.register_number for case in opened}) == 2
    assert len({case.of_donor.record.number for case in opened}) == 2


def two_lpas(owner):
    first = an_lpa(owner)
    second = Lpa.objects.get(pk=first.pk)
    second.pk, second.reference = None, "A00000000001"
    second.save(force_insert=True)
    return first, second
