from datetime import timedelta

import clock
from history.models import Event
from outbox.carrying import carry_out_due, carry_out_next
from outbox.models import Errand
from outbox.owing import owe
from tests.outbox.conftest import ABOUT
from tests.outbox.errands import noted


def test_what_is_due_is_carried_out_once(owed):
    assert carry_out_due() == 1
    assert carry_out_due() == 0

    errand = Errand.objects.get()
    assert noted() == [errand.pk]
    assert errand.done_at is not None
    assert (errand.attempts, errand.leased_by, errand.leased_until) == (1, "", None)


def test_what_is_not_yet_due_waits_for_the_clock(db):
    later = clock.now() + timedelta(days=28)
    owe("note", about=ABOUT, not_before=later)

    assert carry_out_due() == 0
    with clock.set_to(later):
        assert carry_out_due() == 1


def test_what_was_due_first_is_done_first(db):
    now = clock.now()
    for days in (1, 3, 2):
        owe("note", about=ABOUT, not_before=now - timedelta(days=days))
    first, second, third = Errand.objects.order_by("due_at")

    carry_out_due()

    assert noted() == [first.pk, second.pk, third.pk]


def test_no_more_is_taken_in_hand_than_asked(db):
    for _ in range(3):
        owe("note", about=ABOUT)

    assert carry_out_due(limit=2) == 2
    assert Errand.objects.still_open().count() == 1


def test_what_is_prepared_reaches_the_finish(owed):
    carry_out_due()

    assert Event.objects.get().details["prepared"] == 1


def test_effects_are_undone_when_finishing_fails(db):
    owe("hopeless", about=ABOUT)

    assert carry_out_next() is False

    assert not Event.objects.exists()
    assert Errand.objects.get().last_error == "RuntimeError: The printer is on fire"


def test_a_failing_errand_does_not_hold_up_the_others(db):
    owe("hopeless", about=ABOUT)
    owe("note", about=ABOUT)

    assert carry_out_due() == 1


def test_a_kind_nobody_carries_out_fails_where_it_can_be_seen(db):
    owe("unheard-of", about=ABOUT)

    assert carry_out_due() == 0
    assert "unheard-of" in Errand.objects.failing().get().last_error


def test_a_worker_that_was_overtaken_leaves_no_effect(db):
    errand = owe("overtaken", about=ABOUT)

    assert carry_out_next() is False

    assert noted() == [errand.pk]
    errand.refresh_from_db()
    assert errand.done_at is not None
    assert (errand.attempts, errand.last_error) == (2, "")
