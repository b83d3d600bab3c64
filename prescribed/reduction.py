"""LPA120: the fees, who pays less, and how that is proved."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from .limits import DAMAGES_UP_TO, LOW_INCOME_BELOW
from .wording import Wording

LIMITS = {
    "income": f"£{LOW_INCOME_BELOW // 100:,}",
    "damages": f"£{DAMAGES_UP_TO // 100:,}",
}

WORDS: dict[str, Wording] = {
    "two ways to pay less": (
        _("Exemption: nothing is paid, because the donor gets certain benefits."),
        _(
            "Remission: half is paid, because the donor’s income is low; or less is "
            "paid, because the donor gets Universal Credit."
        ),
    ),
    "about fees": (
        _("The fee is for the application. It is kept even if nothing is registered."),
        _("It is the donor who pays, or somebody else for the donor."),
        _("Each LPA has a fee of its own. Whoever makes both kinds pays twice."),
        _(
            "An official copy is made only in special cases. Whoever asks for it pays, "
            "and the fee for it is never lower."
        ),
    ),
    "ways to pay": (
        _("online, by debit or credit card"),
        _("by card over the telephone: ask for it in section 14, and we ring you"),
        _(
            "by cheque to the Office of the Public Guardian, with the donor’s full "
            "name on the back"
        ),
    ),
    "how to claim": (
        _("fill in pages 3 and 4 and sign them"),
        _("collect the proof that page 2 asks for: without it a claim is refused"),
        _("send both together with the LPA, when you apply to register it"),
    ),
    "only the donor counts": _(
        "Only what the donor gets and earns counts, whoever pays or applies. One claim "
        "is enough for two powers of attorney that are sent together."
    ),
    "benefits": (
        _("Income Support"),
        _("income-based Employment and Support Allowance"),
        _("income-based Jobseeker’s Allowance"),
        _("the Guarantee Credit of State Pension Credit"),
        _("Housing Benefit, or Local Housing Allowance"),
        _(
            "Council Tax Reduction or Support, whatever it is called locally (but not "
            "the 25% off for living alone, and not a Class U exemption)"
        ),
        _(
            "Working Tax Credit together with Child Tax Credit, or with its disability "
            "or severe disability element"
        ),
    ),
    "not benefits": _(
        "These do not count: Disability Living Allowance, Invalidity Benefit, Personal "
        "Independence Payment."
    ),
    "damages": format_lazy(
        _(
            "There is no exemption for a donor who was awarded more than {damages} for "
            "a personal injury, if that money was left out of account when the benefit "
            "was granted."
        ),
        **LIMITS,
    ),
    "proof of benefits": _(
        "Send copies of letters from whoever pays the benefit. They must show that the "
        "donor got it when you applied, with the donor’s title, full name, address and "
        "postcode in print."
    ),
    "low income": format_lazy(
        _(
            "Half the fee is paid for a donor with less than {income} a year before "
            "tax. All of it counts: wages, pensions, Savings Credit, interest, rent, "
            "and benefits that do not depend on means, such as Attendance Allowance."
        ),
        **LIMITS,
    ),
    "proof of income": (
        _("of wages: a P60, or pay slips of 3 months in a row"),
        _("of pensions and benefits: a letter from whoever pays them"),
        _("of interest and dividends: vouchers or statements before tax"),
        _(
            "of self-employment: the last tax return with HMRC’s calculation, or "
            "accounts that a qualified accountant has certified"
        ),
        _(
            "of no income: a signed statement of what the donor lives on, signed by an "
            "attorney or solicitor if the donor lacks mental capacity"
        ),
    ),
    "no bank statements": _(
        "It must be from about the time when you apply. Bank statements do not count."
    ),
    "universal credit": _(
        "A donor who gets Universal Credit may pay less. Send copies of letters that "
        "show it, with the same details as for other benefits."
    ),
    "review": _(
        "If we refuse a claim, you can ask for a review within 4 weeks, in a letter to "
        "the Head of Corporate Services. If it is refused again, the Public Guardian "
        "decides."
    ),
    "hardship": _(
        "If there is no exemption or remission, but the donor could not pay and still "
        "meet the ordinary costs of living, write and say why, with bank statements "
        "and whatever else shows savings, income and spending."
    ),
    "asked for benefits": _(
        "Does the donor get one of the benefits that page 2 lists?"
    ),
    "asked for damages": format_lazy(
        _(
            "Was the donor awarded more than {damages} for a personal injury, which "
            "was left out of account when that benefit was granted?"
        ),
        **LIMITS,
    ),
    "asked for income": format_lazy(
        _("Is the donor’s income less than {income} a year before tax?"), **LIMITS
    ),
    "claim statement": (
        _("what I have said here is true as far as I know"),
        _("I enclose the proof that is asked for"),
        _("I understand that without the proof this claim will be refused"),
    ),
}
