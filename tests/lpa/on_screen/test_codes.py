"""Codes of witnesses: how long, how often, and for whom."""

from datetime import timedelta

import pytest

import clock
from history.models import Event
from lpa.models import WitnessCode
from lpa.on_screen.refusing import NotNow, WrongCode
from lpa.on_screen.signing import (
    sign_as_donor,
    sign_on_behalf,
)
from lpa.on_screen.standing import standing_of
from lpa.on_screen.witnessing import hashed, send_witness_code

from .signing import (
    DAY,
    HELPED,
    INDEPENDENT,
    PROVIDER,
    begun,
    code_sent,
    witnessed_by,
)

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def _noon():
    with clock.set_to(DAY):
        yield


def test_a_code_is_kept_hashed_and_never_in_the_history(donor):
    lpa = begun(donor)
    sign_as_donor(lpa=lpa, language="en", by=donor)
    code = code_sent(lpa)

    assert WitnessCode.objects.get().hashed == hashed(lpa, PROVIDER, code)
    told = Event.objects.get(subject=lpa.reference, action="witness-code-sent")
    assert told.details == {"witness": str(PROVIDER)}


def test_another_code_is_sent_a_minute_later_and_both_are_good(donor):
    lpa = begun(donor)
    sign_as_donor(lpa=lpa, language="en", by=donor)
    first = code_sent(lpa)
    with pytest.raises(NotNow, match="in a minute"):
        code_sent(lpa)
    with clock.set_to(DAY + MINUTE):
        code_sent(lpa)
        witnessed_by(lpa, code=first)


def test_a_code_is_too_old_after_thirty_minutes(donor):
    lpa = begun(donor)
    sign_as_donor(lpa=lpa, language="en", by=donor)
    code = code_sent(lpa)

    with clock.set_to(DAY + 30 * MINUTE), pytest.raises(WrongCode, match="30 minutes"):
        witnessed_by(lpa, code=code)
    with (
        clock.set_to(DAY + 120 * MINUTE),
        pytest.raises(WrongCode, match="not the code"),
    ):
        witnessed_by(lpa, code=code)


def wrong_codes(lpa, times, who=PROVIDER, code="123"):
    for _ in range(times):
        with pytest.raises(WrongCode, match="four digits"):
            witnessed_by(lpa, who, code)


def test_five_attempts_of_any_length_and_no_more(donor):
    lpa = begun(donor)
    sign_as_donor(lpa=lpa, language="en", by=donor)
    code = code_sent(lpa)
    wrong_codes(lpa, 5)

    with pytest.raises(WrongCode, match="Too many codes"):
        witnessed_by(lpa, code=code)
    with clock.set_to(DAY + 60 * MINUTE):
        witnessed_by(lpa, code=code_sent(lpa))


def test_both_witnesses_share_the_attempts_and_a_right_code_clears_them(donor):
    lpa = begun(donor, **HELPED)
    sign_on_behalf(lpa=lpa, language="en", by=donor)
    code = code_sent(lpa, INDEPENDENT)
    wrong_codes(lpa, 4, INDEPENDENT)
    assert standing_of(lpa).screen.attempts_left == 1
    witnessed_by(lpa, INDEPENDENT, code)
    assert standing_of(lpa).screen.attempts_left == 5


def test_a_code_is_for_its_own_witness(donor):
    lpa = begun(donor, **HELPED)
    with pytest.raises(NotNow, match="waits for"):
        send_witness_code(lpa=lpa, witness=PROVIDER, telephone="0", by=donor)
