"""Cases at every turn of the way, with the clock set to the day each step was taken."""

from collections.abc import Callable
from datetime import date, timedelta

import clock
from accounts.models import User
from casework.actions import perform
from casework.asking import ask_query
from casework.choices import FindingSeverity
from casework.claims import add_evidence, claim_reduction
from casework.fee_choices import Reduction, RefundReason
from casework.findings import record_finding
from casework.intake import open_case
from casework.models import Case
from casework.paper import record_paper
from casework.payments import record_payment
from casework.refunds import propose_refund
from lpa.instrument import Signing
from lpa.models import Lpa, Payment
from lpa.rules.fees import full_fee
from lpa.submission import submit

from .lpas import SITE, a_draft, person

Step = Callable[[Case, User], object]

DONORS = (
    ("Gwenllian", "Tudor"),
    ("Harold", "Finch"),
    ("Ifeoma", "Nwosu"),
    ("Jean", "Carrick"),
    ("Kazimierz", "Łuczak"),
    ("Leila", "Haddad"),
    ("Maurice", "Petit"),
    ("Nerys", "Gwynne"),
    ("Olwen", "ap Rhys"),
    ("Patience", "Adeyemi"),
    ("Quentin", "Marsh"),
)

AT_HOME = ("12 Chapel Street", "Wrexham", "LL13 8AA")

# Somebody whose LPA is registered and who has moved, and a name that was misspelt.
AGAIN = (
    person("Nerys", "Gwynne", "1957-02-11", "4 Harbour View", "Barmouth", "LL42 1AA"),
    person("Kazimir", "Luczek", "1948-02-11", *AT_HOME),
)


def pay(case, by):
    on = clock.today()
    record_payment(
        case=case, pence=full_fee(on), source=Payment.Source.CHEQUE, on=on, by=by
    )


def ask_for_less(case, by):
    """Form LPA120 was in the envelope, with a letter."""
    today = clock.today()
    claim = claim_reduction(case=case, reduction=Reduction.REMISSION, on=today, by=by)
    add_evidence(claim=claim, what="P60 for the last tax year", on=today, by=by)


def pay_twice(case, by):
    """By the donor and again by an attorney; the second cheque is to be given back."""
    pay(case, by)
    pay(case, by)
    propose_refund(
        lpa=case.lpa,
        pence=full_fee(clock.today()),
        reason=RefundReason.OVERPAID,
        by=by,
    )


def move(name: str, **details) -> Step:
    return lambda case, by: perform(name, case, by=by, **details)


def dated(name: str) -> Step:
    return lambda case, by: perform(name, case, by=by, on=clock.today())


def find_a_fault(case, by):
    record_finding(
        case=case,
        severity=FindingSeverity.CURABLE,
        sentence="The witness of section 9 gave no address.",
        by=by,
    )


def ask_a_question(case, by):
    ask_query(
        case=case,
        page="correspondent/contact",
        question="On which telephone number can we reach you?",
        site=SITE,
        by=by,
    )


# Days ago, and what was done then; the case is received on the first of them.
JOURNEYS: tuple[tuple[tuple[int, Step], ...], ...] = (
    (),
    ((2, move("request-payment")),),
    ((3, pay), (2, move("examine"))),
    ((9, pay), (8, move("examine")), (7, find_a_fault), (7, move("find-imperfect"))),
    ((6, pay), (5, move("examine")), (4, move("pass"))),
    ((16, pay), (15, move("examine")), (14, move("pass")), (12, dated("give-notices"))),
    ((40, pay), (38, move("examine")), (37, move("pass")), (35, dated("give-notices"))),
    (
        (50, pay),
        (48, move("examine")),
        (47, move("pass")),
        (45, dated("give-notices")),
        (10, move("register")),
    ),
    ((5, move("reject", reason="The wrong form was sent.")),),
    ((4, ask_for_less), (3, move("request-payment"))),
    ((8, pay_twice), (7, move("examine")), (4, ask_a_question)),
)


def make_cases(*, owner: User, by: User) -> list[Case]:
    """One case for each journey, each with a donor of its own; two of them again."""
    pairs = zip(donors(), JOURNEYS, strict=True)
    cases = [travel(donor, journey, owner=owner, by=by) for donor, journey in pairs]
    again = [travel(donor, (), owner=owner, by=by) for donor in AGAIN]
    return [*cases, *again]


def donors():
    """Each born in another year: who shares a birthday and a home looks alike."""
    for number, name in enumerate(DONORS):
        yield person(*name, f"{1936 + 3 * number}-02-11", *AT_HOME)


def travel(donor, journey, *, owner, by) -> Case:
    today = clock.today()
    received = today - timedelta(days=journey[0][0] if journey else 1)
    with clock.set_to(received - timedelta(days=3)):
        lpa = submit(draft=a_draft(owner=owner, donor=donor), by=owner)
    with clock.set_to(received):
        case = open_case(lpa=lpa, by=by)
        signed = signed_on(received - timedelta(days=2), lpa)
        record_paper(case=case, signing=signed, pages_missing=(), by=by)
    for days_ago, step in journey:
        with clock.set_to(today - timedelta(days=days_ago)):
            step(Case.objects.get(pk=case.pk), by)
    return case


def signed_on(day: date, lpa: Lpa) -> Signing:
    """Everybody signed on one day."""
    instrument = lpa.instrument
    everybody = (*instrument.attorneys, *instrument.replacements)
    return Signing(
        donor_on=day,
        certificate_provider_on=day,
        attorneys_on={each.uid: day for each in everybody},
        applicants_on={instrument.donor.uid: day} if instrument.donor else {},
    )
