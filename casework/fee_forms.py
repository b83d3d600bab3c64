"""What the office is asked about a fee: claims, evidence, decisions and refunds."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _gettext
from django.utils.translation import gettext_lazy as _

import clock
from design.fields import ChoiceField, DateField, LongTextField, MoneyField, TextField
from design.forms import Form
from lpa.choices import FeeShare
from lpa.rules.fees import reduced_fee

from .account import account_of, money
from .fee_choices import Reduction, RefundReason, Repeat
from .forms import CaseForm, PaymentReceived

NOTHING = "none"
SHARES = {
    FeeShare.FULL: _("The full fee: no reduction"),
    FeeShare.HALF: _("Half of the fee: remission"),
    FeeShare.NOTHING: _("Nothing: exemption"),
}
EARLIER = {
    FeeShare.FULL: _("The full fee"),
    FeeShare.HALF: _("Half of the fee"),
    FeeShare.NOTHING: _("Nothing, or this repeat is free of charge"),
    NOTHING: _("It does not count as a repeat application"),
}


def or_none(kind, answer: str):
    """The choice that was made; nothing where it was to have none of them."""
    return None if answer == NOTHING else kind(answer)


class Claim(CaseForm):
    reduction = ChoiceField(
        label=_("Do they ask for a reduction?"),
        choices=[*Reduction.choices, (NOTHING, _("No reduction"))],
        missing=_("Select which reduction they ask for"),
    )
    repeat = ChoiceField(
        label=_("Do they say that it is a repeat application?"),
        choices=[*Repeat.choices, (NOTHING, _("Not a repeat application"))],
        missing=_("Select whether it is a repeat application"),
    )
    on = DateField(
        label=_("The day on which they asked"),
        help_text=_("When the application arrived, unless they wrote later"),
        missing=_("Enter the day on which they asked"),
        called=_("The date"),
        not_after_today=True,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = self.case.received_on

    def clean_reduction(self):
        return or_none(Reduction, self.cleaned_data["reduction"])

    def clean_repeat(self):
        return or_none(Repeat, self.cleaned_data["repeat"])

    def clean(self):
        """A claim asks for something; a box without an answer says so for itself."""
        said = super().clean()
        if not self.errors and not (said["reduction"] or said["repeat"]):
            raise ValidationError(_gettext("Select a reduction, a repeat, or both"))
        return said


class ClaimForm(CaseForm):
    """A form about the claim of a case."""

    def __init__(self, *args, claim, **kwargs):
        super().__init__(*args, **kwargs)
        self.claim = claim


class EvidenceWanted(ClaimForm):
    wanted = LongTextField(
        label=_("What do you need to see?"),
        max_length=2000,
        missing=_("Enter what you need to see"),
    )
    by_day = DateField(
        label=_("The day by which it has to arrive"),
        missing=_("Enter the day by which it has to arrive"),
        called=_("The date"),
        not_before_today=True,
    )


class EvidenceArrived(ClaimForm):
    what = LongTextField(
        label=_("What arrived?"),
        help_text=_("Such as a letter about a benefit, with its date"),
        max_length=2000,
        missing=_("Enter what arrived"),
    )
    on = DateField(
        label=_("The day it arrived"),
        missing=_("Enter the day it arrived"),
        called=_("The date"),
        not_after_today=True,
    )
    kept_at = TextField(
        label=_("Where is it kept? (optional)"),
        help_text=_("The number or address of a scanned file"),
        required=False,
        max_length=300,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = clock.today()


class Decision(ClaimForm):
    """Asks only for what the claim asks for, and says what each answer leads to."""

    share = ChoiceField(
        label=_("What do you decide about the reduction?"),
        choices=(),
        coerce=FeeShare,
        missing=_("Select what you decide about the reduction"),
    )
    earlier = ChoiceField(
        label=_("What was due for the earlier application?"),
        choices=(),
        missing=_("Select what was due for the earlier application"),
    )
    why = LongTextField(
        label=_("Why?"),
        help_text=_("Write it so that the applicant can be told"),
        max_length=2000,
        missing=_("Enter the reason"),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        earlier = self.earlier_shares(alone=not self.claim.reduction)
        self.fields["share"].offer(list(self.shares()))
        self.fields["earlier"].offer(list(earlier))
        if not self.claim.reduction:
            del self.fields["share"]
        if not self.claim.repeat:
            del self.fields["earlier"]

    def clean_earlier(self):
        return or_none(FeeShare, self.cleaned_data["earlier"])

    def shares(self):
        for share, words in SHARES.items():
            yield share, f"{words} ({self.leads_to(share=share)})"

    def earlier_shares(self, *, alone):
        """With a reduction beside it, what each leads to depends on that as well."""
        for share, words in EARLIER.items():
            earlier = None if share == NOTHING else share
            fee = self.leads_to(share=FeeShare.FULL, earlier=earlier)
            yield share, f"{words} ({fee})" if alone else words

    def leads_to(self, **decision):
        fee = money(reduced_fee(self.case.received_on, **decision))
        return _gettext("%(fee)s is due") % {"fee": fee}


class Appeal(ClaimForm):
    text = LongTextField(
        label=_("What do they say against the decision?"),
        max_length=5000,
        missing=_("Enter what they say"),
    )
    on = DateField(
        label=_("The day their letter arrived"),
        missing=_("Enter the day their letter arrived"),
        called=_("The date"),
        not_after_today=True,
    )


class Why(ClaimForm):
    why = LongTextField(label=_("Why?"), max_length=2000, missing=_("Enter the reason"))


class PaymentCorrected(PaymentReceived):
    why = LongTextField(
        label=_("What was wrong?"), max_length=2000, missing=_("Enter what was wrong")
    )


class PaymentTakenBack(CaseForm):
    why = LongTextField(
        label=_("Why is it taken back?"),
        help_text=_("Such as a cheque that was not paid by the bank"),
        max_length=2000,
        missing=_("Enter why it is taken back"),
    )


class NewRefund(CaseForm):
    pence = MoneyField(
        label=_("Amount to be given back"),
        least=1,
        missing=_("Enter the amount to be given back"),
        called=_("The amount"),
    )
    reason = ChoiceField(
        label=_("Why?"),
        choices=[
            (reason, reason.label)
            for reason in (RefundReason.OVERPAID, RefundReason.REDUCED)
        ],
        coerce=RefundReason,
        missing=_("Select why it is given back"),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["pence"].initial = account_of(self.case).overpaid or None


class WhyDropped(Form):
    why = LongTextField(
        label=_("Why is it not given back?"),
        max_length=2000,
        missing=_("Enter why it is not given back"),
    )
