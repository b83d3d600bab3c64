"""Whether somebody may be certificate provider, as they answer it themselves.

Regulation 8 of SI 2007/1253, with the published guidance: has known the donor for two
years or has the skills to judge; and is none of those who might gain. That they are 18
or over follows from their date of birth, which is asked before (forms.py).
Every answer that bars has its own page: what it means, and what is to be done.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise, lazy
from django.utils.translation import gettext_lazy as _

from lpa.choices import ProviderTie, VouchesAs
from lpa.instrument import Instrument

Text = str | Promise


@dataclass(frozen=True)
class Question:
    """A question of yes or no. bars is the answer with which nobody can certify."""

    slug: str
    asks: Text
    hint: Text
    bars: bool
    why: Text  # told to whom it bars
    tell_donor: Text  # with {name}
    tie: ProviderTie | None = None  # what it is called where the donor is asked


QUESTIONS = (
    Question(
        "appointed",
        _(
            "Are you an attorney or replacement attorney in this LPA, or in any other "
            "power of attorney that the donor ever made?"
        ),
        _("Also one that was revoked or never used, and an enduring power"),
        True,
        _("Whoever was given power by the donor cannot vouch that it is given freely."),
        _("{name} says that you have appointed them as attorney, now or before."),
        ProviderTie.APPOINTED,
    ),
    Question(
        "family",
        _("Are you family of the donor, of an attorney or of a replacement?"),
        _(
            "Husband, wife, civil partner, child, parent, brother or sister, "
            "grandparent, grandchild, uncle, aunt, nephew or niece, also in-law or "
            "step. A cousin is allowed"
        ),
        True,
        _("Family may gain from what attorneys do, so the law bars them."),
        _("{name} says that they are family of yours or of an attorney."),
        ProviderTie.FAMILY,
    ),
    Question(
        "partner",
        _("Are you the partner, boyfriend or girlfriend of one of them?"),
        _("Whether you live together or not"),
        True,
        _("A partner is as close as family."),
        _("{name} says that they are the partner of yours or of an attorney."),
        ProviderTie.PARTNER,
    ),
    Question(
        "work",
        _("Do you work for one of them, or are you in business with one of them?"),
        _("Also if you work in the same firm as an attorney who is a solicitor"),
        True,
        _(
            "Whoever depends on the donor or on an attorney for work is not "
            "independent."
        ),
        _("{name} says that they work for, or with, you or an attorney."),
        ProviderTie.WORK,
    ),
    Question(
        "trust-corporation",
        _("Do you run or work for the trust corporation that is appointed?"),
        "",
        True,
        _("A trust corporation acts through its people, who are attorneys in effect."),
        _("{name} says that they run or work for the trust corporation."),
        ProviderTie.TRUST_CORPORATION,
    ),
    Question(
        "care-home",
        _(
            "Does the donor live in a care home that you own, run or work in, or that "
            "somebody of your family does?"
        ),
        "",
        True,
        _(
            "A care home has power over the people who live there, so neither its "
            "people nor their families can vouch that the donor is free."
        ),
        _("{name} says that they belong to the care home where you live."),
        ProviderTie.CARE_HOME,
    ),
    Question(
        "fit-to-judge",
        _(
            "Have you known the donor personally for at least two years, or do you "
            "have the professional skills to judge?"
        ),
        _(
            "Two years up to the day the donor signs, and as more than an "
            "acquaintance. Skills: a doctor, nurse, solicitor, barrister or social "
            "worker, for example"
        ),
        False,
        _(
            "A certificate is only worth something from somebody who knows the donor "
            "well, or whose work it is to judge whether people understand and decide "
            "freely."
        ),
        _("{name} says that they have neither known you for two years nor the skills."),
    ),
)


def asked_of(instrument: Instrument) -> tuple[Question, ...]:
    """The questions that this LPA gives reason to ask."""
    has_trust = bool(instrument.trust_corporations)
    return tuple(
        each
        for each in QUESTIONS
        if has_trust or each.tie is not ProviderTie.TRUST_CORPORATION
    )


def barring(
    answers: Mapping[str, bool], questions: tuple[Question, ...] = QUESTIONS
) -> tuple[Question, ...]:
    """Those answers with which nobody can certify; silence bars nothing."""
    return tuple(each for each in questions if answers.get(each.slug) is each.bars)


def may_certify(
    answers: Mapping[str, bool], questions: tuple[Question, ...] = QUESTIONS
) -> bool:
    """Whether everything was answered, and nothing of it bars."""
    return all(answers.get(each.slug) is (not each.bars) for each in questions)


def _told_to_donor(found: tuple[Question, ...], name: str) -> str:
    """What the donor is told of answers that bar."""
    return " ".join(str(each.tell_donor).format(name=name) for each in found)


told_to_donor = lazy(_told_to_donor, str)  # in the language of the donor, not of others


def question(slug: str) -> Question | None:
    return next((each for each in QUESTIONS if each.slug == slug), None)


def as_donor_would_say(
    answers: Mapping[str, bool],
) -> tuple[tuple[ProviderTie, ...], VouchesAs | None]:
    """The same in the words in which the donor is asked, for whoever compares them."""
    found = barring(answers)
    is_unfit = any(each.tie is None for each in found)
    ties = tuple(each.tie for each in found if each.tie)
    return ties, VouchesAs.NEITHER if is_unfit else None
