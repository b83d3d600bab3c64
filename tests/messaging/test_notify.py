from datetime import UTC, datetime, timedelta

import pytest

import clock
from messaging.choices import Reason, State
from outbox.carrying import carry_out_next
from outbox.models import Errand
from tests.messaging.conftest import intend, now
from tests.messaging.post_office import post_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(settings):
    with post_office() as office:
        for name, value in office.settings().items():
            setattr(settings, name, value)
        yield office


@pytest.mark.parametrize(
    ("channel", "to", "filled"),
    [
        ("email", ("email_address", "amy@example.org"), {"subject", "body"}),
        ("sms", ("phone_number", "+447700900123"), {"body"}),
    ],
)
def test_notify_is_given_our_words_under_our_reference(office, channel, to, filled):
    message = intend(channel)

    assert carry_out_next() is True

    (told,) = office.taken
    name, address = to
    assert told[name] == address
    assert told["reference"] == message.reference
    assert told["personalisation"].keys() == filled
    assert told["personalisation"]["body"] == "Your code is W7K2"
    sent = now(message)
    assert (sent.state, sent.way) == (State.SENT, "notify")
    assert sent.provider_id == office.held[message.reference]["id"]
    assert "W7K2" not in str(sent.__dict__)


def wait_of(errand):
    return errand.due_at - clock.now()


def test_the_rate_limit_is_waited_for_and_costs_no_attempt(office):
    office.plan.append((429, "RateLimitError"))
    office.headers["Retry-After"] = "90"
    message = intend()

    assert carry_out_next() is False

    errand = Errand.objects.get()
    assert timedelta(seconds=80) < wait_of(errand) <= timedelta(seconds=90)
    assert (errand.attempts, now(message).state) == (0, State.INTENDED)
    assert "amy@example.org" not in errand.last_error


def test_the_limit_of_a_day_is_waited_for_until_midnight_in_utc(office):
    office.plan.append((429, "TooManyRequestsError"))

    with clock.set_to(datetime(2026, 7, 1, 22, 30, tzinfo=UTC)):
        intend()
        carry_out_next()

    assert Errand.objects.get().due_at == datetime(2026, 7, 2, 0, 1, tzinfo=UTC)


def test_an_answer_that_was_lost_sends_nothing_twice(office, hurry):
    office.plan.append("lost")
    message = intend()
    assert carry_out_next() is False
    assert now(message).state == State.INTENDED

    hurry()
    assert carry_out_next() is True

    assert len(office.taken) == 1
    assert now(message).state == State.SENT


def test_a_question_that_never_arrived_is_asked_again(office, hurry):
    office.plan.append("deaf")
    message = intend()
    carry_out_next()

    hurry()
    carry_out_next()

    assert (len(office.taken), office.questions) == (1, 1)
    assert now(message).state == State.SENT


def test_an_end_that_notify_knows_already_is_taken_over(office, hurry, hear):
    office.plan.append("lost")
    message = intend()
    carry_out_next()
    office.held[message.reference]["status"] = "permanent-failure"

    hurry()
    carry_out_next()

    ended = now(message)
    assert (ended.state, ended.because) == (State.FAILED, Reason.RETURNED)
    assert [event for event, _ in hear] == ["sent", "failed"]


def test_an_address_that_notify_refuses_ends_it_at_once(office, hear):
    office.plan.append((400, "ValidationError"))
    message = intend("sms")

    assert carry_out_next() is True

    ended = now(message)
    assert (ended.state, ended.because) == (State.FAILED, Reason.REFUSED)
    assert hear == [("failed", message.reference)]
    assert ended.told_at is not None


@pytest.mark.parametrize("answer", [(400, "BadRequestError"), (403, "AuthError")])
def test_a_fault_of_ours_is_tried_again_and_counted(office, answer):
    office.plan.append(answer)
    message = intend()

    assert carry_out_next() is False

    assert now(message).state == State.INTENDED
    assert answer[1] in Errand.objects.get().last_error
