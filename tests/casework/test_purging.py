"""Deleting what is kept of an application that came to nothing."""

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.urls import reverse

import clock
from casework.actions import perform
from casework.notes import add_note
from casework.proposing import propose
from casework.refusals import NotNow
from casework.states import State
from documents.models import IssuedDocument
from history.models import Event
from history.verifying import findings
from outbox.carrying import carry_out_due

from .builders import RECEIVED, a_case, dora, fresh, staff, take

pytestmark = pytest.mark.django_db
A_YEAR_LATER = RECEIVED.replace(year=2027)


@pytest.fixture
def deleted():
    case = a_case(State.RECEIVED)
    with clock.set_to(RECEIVED):
        add_note(case=case, text="Dora telephoned", by=staff("caseworker"))
        file = ContentFile(b"She rang again", name="call.txt")
        add_note(case=case, text="See there", file=file, by=staff("caseworker"))
        perform("withdraw", case, by=staff("manager"), reason="By letter")
        carry_out_due()
    with clock.set_to(A_YEAR_LATER):
        return take("delete", fresh(case))


def test_only_numbers_and_days_are_left(deleted):
    deleted = fresh(deleted)

    assert (deleted.state, deleted.withdrawn_on) == (State.DELETED, RECEIVED)
    assert deleted.lpa.decided == {}
    assert deleted.lpa.draft.answers == {}
    assert not deleted.lpa.draft.people.exists()
    assert not deleted.notes.exists()
    assert not IssuedDocument.objects.about(deleted.number).exists()


def test_why_it_was_deleted_is_kept(deleted):
    assert deleted.closed_reason == "Withdrawn"


def test_the_history_still_proves_itself(deleted):
    assert not list(findings(deleted.number))
    assert Event.objects.filter(subject=deleted.number, action="delete").exists()


def test_its_applicant_is_told_that_it_is_gone(deleted, client):
    client.force_login(dora())

    for name in ("lpa:signing", "documents:lp1", "casework:progress"):
        response = client.get(reverse(name, args=[deleted.lpa.reference]))
        assert response.status_code == 410, name
        assert "not kept any more" in response.content.decode()


def test_the_list_of_their_lpas_still_opens(deleted, client):
    client.force_login(dora())

    assert "Deleted" in client.get(reverse("lpa:dashboard")).content.decode()


def test_staff_find_its_stub(deleted, office):
    response = office("manager").get(deleted.get_absolute_url())

    assert response.status_code == 200
    assert "Deleted" in response.content.decode()


def test_it_is_kept_for_its_time():
    case = a_case(State.WITHDRAWN)

    with (
        clock.set_to(RECEIVED),
        pytest.raises(NotNow, match="it is kept until 1 October 2027"),
    ):
        propose("delete", case, by=staff("administrator"))


def test_what_was_registered_is_never_deleted():
    case = a_case(State.CANCELLED)

    with pytest.raises(NotNow, match="is not for a case that is"):
        propose("delete", case, by=staff("administrator"))


def test_deleting_is_an_administrators_wish_and_a_managers_word():
    case = a_case(State.WITHDRAWN)

    with clock.set_to(A_YEAR_LATER), pytest.raises(PermissionDenied):
        propose("delete", case, by=staff("manager"))
