"""Whatever is tried with an EPA, what comes of it is what the law says.

Told a second time in plain words, by somebody who has not read the machine.
"""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casework.epa_choices import EpaEffect
from casework.epa_law import DONOR
from casework.refusals import NotNow
from history.models import Event

from .epas import RECEIVED, REGISTRABLE, WHY, an_epa, anew, move, object_to, order

pytestmark = pytest.mark.django_db

STEPS = {
    "begin-check": {},
    "start-waiting": {},
    "register": {},
    "refer-to-court": WHY,
    "order": {},
    "follow-court-order": {},
    "object": {},
    "withdraw": WHY,
    "cancel": WHY,
}


class Beside:
    """What the law would do with an EPA that was in order when it arrived."""

    state, stood, objected, ordered = "received", "", False, False

    def take(self, step, today):
        """Whether the step is allowed, and what it leaves behind."""
        pending = ("received", "checking", "waiting")
        allowed = {
            "begin-check": self.state == "received",
            "start-waiting": self.state == "checking",
            "register": self.state == "waiting"
            and today >= REGISTRABLE
            and not self.objected,
            "refer-to-court": self.state in pending,
            "order": self.state == "with-court",
            "follow-court-order": self.state == "with-court" and self.ordered,
            "object": self.state in (*pending, "with-court"),
            "withdraw": self.state in (*pending, "with-court"),
            "cancel": False,
        }[step]
        if allowed:
            self.go(step)
        return allowed

    def go(self, step):
        if step == "refer-to-court":
            self.stood, self.ordered = self.state, False
        self.objected = step == "object" or (self.objected and step != "order")
        self.ordered = step == "order" or self.ordered
        self.state = {
            "begin-check": "checking",
            "start-waiting": "waiting",
            "register": "registered",
            "refer-to-court": "with-court",
            "follow-court-order": self.stood,
            "withdraw": "withdrawn",
        }.get(step, self.state)


def is_taken(step, epa, today):
    try:
        if step == "object":
            object_to(epa, DONOR, today)
        elif step == "order":
            order(epa, EpaEffect.REGISTER, today)
        else:
            move(step, epa, on_day=today, **STEPS[step])
    except NotNow:
        return False
    return True


tries = st.lists(
    st.tuples(st.sampled_from([*STEPS]), st.sampled_from([0, 1, 13, 26])), max_size=8
)
straight = st.integers(min_value=0, max_value=3)


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(straight, tries)
def test_any_sequence_does_what_the_law_says(steps, then):
    epa, beside, today = an_epa(), Beside(), RECEIVED
    on_the_way = [("begin-check", 0), ("start-waiting", 0), ("register", 26)]
    for step, days in [*on_the_way[:steps], *then]:
        today += timedelta(days=days)
        assert is_taken(step, epa, today) == beside.take(step, today), step
        assert anew(epa).state == beside.state
    assert Event.objects.filter(subject=epa.number).exists()
