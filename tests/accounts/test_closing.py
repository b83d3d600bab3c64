"""Deleting an account: asked again, once, and nothing of its owner left behind."""

import json
from datetime import timedelta

import pytest
from django.apps import apps
from django.core import mail, serializers
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.urls import reverse

import clock
from accounts.closing import close_account, closings_of
from accounts.details import keep_details
from accounts.models import Closing, User
from accounts.second_factor import enrol
from accounts.telling import forget_addresses
from history.models import Event
from history.verifying import findings
from outbox.carrying import carry_out_due

from .conftest import PASSWORD
from .signing_in import code_in_the_last_mail, is_signed_in, sign_in_staff

PAGE = "/account/delete/"
ASKED = Closing.Reason.ASKED


@pytest.fixture
def deleted(client, dora):
    """Dora's browser, after she has deleted her account with her password."""
    client.force_login(dora)
    answer = client.post(PAGE)
    client.post(answer["Location"], {"password": PASSWORD})
    return client


def everything_kept():
    """All that stands in the database, as one text."""
    rows = (row for model in apps.get_models() for row in model.objects.all())
    return json.dumps(serializers.serialize("python", rows), default=str)


def test_nothing_is_deleted_before_it_is_asked_again_who_it_is(client, dora):
    client.force_login(dora)
    answer = client.post(PAGE)

    assert answer["Location"].startswith(reverse("account_reauthenticate"))
    assert User.objects.get(pk=dora.pk).is_active


def test_a_wrong_password_deletes_nothing(client, dora):
    client.force_login(dora)
    answer = client.post(PAGE)
    client.post(answer["Location"], {"password": "not the password"})

    assert User.objects.get(pk=dora.pk).is_active


def test_the_account_is_closed_and_its_owner_signed_out(deleted, dora):
    dora.refresh_from_db()

    assert dora.closed_at is not None
    assert not is_signed_in(deleted)
    assert deleted.get("/account/deleted/").status_code == 200


def test_somebody_without_a_password_is_sent_a_code(client, dora):
    dora.set_unusable_password()
    dora.save()
    client.force_login(dora)
    asked = client.post(PAGE)["Location"]
    client.post(asked, {"send": "yes"})
    client.post(asked, {"code": code_in_the_last_mail()})

    dora.refresh_from_db()
    assert dora.closed_at is not None


def test_every_other_place_is_signed_out(other_browser, dora):
    other_browser.force_login(dora)
    close_account(user=dora, reason=ASKED, by=dora)

    assert other_browser.get("/lpa/").status_code == 302


def test_a_mail_confirms_it(deleted):
    carry_out_due()

    assert mail.outbox[-1].to == ["dora@example.org"]
    assert mail.outbox[-1].subject == "Your account is deleted"


def test_nothing_of_its_owner_is_left(dora):
    keep_details(user=dora, details={"first_names": "Dora", "line1": "M"}, by=dora)
    enrol(dora)
    assert "dora@example.org" in everything_kept()
    close_account(user=dora, reason=ASKED, by=dora)
    carry_out_due()
    with clock.set_to(clock.now() + timedelta(days=8)):
        forget_addresses()

    assert "dora" not in everything_kept().casefold()


def test_the_history_still_names_the_account_and_nobody(deleted, dora):
    event = Event.objects.get(subject=dora.subject, action="account-closed")

    assert (event.by, event.why) == (dora, "asked")
    assert str(event.by) == f"closed-{dora.pk}@closed.invalid"
    assert list(findings()) == []


def test_the_address_can_be_used_for_a_new_account(deleted):
    deleted.post(reverse("account_signup"), {"email": "dora@example.org"})
    confirm = reverse("account_email_verification_sent")
    deleted.post(confirm, {"code": code_in_the_last_mail()})

    assert is_signed_in(deleted)
    assert User.objects.get(email="dora@example.org").is_active


def test_a_closed_account_cannot_be_told_from_none(deleted):
    for login in ("dora@example.org", "nobody@example.org"):
        posted = {"login": login, "password": PASSWORD}
        page = deleted.post(reverse("account_login"), posted)

        assert "do not belong together" in page.content.decode()


def test_a_second_press_changes_nothing(dora):
    for _press in range(2):
        close_account(user=dora, reason=ASKED, by=dora)

    assert Closing.objects.count() == 1
    assert Event.objects.filter(action="account-closed").count() == 1


def test_staff_cannot_delete_themselves(client, cara):
    sign_in_staff(client, cara)

    assert client.get(PAGE).status_code == client.post(PAGE).status_code == 404
    with pytest.raises(PermissionDenied):
        close_account(user=cara, reason=ASKED, by=cara)


def test_it_can_be_told_what_became_of_an_account(deleted):
    [closing] = closings_of(" Dora@Example.org")

    assert (closing.reason, closing.closed_on) == ("asked", clock.today())
    assert closings_of("nobody@example.org") == []


def test_it_can_still_be_told_when_the_key_was_replaced(dora, settings):
    settings.MFA_KEY = ["old"]
    close_account(user=dora, reason=ASKED, by=dora)
    settings.MFA_KEY = ["new", "old"]

    assert len(closings_of("dora@example.org")) == 1


def test_the_database_refuses_a_closed_account_that_is_somebody(dora):
    with pytest.raises(IntegrityError):
        User.objects.filter(pk=dora.pk).update(closed_at=clock.now())
