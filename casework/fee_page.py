"""The fee of a case as one page shows it, gathered in a fixed number of queries."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

import clock
from documents.paragraphs import KINDS, Kind
from lpa.models import Payment
from lpa.references import shown
from lpa.rules.fees import repeat_until

from .account import Account, account_of, live_claim, money
from .claims import appeal_until
from .deed import row
from .fee_choices import ClaimState, FeeState, Reduction
from .models import Case, FeeClaim, FeeEvidence, Refund
from .payments import why_it_stays

COLOURS = {
    FeeState.PAID: "green",
    FeeState.REFUNDED: "green",
    FeeState.REDUCTION_APPROVED: "green",
    FeeState.OVERPAID: "orange",
}


def cases_with_fees() -> QuerySet[Case]:
    """Cases with all that the page of their fee shows."""
    people = ("recorded_by", "decided_by", "first_decided_by", "withdrawn_by")
    evidence = FeeEvidence.objects.select_related("recorded_by")
    claims = FeeClaim.objects.select_related(*people)
    payments = Payment.objects.select_related("recorded_by", "reversed_by")
    refunds = Refund.objects.select_related("proposed_by", "decided_by")
    return Case.objects.select_related("lpa").prefetch_related(
        Prefetch("fee_claims", claims.prefetch_related(Prefetch("evidence", evidence))),
        Prefetch("lpa__payments", payments),
        Prefetch("lpa__refunds", refunds),
    )


@dataclass(frozen=True)
class FeePage:
    case: Case
    account: Account
    claim: FeeClaim | None

    @classmethod
    def of(cls, case: Case) -> "FeePage":
        return cls(case, account_of(case), live_claim(case))

    @property
    def colour(self) -> str:
        return COLOURS.get(self.account.state, "yellow")

    @property
    def summary(self) -> list[dict]:
        """What is due, what was paid and what follows, in words."""
        account = self.account
        due = _("Not decided") if account.due is None else money(account.due)
        given_back = [row(_("Given back"), money(account.refunded))]
        return [
            row(_("Due"), due),
            row(_("Paid"), money(account.paid + account.refunded)),
            *(given_back if account.refunded else []),
            row(_("What follows"), what_follows(account)),
        ]

    @property
    def claim_rows(self) -> list[dict]:
        """The claim that counts: what is asked for, and what became of it."""
        return claim_rows(self.claim) if self.claim else []

    @property
    def evidence(self) -> list[dict]:
        return evidence_rows(self.claim) if self.claim else []

    @property
    def withdrawn(self) -> list[dict]:
        """Claims that count no more."""
        return [
            row(str(claim), said(claim.withdrawn_why, claim.withdrawn_by))
            for claim in self.case.fee_claims.all()
            if not claim.is_live
        ]

    @property
    def payments(self) -> list["PaymentLine"]:
        return [PaymentLine.of(payment) for payment in self.case.lpa.payments.all()]

    @property
    def refunds(self) -> list[Refund]:
        return list(self.case.lpa.refunds.all())

    @property
    def can_be_repaid(self) -> bool:
        """Whether too much was paid and nobody has proposed to give it back."""
        return self.account.overpaid > 0 and not any(
            refund.is_open for refund in self.refunds
        )

    @property
    def letters(self) -> list[tuple[str, Kind]]:
        """The letters that what was decided calls for, by their slugs."""
        slugs = letters_about(self.account, self.claim)
        return [(slug, KINDS[slug]) for slug in slugs]


@dataclass(frozen=True)
class PaymentLine:
    """A payment in the table, and whether staff may take it back."""

    payment: Payment
    amount: str
    kind: str
    can_change: bool

    @classmethod
    def of(cls, payment: Payment) -> "PaymentLine":
        return cls(
            payment, money(payment.pence), kind_of(payment), not why_it_stays(payment)
        )


def kind_of(payment: Payment) -> str:
    """What a payment is, beside its source."""
    if payment.reverses_id:
        return _("Takes a payment back: %(why)s") % {"why": payment.why}
    if payment.is_refund:
        return _("Refund")
    if hasattr(payment, "reversed_by"):
        return _("Taken back")
    return _("Recorded by another system") if payment.is_locked else ""


def what_follows(account: Account) -> str:
    """What is still to be paid, or to be given back, as a sentence."""
    if account.outstanding is None:
        return _("Nobody has decided yet what is due")
    if account.outstanding > 0:
        words = {"money": money(account.outstanding)}
        return _("%(money)s is still to be paid") % words
    if account.overpaid:
        return _("%(money)s is to be given back") % {"money": money(account.overpaid)}
    return _("Nothing more is due")


def claim_rows(claim: FeeClaim) -> list[dict]:
    asked = day(claim.asked_on)
    if claim.is_late:
        asked = said(
            asked, _("after the application arrived, which the law does not let")
        )
    rows = [
        row(_("Asked for"), str(claim)),
        row(_("Asked on"), asked),
        row(_("Stands"), claim.get_state_display()),
    ]
    if claim.state == ClaimState.MORE_EVIDENCE:
        wanted = said(claim.wanted, _("by %(day)s") % {"day": day(claim.wanted_by)})
        rows.append(row(_("Wanted"), wanted))
    if claim.appealed_on:
        by = _("first decided by %(who)s") % {"who": claim.first_decided_by}
        rows.append(row(_("Appeal"), said(day(claim.appealed_on), claim.appeal, by)))
    return rows + decided_rows(claim)


def evidence_rows(claim: FeeClaim) -> list[dict]:
    """What arrived to prove a claim, where it is kept and who recorded it."""
    return [
        row(day(each.arrived_on), said(each.what, each.kept_at, each.recorded_by))
        for each in claim.evidence.all()
    ]


def decided_rows(claim: FeeClaim) -> list[dict]:
    """Who decided what, and until when that can be appealed."""
    if claim.decided_at is None or claim.due is None:
        return []
    on = day(clock.london_date(claim.decided_at))
    rows = [
        row(_("Decision"), _("%(fee)s is due") % {"fee": money(claim.due)}),
        row(_("Decided"), said(on, claim.decided_by)),
        row(_("Why"), claim.why),
    ]
    if claim.can_be_appealed:
        rows.append(row(_("Can be appealed until"), day(appeal_until(claim))))
    return rows


def earlier_rows(case: Case) -> list[dict]:
    """What is known of the application that a case says it repeats.

    The form gives three months and does not say from when. Both days are shown, and the
    later one counted from, for whoever decides.
    """
    number = case.instrument.repeat_case_number
    if not case.instrument.is_repeat or not number:
        return []
    rows = [row(_("Earlier case"), shown(number))]
    earlier = Case.objects.select_related("lpa").filter(number=number).first()
    if earlier is None:
        return [*rows, row(_("Known here"), _("No"))]
    refused_on = earlier.refused_on or earlier.rejected_on
    return [
        *rows,
        row(_("It stands"), earlier.get_state_display()),
        row(_("It arrived"), day(earlier.received_on)),
        row(_("We refused it"), day(refused_on) if refused_on else _("Never")),
        row(_("What was due for it"), due_in_words(account_of(earlier))),
        row(_("In time"), in_time(refused_on, case.received_on)),
    ]


def due_in_words(account: Account) -> str:
    return _("Not decided") if account.due is None else money(account.due)


def in_time(refused_on: date | None, received_on: date) -> str:
    """Whether this application arrived within three months of our letter."""
    if refused_on is None:
        return _("It was never refused")
    is_in_time = received_on <= repeat_until(refused_on)
    return _("Yes, counted from our letter") if is_in_time else _("No")


def letters_about(account: Account, claim: FeeClaim | None) -> list[str]:
    """The kinds of letter (documents/paragraphs/fees.py) for where a fee stands."""
    if claim is None:
        return ["fee-request"] if (account.outstanding or 0) > 0 else []
    if claim.state == ClaimState.MORE_EVIDENCE:
        return ["fee-evidence"]
    if claim.is_undecided:
        return []
    if claim.reduction == Reduction.UNIVERSAL_CREDIT:
        return ["universal-credit"]
    if claim.state == ClaimState.DECLINED:
        return ["fee-refused"]
    return ["fee-reduced"] if claim.due else ["fee-exempt"]


def day(on: date) -> str:
    return date_format(on, "j F Y")


def said(*parts: object) -> str:
    """What there is of these, side by side."""
    return ", ".join(str(part) for part in parts if part)
