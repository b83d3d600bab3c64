"""Messages of the service: set by staff, shown where and when they say."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.test import Client

import clock
from history.models import Event
from service.messages import AlreadyEnded, MessageText, end_message, set_message
from service.models import Message

HOUR = timedelta(hours=1)
LOCMEM = {
    "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
    "LOCATION": "of this test",
}
POSTED = {
    "text": "Closed on Friday",
    "kind": "important",
    "shown_on": "everywhere",
    "first_day-day": "1",
    "first_day-month": "7",
    "first_day-year": "2027",
    "first_time": "9am",
    "last_day-day": "1",
    "last_day-month": "7",
    "last_day-year": "2027",
    "last_time": "17:30",
}

pytestmark = pytest.mark.django_db


def a_message(text="Closed on Friday", *, shown_on="everywhere", kind="important"):
    now = clock.now()
    said = MessageText(text, kind, shown_on, now - HOUR, now + HOUR)
    return set_message(said=said, by=None)


def shows(browser, page="/contact/", text="Closed on Friday"):
    return text in browser.get(page).content.decode()


@pytest.mark.parametrize("kind", Message.Kind)
def test_a_message_is_shown_as_text(client, kind):
    a_message("Closed <b>today</b>\nand tomorrow", kind=kind)
    html = client.get("/").content.decode()

    assert "Closed &lt;b&gt;today&lt;/b&gt;<br>and tomorrow" in html
    assert ("govuk-notification-banner" in html) == (kind == "important")


def test_a_message_is_shown_from_its_time_to_its_time(client):
    message = a_message()

    for moment, is_shown in (
        (message.starts_at - HOUR / 60, False),
        (message.starts_at, True),
        (message.ends_at - HOUR / 60, True),
        (message.ends_at, False),
    ):
        with clock.set_to(moment):
            assert shows(client) == is_shown, moment


@pytest.mark.parametrize(
    ("shown_on", "to_strangers", "at_the_door", "to_donors", "to_staff"),
    [
        ("everywhere", True, True, True, True),
        ("front-door", False, True, False, False),
        ("donors", False, False, True, False),
        ("staff", False, False, False, True),
    ],
)
def test_a_message_is_for_whom_it_says(
    shown_on, to_strangers, at_the_door, to_donors, to_staff, donor, staff
):
    a_message(shown_on=shown_on)
    signed_in = Client()
    signed_in.force_login(donor)

    assert shows(Client()) == to_strangers
    assert shows(Client(), "/account/login/") == at_the_door
    assert shows(signed_in) == to_donors
    assert shows(staff("caseworker")) == to_staff


def test_a_page_that_does_not_exist_is_not_the_front_door(client):
    a_message(shown_on="front-door")

    assert not shows(client, "/no-such-page/")


def test_it_costs_no_query_once_it_is_remembered(
    client, settings, django_assert_num_queries
):
    settings.CACHES = settings.CACHES | {"memory": LOCMEM}
    a_message()
    client.get("/contact/")

    with django_assert_num_queries(0):
        assert shows(client)


def test_what_is_remembered_gives_way_to_a_change(
    client, settings, django_capture_on_commit_callbacks
):
    settings.CACHES = settings.CACHES | {"memory": LOCMEM | {"LOCATION": "another"}}
    message = a_message()
    assert shows(client)

    with django_capture_on_commit_callbacks(execute=True):
        end_message(message=message, by=None)
    assert not shows(client)


def test_an_administrator_sets_a_message(administrator):
    response = administrator.post("/service/messages/new/", POSTED)

    message = Message.objects.get()
    assert response.url == "/service/messages/"
    assert message.starts_at.isoformat() == "2027-07-01T08:00:00+00:00"  # summer time
    assert message.ends_at.isoformat() == "2027-07-01T16:30:00+00:00"
    event = Event.objects.get(action="message-set")
    assert event.details["text"] == "Closed on Friday"
    assert event.by.email == "staff@example.org"


def test_a_message_is_looked_at_before_it_is_set(administrator):
    page = administrator.post("/service/messages/new/", POSTED | {"preview": "yes"})

    assert "This is how it will look" in page.content.decode()
    assert not Message.objects.exists()


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"text": ""}, "Enter what the message says"),
        ({"kind": ""}, "Select how it is shown"),
        ({"first_time": "9"}, "Enter a time of day"),
        ({"first_time": "25:00"}, "Enter a time of day"),
        ({"last_time": "8.59am"}, "must end after it begins"),
        ({"last_day-month": "6"}, "must end after it begins"),
    ],
)
def test_a_message_that_cannot_be_is_refused(administrator, changed, message):
    page = administrator.post("/service/messages/new/", POSTED | changed)

    assert message in page.content.decode()
    assert not Message.objects.exists()


def test_an_hour_that_does_not_exist_is_refused_if_it_turns_the_times_round(
    administrator,
):
    """The clocks go from 1 to 2 on that night, so 1.30 comes after 2.15."""
    night = {"first_day-day": "28", "first_day-month": "3"}
    night |= {"last_day-day": "28", "last_day-month": "3"}
    times = {"first_time": "1:30", "last_time": "2:15"}
    page = administrator.post("/service/messages/new/", POSTED | night | times)

    assert "must end after it begins" in page.content.decode()


def test_a_message_is_changed_where_it_stands(administrator):
    message = a_message()
    page = f"/service/messages/{message.pk}/"
    shown = administrator.get(page).context["form"]
    assert shown["text"].value() == "Closed on Friday"
    administrator.post(page, POSTED | {"text": "Closed on Monday"})

    assert Message.objects.get().text == "Closed on Monday"
    assert Event.objects.filter(action="message-changed").count() == 1


def test_a_message_is_ended_by_a_press_and_only_once(administrator):
    message = a_message()
    page = f"/service/messages/{message.pk}/end/"
    assert administrator.get(page).status_code == 405
    for _ in range(2):
        assert administrator.post(page).url == "/service/messages/"

    assert not shows(administrator)
    assert Event.objects.filter(action="message-ended").count() == 1


def test_what_has_ended_is_not_changed(administrator):
    message = a_message()
    end_message(message=message, by=None)
    administrator.post(f"/service/messages/{message.pk}/", POSTED)

    assert Message.objects.get().starts_at == message.starts_at
    with pytest.raises(AlreadyEnded):
        end_message(message=message, by=None)


def test_all_messages_are_listed_with_where_they_stand(administrator):
    end_message(message=a_message("Over"), by=None)
    a_message("Now")
    with clock.set_to(clock.now() + 5 * HOUR):
        a_message("Later")
    html = administrator.get("/service/messages/").content.decode()

    for state in ("Ended: Every page", "Shown now: Every page", "To come: Every page"):
        assert state in html


def test_no_message_ends_before_it_begins():
    now = clock.now()
    with pytest.raises(IntegrityError):
        set_message(
            said=MessageText("x", "important", "staff", now, now - HOUR), by=None
        )
