from datetime import timedelta

import pytest

import clock
from outbox.carrying import carry_out_due
from outbox.leasing import LeaseLost, claim, close, still_ours
from outbox.models import Errand


def test_an_errand_in_hand_is_not_claimed_again(owed):
    claimed = claim("one")

    assert claimed == owed
    assert claim("two") is None
    assert Errand.objects.get().leased_by.startswith("one ")


def test_the_errand_of_a_dead_worker_is_taken_over(owed, wear_out):
    claim("dead")
    wear_out()

    assert carry_out_due(worker="heir") == 1
    assert Errand.objects.get().attempts == 2


def test_a_lease_that_another_has_is_lost(owed, wear_out):
    slow = claim("slow")
    wear_out()
    quick = claim("quick")

    assert still_ours(quick) == owed
    with pytest.raises(LeaseLost):
        still_ours(slow)


def test_a_lease_that_ran_out_is_still_ours_until_claimed(owed, wear_out):
    slow = claim("slow")
    wear_out()

    assert still_ours(slow) == owed


def test_a_lease_given_back_is_lost(owed):
    claimed = claim("one")
    close(still_ours(claimed), done_at=clock.now())

    with pytest.raises(LeaseLost):
        still_ours(claimed)


@pytest.mark.parametrize("years", [-50, 50])
def test_a_clock_that_is_set_neither_ends_nor_stretches_a_lease(owed, wear_out, years):
    claim("one")

    with clock.set_to(clock.now() + timedelta(days=365 * years)):
        Errand.objects.update(due_at=clock.now())
        assert claim("two") is None
        wear_out()
        assert claim("three") == owed


def test_a_lease_lasts_as_long_as_the_setting(owed, settings):
    settings.OUTBOX_LEASE_SECONDS = 60
    before = clock.now()
    claim("one")

    lasts = Errand.objects.get().leased_until - before
    assert timedelta(seconds=59) < lasts < timedelta(seconds=70)
