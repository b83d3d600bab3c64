import hashlib
from datetime import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, transaction

import clock
from documents.issuing import issue
from documents.models import IssuedDocument, NotAsIssued
from history.models import Event

from .letters import CASE, PDF, a_letter, an_issued_letter

pytestmark = pytest.mark.django_db


def test_what_was_printed_is_kept_byte_for_byte():
    issued = an_issued_letter()

    assert IssuedDocument.objects.get(pk=issued.pk).as_issued() == PDF


def test_it_is_kept_with_what_it_is_and_who_got_it(donor):
    with clock.set_to(datetime(2026, 12, 1, 9, 30, tzinfo=clock.LONDON)):
        issued = an_issued_letter(by=donor)

    assert (issued.about, issued.kind) == (CASE, "registration-to-donor")
    assert issued.title == "Your lasting power of attorney is registered"
    assert issued.recipient == "Mrs Jondonor Joydonor"
    assert issued.issued_at.isoformat() == "2026-12-01T09:30:00+00:00"
    assert issued.issued_by == donor
    assert str(issued) == f"{issued.title}, {issued.recipient}"


def test_somebody_else_may_take_it_in_for_the_recipient():
    assert an_issued_letter(recipient="Thorne Solicitors").recipient.startswith(
        "Thorne"
    )


def test_issuing_is_in_the_history_with_the_digest(donor):
    issued = an_issued_letter(by=donor)

    event = Event.objects.get(subject=CASE, action="issued")
    assert event.by == donor
    assert event.details == {
        "document": "registration-to-donor",
        "number": issued.pk,
        "to": "Mrs Jondonor Joydonor",
        "sha256": hashlib.sha256(PDF).hexdigest(),
    }


def test_a_letter_that_was_not_printed_before_is_printed_now():
    issued = issue(a_letter(), about=CASE, by=None)

    assert issued.as_issued().startswith(b"%PDF-1.7")


def test_an_errand_that_is_carried_out_twice_issues_one_letter():
    first = an_issued_letter(errand="errand-7")
    second = an_issued_letter(errand="errand-7", pdf=b"%PDF printed again")

    assert second == first
    assert second.as_issued() == PDF
    assert Event.objects.filter(subject=CASE).count() == 1


def test_letters_without_an_errand_do_not_stand_in_each_others_way():
    assert an_issued_letter() != an_issued_letter()


def test_the_database_keeps_to_one_letter_for_an_errand():
    first = an_issued_letter(errand="errand-7")
    first.pk = None

    with pytest.raises(IntegrityError), transaction.atomic():
        first.save(force_insert=True)


def test_the_database_wants_a_digest():
    issued = an_issued_letter()

    with pytest.raises(IntegrityError), transaction.atomic():
        IssuedDocument.objects.filter(pk=issued.pk).update(sha256="")


def test_bytes_that_somebody_changed_are_not_given_out_as_issued():
    issued = an_issued_letter()
    IssuedDocument.objects.filter(pk=issued.pk).update(pdf=b"%PDF-1.7 forged")

    with pytest.raises(NotAsIssued):
        IssuedDocument.objects.get(pk=issued.pk).as_issued()


def test_nothing_is_kept_when_the_history_cannot_be_written():
    with pytest.raises((ValidationError, DataError)):
        an_issued_letter(about="A" * 21)

    assert not IssuedDocument.objects.exists()


def test_a_list_of_what_was_issued_leaves_the_bytes_in_the_database(
    django_assert_num_queries,
):
    for about in (CASE, CASE, "700000000013"):
        an_issued_letter(about=about)

    with django_assert_num_queries(1):
        titles = [issued.title for issued in IssuedDocument.objects.about(CASE)]
    assert len(titles) == 2
    assert "pdf" in IssuedDocument.objects.about(CASE).first().get_deferred_fields()
