"""What was owed or drafted when moves had templates is a letter as any other now."""

from datetime import date
from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection

from casework.composing import drafted
from casework.models import Letter
from casework.passages import passages_of
from casework.states import State
from documents.models import IssuedDocument
from outbox.carrying import carry_out_due
from outbox.models import Errand

from .builders import a_case, a_received_case
from .test_writing import a_draft

pytestmark = pytest.mark.django_db
MIGRATION = import_module("casework.migrations.0007_owed_letters")


class Editor:
    connection = connection


def owe_as_before(case, letter, to, **more):
    payload = {"letter": letter, "to": to, "dated_on": "2026-11-02", **more}
    return Errand.objects.create(kind="letter", about=case.number, payload=payload)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("notice", "notice-to-attorney"),
        ("corrections", "corrections"),
        ("withdrawal", "withdrawal"),
        ("rejection", "rejection"),
        ("refusal", "refusal"),
    ],
)
def test_a_letter_that_is_owed_is_printed_as_it_would_have_been(before, now):
    state = {"withdrawal": State.WITHDRAWN, "rejection": State.REJECTED}
    case = a_case(state.get(before, State.CANNOT_REGISTER))
    Errand.objects.all().delete()
    to = case.instrument.attorneys[0].uid
    more = {"corrections": ["Page 4 is missing"]} if before == "corrections" else {}
    owe_as_before(case, before, to, **more)

    MIGRATION.become_letters(apps, Editor)
    carry_out_due()

    issued = IssuedDocument.objects.get()
    letter = Letter.objects.order_by("pk").last()
    assert (issued.kind, letter.kind, letter.is_automatic) == (now, now, True)
    assert letter.dated_on == date(2026, 11, 2)
    assert list(letter.people) == [to]


def test_a_notice_to_the_donor_is_of_its_own_kind():
    case = a_received_case()
    owe_as_before(case, "notice", case.instrument.donor.uid)

    MIGRATION.become_letters(apps, Editor)

    assert Letter.objects.get().kind == "notice-to-donor"


def test_what_was_printed_already_stays_as_it_is():
    case = a_received_case()
    errand = owe_as_before(case, "notice", case.instrument.donor.uid)
    Errand.objects.filter(pk=errand.pk).update(done_at=errand.owed_at)

    MIGRATION.become_letters(apps, Editor)

    assert not Letter.objects.exists()


def test_a_draft_has_a_subject_from_now_on():
    letter = a_draft()
    Letter.objects.update(passages=letter.passages[1:])
    before = drafted(Letter.objects.get())

    MIGRATION.have_subjects(apps, Editor)

    letter = Letter.objects.get()
    assert passages_of(letter)[0].key == "fee-request-subject"
    assert [each.subject for each in drafted(letter)] == [
        each.subject for each in before
    ]
