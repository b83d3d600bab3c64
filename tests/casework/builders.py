"""Cases for tests, brought where they are wanted by the verbs that the office uses."""

from datetime import date, timedelta
from functools import partial

from django.conf import settings

import clock
from accounts.inviting import open_account, open_staff_account
from accounts.models import User
from casework.account import account_of, live_claim
from casework.actions import perform
from casework.catalogue import ACTIONS
from casework.choices import CourtGround, EndOfPower
from casework.claims import decide_claim
from casework.intake import open_case
from casework.models import Case
from casework.paper import record_paper
from casework.payments import record_payment, take_back_payment
from casework.proposing import confirm, propose
from casework.states import State
from casework.unpaid import record_reminder
from lpa import keeping
from lpa.choices import FeeReduction, FeeShare, Regime
from lpa.instrument import Instrument, Signing
from lpa.models import Lpa, Payment
from lpa.references import new_online_reference
from lpa.register_document import read
from tests.builders import an_lpa
from tests.casework.keeping_cases import kept, number_accounts_anew
from tests.lpa.register_document.documents import a_document

FOUR_WEEKS = timedelta(weeks=4)
RECEIVED = date(2026, 10, 1)
SIGNED = date(2026, 9, 1)
NOTICES = date(2026, 11, 2)
REGISTRABLE = date(2026, 11, 30)

REFERRAL = {
    "reason": "Whether he may sell the house",
    "ground": CourtGround.VALIDITY,
    "on": NOTICES,
}
REVOCATION = {
    "cause": EndOfPower.REVOKED_BY_DONOR,
    "on": REGISTRABLE,
    "reason": "By a deed of the same day",
}

# The straight way: which action brings a case into each state, and on which day.
WAY = {
    State.EXAMINING: ("examine", RECEIVED),
    State.PERFECT: ("pass", NOTICES),
    State.WAITING: ("give-notices", NOTICES),
    State.REGISTERED: ("register", REGISTRABLE),
}
TURNINGS = {
    State.PAYMENT_PENDING: (State.RECEIVED, "request-payment", RECEIVED, {}),
    State.IMPERFECT: (State.EXAMINING, "find-imperfect", RECEIVED, {}),
    State.REJECTED: (State.RECEIVED, "reject", RECEIVED, {"reason": "A copy"}),
    State.CANNOT_REGISTER: (
        State.EXAMINING,
        "cannot-register",
        RECEIVED,
        {"reason": "The donor had lost capacity"},
    ),
    State.WITHDRAWN: (State.RECEIVED, "withdraw", RECEIVED, {"reason": "By letter"}),
    State.ON_HOLD: (State.WAITING, "hold", NOTICES, {"reason": "A nephew objects"}),
    State.WITH_COURT: (State.WAITING, "refer-to-court", NOTICES, REFERRAL),
    State.SUSPENDED: (State.REGISTERED, "suspend", REGISTRABLE, {"reason": "An order"}),
    State.RETURNED_UNPAID: (
        State.PAYMENT_PENDING,
        "return-unpaid",
        RECEIVED + 3 * FOUR_WEEKS,
        {},
    ),
    State.EXPIRED: (State.RECEIVED, "expire", date(2027, 6, 1), {}),
    State.CANCELLED: (
        State.REGISTERED,
        "cancel",
        REGISTRABLE,
        {"reason": "By order of the court"},
    ),
    State.REVOKED: (State.REGISTERED, "revoke", REGISTRABLE, REVOCATION),
    State.DELETED: (State.WITHDRAWN, "delete", date(2027, 12, 1), {}),
}


def staff(*groups: str, email: str = "") -> User:
    """Somebody at the office in these groups, made once."""
    email = email or f"{'-'.join(groups) or 'nobody'}@office.example"
    if user := User.objects.filter(email=email).first():
        return user
    number_accounts_anew()
    return open_staff_account(email=email, full_name="", groups=groups, by=None)


def dora() -> User:
    """The donor who has an account, made once."""
    email = "dora@example.org"
    if user := User.objects.filter(email=email).first():
        return user
    number_accounts_anew()
    return open_account(email=email, by=None)


def everybody_signed(lpa: Instrument, on: date = SIGNED) -> Signing:
    """Every part signed on the same day, which is in order."""
    attorneys = (*lpa.attorneys, *lpa.replacements)
    applicants = lpa.applicants or (lpa.donor,)
    return Signing(
        donor_on=on,
        life_sustaining_on=on,
        certificate_provider_on=on,
        attorneys_on={each.uid: on for each in attorneys},
        applicants_on={each.uid: on for each in applicants},
    )


def a_paper_case(instrument, origin=Lpa.Origin.PAPER):
    """A case of a form written by hand, with whatever it says."""
    lpa = Lpa.objects.create(
        reference="A00000000001",
        origin=origin,
        decided=keeping.dump(instrument),
        digest=keeping.digest(instrument),
        signed={},
    )
    return open_case(lpa=lpa, by=staff("intake"))


def pay(case: Case, pence: int | None = None, on: date = RECEIVED) -> Payment:
    """Pay by cheque; all that is outstanding unless told otherwise."""
    return record_payment(
        case=case,
        pence=account_of(case).outstanding if pence is None else pence,
        source=Payment.Source.CHEQUE,
        on=on,
        by=staff("manager"),
    )


def bounce(case: Case, on: date = RECEIVED) -> Payment:
    """The latest cheque of a case is not paid by the bank."""
    payment = case.lpa.payments.filter(pence__gt=0).last()
    with clock.set_to(on):
        return take_back_payment(
            payment=payment, why="Not paid by the bank", by=staff("manager")
        )


def asks(reduction: FeeReduction, *, repeat: bool = False) -> dict:
    """The answers of a form that asks for a lower fee."""
    answers = {("fee-reduction", "reduction"): {"fee_reduction": reduction.value}}
    if not repeat:
        return answers
    earlier = {"is_repeat": "yes", "repeat_case_number": "700000000005"}
    return answers | {("repeat-application", "repeat"): earlier}


def decide(case: Case, share=FeeShare.FULL, by: str = "reduced-fee", **more) -> Case:
    """Decide the claim of a case."""
    decide_claim(
        claim=live_claim(fresh(case)), share=share, why="Shown", by=staff(by), **more
    )
    return fresh(case)


def a_received_case(lpa=None, owner=None, **varied) -> Case:
    """Opened, signed by everybody on paper; nothing paid yet."""
    if lpa or owner or varied:
        return _a_received_case(lpa, owner, **varied)
    return kept(State.RECEIVED, _a_received_case)


def _a_received_case(lpa=None, owner=None, **varied) -> Case:
    manager = staff("manager")
    owner = owner or dora()
    with clock.set_to(RECEIVED):
        lpa = lpa or an_lpa(owner, **varied)
        case = open_case(lpa=lpa, by=manager)
        signing = everybody_signed(case.instrument)
        return record_paper(case=case, signing=signing, by=manager)


def a_digital_case() -> Case:
    """Signed on screen by the donor alone, under the Act of 2023."""
    instrument, signing = read(a_document())
    with clock.set_to(RECEIVED):
        lpa = Lpa.objects.create(
            reference=new_online_reference(),
            owner=dora(),
            origin=Lpa.Origin.ONLINE,
            regime=Regime.DIGITAL_2023,
            decided=keeping.dump(instrument),
            digest=keeping.digest(instrument),
        )
        case = open_case(lpa=lpa, by=staff("intake"))
        return record_paper(case=case, signing=signing, by=staff("intake"))


def take(action: str, case: Case, **details) -> Case:
    """Do it as a manager, with a second one's word where that is needed."""
    if not ACTIONS[action].needs_a_second:
        return perform(action, case, by=staff("manager"), **details)
    proposal = propose(action, case, by=proposer_of(action), **details)
    return confirm(proposal=proposal, by=staff("manager"))


def proposer_of(action: str) -> User:
    """Somebody who may do it, but for the second."""
    if action == "delete":
        return staff("administrator")
    return staff("manager", email="other-manager@office.example")


def a_case(state: State = State.RECEIVED, **varied) -> Case:
    """A case in this state, with all that must have happened before."""
    if varied or state == State.RECEIVED:
        return _a_case(state, **varied)
    return kept(state, partial(_a_case, state))


def _a_case(state: State, **varied) -> Case:
    manager = staff("manager")
    if state in TURNINGS:
        before, action, on, details = TURNINGS[state]
        case = BEFORE[state]() if state in BEFORE else a_case(before, **varied)
        if state == State.IMPERFECT:
            lose_a_page(case)
        with clock.set_to(on):
            return take(action, case, **details)
    case = a_received_case(**varied)
    if state == State.RECEIVED:
        return case
    with clock.set_to(RECEIVED):
        pay(case)
    for reached, (action, on) in WAY.items():
        details = {"on": on} if action == "give-notices" else {}
        with clock.set_to(on):
            case = perform(action, case, by=manager, **details)
        if reached == state:
            break
    return case


def a_case_that_was_reminded() -> Case:
    case = a_case(State.PAYMENT_PENDING)
    remind_of_the_fee(case)
    return case


def remind_of_the_fee(case: Case, since: date = RECEIVED) -> None:
    """As often as anybody is reminded, four weeks apart."""
    for number in range(1, settings.FEE_REMINDERS + 1):
        with clock.set_to(since + number * FOUR_WEEKS):
            record_reminder(case=case, by=staff("manager"))


def lose_a_page(case: Case) -> Case:
    """The paper lacks section 8."""
    with clock.set_to(RECEIVED + timedelta(days=1)):
        return record_paper(
            case=case,
            signing=case.signing,
            pages_missing=["section-8"],
            by=staff("manager"),
        )


def fresh(case: Case) -> Case:
    """The case as the database has it."""
    return Case.objects.get(pk=case.pk)


# What must be so before a turning, where it is more than a state.
BEFORE = {
    State.EXPIRED: a_digital_case,
    State.RETURNED_UNPAID: a_case_that_was_reminded,
}
