"""Feedback: from any page, from people, and forgotten in time."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError
from django.urls import reverse

import clock
from history.models import Event
from outbox.models import Errand
from service.feedback import KEPT_DAYS, give_feedback, harmless
from service.models import Feedback
from service.stamps import QUICKEST, Stamp
from tests.builders import an_lpa

WORDS = {"rating": "4", "details": "The dates were easy."}

pytestmark = pytest.mark.django_db


@pytest.fixture
def send(client):
    """Opens the form some seconds ago, and sends it."""

    def send(url="/feedback/", *, after=QUICKEST + 1, place="/contact/", **fields):
        stamp = Stamp(place, Stamp.new("").loaded_at - after)
        return client.post(url, {"stamp": str(stamp), **WORDS, **fields})

    return send


def said(response):
    return response.content.decode()


def test_every_page_asks_what_people_think_of_it(client, donor):
    lpa = an_lpa(donor)
    client.force_login(donor)
    html = said(client.get(reverse("lpa:signing", args=[lpa.reference]) + "?a=b"))

    assert 'href="/feedback/?page=/lpa/-/signing/"' in html


def test_a_page_that_does_not_exist_can_be_spoken_of_too(client):
    assert 'href="/feedback/"' in said(client.get("/no-such-page/"))


def test_feedback_is_kept_with_the_page_it_is_about(send):
    response = send(email="ada@EXAMPLE.org", phone="+44 20 7946 0018")

    given = Feedback.objects.get()
    assert response.url == "/feedback/thanks/"
    assert (given.rating, given.details) == (4, WORDS["details"])
    assert (given.page, given.about) == ("/contact/", "page")
    assert (given.email, given.phone) == ("ada@example.org", "020 7946 0018")


@pytest.mark.parametrize(
    "page", ["/contact/?secret", "/lpa/A51072955715/check/", "https://evil.example"]
)
def test_only_a_place_is_taken_for_the_page(page, client):
    stamp = client.get("/feedback/", {"page": page}).context["stamp"]

    assert stamp.place == ""


def test_the_whole_service_is_rated_without_words(send):
    send("/feedback/satisfaction/", details="")

    assert Feedback.objects.get().about == "whole"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"rating": ""}, "Select how satisfied you are"),
        ({"rating": "6"}, "Select one of the options"),
        ({"details": " "}, "Enter what we should know"),
        ({"details": "x" * 2001}, "must be 2,000 characters or fewer"),
        ({"email": "ada"}, "Enter an e-mail address"),
        ({"phone": "123"}, "Enter a telephone number"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(send, fields, message):
    assert message in said(send(**fields))
    assert not Feedback.objects.exists()


def test_a_robot_is_too_quick_and_a_person_can_send_it_again(send):
    page = send(after=QUICKEST - 1)

    assert "Wait three seconds" in said(page)
    assert WORDS["details"] in said(page)
    assert not Feedback.objects.exists()


@pytest.mark.parametrize("stamp", ["", "forged", "forged:1tZ:x"])
def test_a_forged_stamp_is_one_of_now(client, stamp):
    page = client.post("/feedback/", {"stamp": stamp, **WORDS})

    assert "Wait three seconds" in said(page)


def test_one_address_cannot_send_without_end(send):
    for _ in range(5):
        assert send().status_code == 302
    refused = send()

    assert refused.status_code == 429
    assert WORDS["details"] in said(refused)
    assert Feedback.objects.count() == 5


def test_behind_a_proxy_senders_are_told_apart(client, settings, send):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(7):
        client.defaults["HTTP_X_FORWARDED_FOR"] = f"forged, 192.0.2.{number}"
        assert send().status_code == 302


def test_the_team_is_told_where_it_wants_to_be(send, settings):
    settings.FEEDBACK_TELL = ["team@example.org"]
    send()

    mail = Errand.objects.get().payload
    assert mail["to"] == "team@example.org"
    assert WORDS["details"] in mail["body"]
    assert "Satisfied" in mail["body"]


def test_feedback_does_not_say_whose_it_is(client, donor, send):
    client.force_login(donor)
    before = Event.objects.count()
    send()

    columns = {field.name for field in Feedback._meta.get_fields()}
    assert not columns & {"user", "by", "owner", "lpa", "draft"}
    assert Event.objects.count() == before


def test_no_rating_but_one_to_five_is_kept():
    with pytest.raises(IntegrityError):
        give_feedback(about="page", rating=6)


def test_what_is_older_than_two_years_is_forgotten():
    now = clock.now()
    for age in (KEPT_DAYS - 1, KEPT_DAYS + 1):
        with clock.set_to(now - timedelta(days=age)):
            give_feedback(about="page", rating=3, details=f"{age} days ago")
    call_command("forget_feedback")

    assert Feedback.objects.get().details == f"{KEPT_DAYS - 1} days ago"
    assert Event.objects.get(action="feedback-forgotten").details["count"] == 1


def test_nothing_to_forget_is_no_event():
    call_command("forget_feedback")

    assert not Event.objects.exists()


BETWEEN = {
    "first-day": "1",
    "first-month": "3",
    "first-year": "2026",
    "last-day": "31",
    "last-month": "3",
    "last-year": "2026",
}


def give_on(day, **more):
    with clock.set_to(day):
        give_feedback(about="page", rating=2, details=f"On {day}", **more)


def test_staff_read_the_feedback_of_some_days(staff):
    for day in (date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 1)):
        give_on(day)
    page = said(staff("reports").get("/service/feedback/", BETWEEN))

    assert "On 2026-03-31" in page
    assert "On 2026-02-28" not in page
    assert "On 2026-04-01" not in page


def test_what_was_written_is_shown_as_text(staff):
    give_feedback(about="page", rating=1, details="<script>alert(1)</script>")

    assert "<script>alert" not in said(staff("reports").get("/service/feedback/"))


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"last-year": "2025"}, "must not be before the first"),
        ({"last-year": "2199"}, "must be today or in the past"),
        ({"first-day": "32"}, "must have a day"),
    ],
)
def test_days_that_cannot_be_are_refused(staff, changed, message):
    client = staff("reports")

    assert message in said(client.get("/service/feedback/", BETWEEN | changed))
    assert client.get("/service/feedback/export/", BETWEEN | changed).status_code == 302


def test_staff_take_feedback_out_and_that_is_remembered(staff):
    give_on(date(2026, 3, 5), phone="+48 22 123 45 67")
    give_on(date(2026, 4, 5))
    response = staff("administrator").get("/service/feedback/export/", BETWEEN)

    lines = response.content.decode("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert "'+48 22 123 45 67" in lines[1]
    event = Event.objects.get(action="feedback-exported")
    assert event.details == {"first": "2026-03-01", "last": "2026-03-31"}


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_spreadsheet_takes_a_cell_for_a_formula(text):
    assert harmless(text) == f"'{text}"


def test_plain_words_stay_as_they_are():
    assert harmless("5 = five") == "5 = five"


def test_many_are_shown_in_pages_without_a_query_for_each(
    staff, django_assert_max_num_queries
):
    for _ in range(30):
        give_feedback(about="page", rating=5)
    client = staff("reports")
    client.get("/service/feedback/")  # the first reading of the hour is written down

    with django_assert_max_num_queries(12):
        page = said(client.get("/service/feedback/"))
    assert page.count("<article") == 25
