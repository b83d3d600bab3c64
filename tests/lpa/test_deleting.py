"""Deleting an LPA: once, for good, and not once it has left its maker's hands."""

import json

import pytest
from django.apps import apps
from django.core import serializers

from casework.states import State
from history.models import Event
from history.verifying import findings
from lpa.after_signing import record_posted
from lpa.deleting import CannotDelete, delete_draft
from lpa.models import Draft, Lpa
from tests.builders import a_draft, an_lpa
from tests.casework.builders import a_case

pytestmark = pytest.mark.django_db

SAID = ("Dora Jane", "Able", "Mill Lane", "LS1 1AA", "1950-03-27", "dora@example.org")


def everything_kept():
    """All that stands in the database, but accounts, as one text."""
    models = [m for m in apps.get_models() if m._meta.app_label != "accounts"]
    rows = (row for model in models for row in model.objects.all())
    return json.dumps(serializers.serialize("python", rows), default=str)


@pytest.fixture
def address(client, donor):
    client.force_login(donor)
    return lambda draft: f"/lpa/{draft.reference}/delete/"


def test_it_is_asked_again_before_anything_is_deleted(address, client, donor):
    draft = a_draft(donor)

    html = client.get(address(draft)).content.decode()

    assert "Do you want to delete the LPA of Dora Jane Donor?" in html
    assert Draft.objects.exists()


def test_what_was_said_is_really_gone(address, client, donor):
    lpa = an_lpa(donor)
    assert all(words in everything_kept() for words in SAID)

    client.post(address(lpa))

    kept = everything_kept()
    assert [words for words in SAID if words in kept] == []
    assert not Draft.objects.exists()
    assert not Lpa.objects.exists()


def test_the_history_still_holds_and_ends_with_the_deletion(address, client, donor):
    draft = a_draft(donor)

    client.post(address(draft))

    last = Event.objects.filter(subject=draft.reference).order_by("sequence").last()
    assert (last.action, last.by, last.details) == ("deleted", donor, {})
    assert list(findings(draft.reference)) == []


def test_a_second_press_neither_errs_nor_deletes_twice(address, client, donor):
    draft = a_draft(donor)

    answers = [client.post(address(draft)) for _press in range(2)]

    assert [answer.url for answer in answers] == ["/lpa/", "/lpa/"]
    assert Event.objects.filter(action="deleted").count() == 1


def test_two_presses_at_once_delete_once(donor):
    draft = a_draft(donor)

    for _press in range(2):
        delete_draft(draft=draft, by=donor)

    assert Event.objects.filter(action="deleted").count() == 1


def test_a_posted_lpa_cannot_be_deleted_and_says_why(address, client, donor):
    lpa = an_lpa(donor)
    record_posted(lpa=lpa, on=lpa.frozen_at.date(), what=["lpa"], by=donor)

    answer = client.post(address(lpa), follow=True)

    assert "has been posted" in answer.content.decode()
    assert "Delete this LPA" not in answer.content.decode()
    assert address(lpa) not in client.get("/lpa/").content.decode()
    assert Lpa.objects.exists()


def test_a_received_lpa_cannot_be_deleted():
    lpa = a_case(State.RECEIVED).lpa

    with pytest.raises(CannotDelete, match="received"):
        delete_draft(draft=lpa.draft, by=lpa.owner)


def test_somebody_elses_lpa_cannot_be_deleted(
    address, client, donor, django_user_model
):
    draft = a_draft(django_user_model.objects.create_user("eve@example.org"))

    assert client.post(address(draft)).status_code == 404
    assert Draft.objects.exists()


def test_what_was_deleted_does_not_exist_for_others(address, client, donor):
    draft = a_draft(donor)
    client.post(address(draft))

    client.force_login(type(donor).objects.create_user("eve@example.org"))

    assert client.post(address(draft)).status_code == 404
