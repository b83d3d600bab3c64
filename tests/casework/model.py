"""The life of a case told a second time, by somebody who has not read the first.

Written from the table of the law and the office, not from the code: states are plain
words, facts plain values. It knows one LPA with one attorney and no instructions.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

UNDER_WAY = ("received", "payment-pending", "examining", "imperfect", "perfect")
UNDER_WAY = (*UNDER_WAY, "waiting")
PENDING = (*UNDER_WAY, "on-hold", "with-court")
RESUMES = {
    "payment-pending": "received",
    "imperfect": "examining",
}
FEE = 92_00


@dataclass
class Model:
    """What the office knows of one application, and what it would do with it."""

    today: date
    state: str = "received"
    since: date | None = None
    stood: str = ""
    paid: int = 0
    page_is_missing: bool = False
    notice: date | None = None
    perfect_since: date | None = None
    objections: list[str] = field(default_factory=list)  # open, stops, settled
    matters: list[str] = field(default_factory=list)  # open, register, do-not-register
    attorney_is_left: bool = True
    registered: date | None = None
    dispatched: date | None = None
    returned: date | None = None
    reminded: list[date] = field(default_factory=list)

    def __post_init__(self):
        self.since = self.today

    def take(self, step: str) -> bool:
        """Do it if it can be done; whether it could."""
        done = getattr(self, step.replace("-", "_"))()
        return done is not False

    def go(self, state: str) -> None:
        if state != self.state:
            self.since = self.today
        self.state = state

    @property
    def fee_is_clear(self) -> bool:
        return self.paid >= FEE

    @property
    def is_in_order(self) -> bool:
        return not self.page_is_missing and self.attorney_is_left

    @property
    def is_stopped(self) -> bool:
        return bool({"open", "stops"} & {*self.objections})

    @property
    def court_is_asked(self) -> bool:
        return "open" in self.matters

    # --- records ------------------------------------------------------------------

    def pay(self):
        self.paid += FEE
        if self.state == "payment-pending":
            self.go("received")

    def bounce(self):
        if not self.paid:
            return False
        self.paid -= FEE

    def lose_page(self):
        if self.state not in UNDER_WAY[:4]:
            return False
        self.page_is_missing = True

    def find_page(self):
        if self.state not in UNDER_WAY[:4]:
            return False
        self.page_is_missing = False

    def object(self):
        if self.state not in PENDING:
            return False
        self.objections.append("open")

    def uphold(self):
        return self._decide("stops")

    def dismiss(self):
        return self._decide("settled")

    def _decide(self, outcome):
        if "open" not in self.objections:
            return False
        self.objections[self.objections.index("open")] = outcome

    def order_register(self):
        return self._order("register")

    def order_refusal(self):
        return self._order("do-not-register")

    def _order(self, effect):
        if self.state not in PENDING or "open" not in self.matters:
            return False
        self.matters[self.matters.index("open")] = effect

    def attorney_dies(self):
        if self.state not in (*PENDING, "registered", "suspended"):
            return False
        if not self.attorney_is_left:
            return False
        self.attorney_is_left = False

    # --- moves --------------------------------------------------------------------

    def request_payment(self):
        if self.state != "received" or self.fee_is_clear:
            return False
        self.go("payment-pending")
        self.reminded = []

    def remind(self):
        if self.state != "payment-pending" or self.fee_is_clear:
            return False
        periods = min((self.today - self.since).days // 28, 2)
        if periods <= len(self.reminded):
            return False
        self.reminded += [self.today] * (periods - len(self.reminded))

    def return_unpaid(self):
        if self.state != "payment-pending" or self.fee_is_clear:
            return False
        if len(self.reminded) < 2:
            return False
        if self.today < self.reminded[-1] + timedelta(days=28):
            return False
        self.returned = self.today
        self.go("returned-unpaid")

    def reopen(self):
        if self.state != "returned-unpaid" or not self.fee_is_clear:
            return False
        if self.today > self.returned + timedelta(days=92):
            return False
        self.go("received")

    def examine(self):
        if self.state != "received" or not self.fee_is_clear:
            return False
        self.go("examining")

    def find_imperfect(self):
        if self.state != "examining" or not self.page_is_missing:
            return False
        self.go("imperfect")

    def receive_corrections(self):
        if self.state != "imperfect":
            return False
        self.go("examining")

    def pass_(self):
        if self.state != "examining" or not self.is_in_order:
            return False
        self.perfect_since = self.today
        self.go("perfect")

    def give_notices(self):
        if self.state != "perfect" or not self.fee_is_clear:
            return False
        if not self.attorney_is_left:
            self.notice = None  # nobody is left to be told, so no period begins
            return False
        self.notice = self.today
        self.go("waiting")

    def reissue_notice(self):
        if self.state != "waiting":
            return False
        self.notice = self.today

    def register(self):
        due = self.notice and self.notice + timedelta(days=28)
        may = (
            self.state == "waiting"
            and self.today >= due
            and self.fee_is_clear
            and self.is_in_order
            and not self.is_stopped
            and not self.court_is_asked
            and "do-not-register" not in self.matters
        )
        if not may:
            return False
        self.registered = self.today
        self.go("registered")

    def dispatch(self):
        if self.state != "registered" or self.dispatched:
            return False
        self.dispatched = self.today

    def hold(self):
        if self.state not in UNDER_WAY:
            return False
        self.stood = self.state
        self.go("on-hold")

    def lift_hold(self):
        may = (
            self.state == "on-hold"
            and not self.is_stopped
            and not self.court_is_asked
            and self.attorney_is_left
        )
        if not may:
            return False
        self._resume()

    def refer_to_court(self):
        if self.state not in (*UNDER_WAY, "on-hold"):
            return False
        self.stood = self.stood or self.state
        self.matters.append("open")
        self.go("with-court")

    def follow_court_order(self):
        may = (
            self.state == "with-court"
            and not self.court_is_asked
            and "do-not-register" not in self.matters
            and not self.is_stopped
        )
        if not may:
            return False
        self._resume()

    def _resume(self):
        stood, self.stood = self.stood, ""
        self.go(RESUMES.get(stood, stood))

    def refuse_by_court(self):
        if self.state != "with-court" or "do-not-register" not in self.matters:
            return False
        self.go("cannot-register")

    def refuse_on_objection(self):
        if self.state != "on-hold" or "stops" not in self.objections:
            return False
        self.go("cannot-register")

    def reject(self):
        return self._end(UNDER_WAY, "rejected")

    def cannot_register(self):
        return self._end(("examining", "imperfect"), "cannot-register")

    def record_death(self):
        return self._end(PENDING, "cannot-register")

    def withdraw(self):
        return self._end(PENDING, "withdrawn")

    def suspend(self):
        return self._end(("registered",), "suspended")

    def lift_suspension(self):
        return self._end(("suspended",), "registered")

    def cancel(self):
        return self._end(("registered", "suspended"), "cancelled")

    def revoke(self):
        return self._end(("registered", "suspended"), "revoked")

    def expire(self):
        return False  # paper has no time limit

    def _end(self, sources, target):
        if self.state not in sources:
            return False
        self.stood = ""
        self.go(target)
