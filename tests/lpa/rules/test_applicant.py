"""Who may apply, for every appointment and every choice of applicants."""

from itertools import chain, combinations, product

import pytest

from lpa.choices import Applicant, HowTheyAct
from lpa.rules import broken
from lpa.rules.applicant import WhoMayApply, who_may_apply
from lpa.rules.examples.sound import (
    AMY,
    BENJAMIN,
    CATRIN,
    EVE,
    JOINTLY,
    MIXED,
    SEVERALLY,
    TODAY,
    TRUST,
    a_sound_lpa,
)

UIDS = ("amy", "benjamin", "eve", "catrin", "gone")
CHOICES = list(chain.from_iterable(combinations(UIDS, n) for n in range(len(UIDS) + 1)))
GROUPS = ((AMY,), (AMY, BENJAMIN), (AMY, BENJAMIN, EVE))
APPOINTMENTS = list(product(GROUPS, (None, *HowTheyAct)))


def an_application(attorneys, act, applicant, applying):
    return a_sound_lpa(
        attorneys=attorneys,
        attorneys_act=act if len(attorneys) > 1 else None,
        replacements=(CATRIN,),
        applicant=applicant,
        applying_attorneys=applying,
    )


def is_refused(lpa):
    findings = broken(lpa, on=TODAY)
    return any(finding.rule.topic == "applicant" for finding in findings)


def may_attorneys_apply(attorneys, act, applying):
    """The same by sets: some of the attorneys, or all of them where they are a unit."""
    theirs, chosen = {a.uid for a in attorneys}, set(applying)
    if len(attorneys) > 1 and act in (JOINTLY, None):
        return chosen == theirs
    return bool(chosen) and chosen <= theirs


@pytest.mark.parametrize(("attorneys", "act"), APPOINTMENTS)
def test_attorneys_apply_together_or_each_as_they_act(attorneys, act):
    for applying in CHOICES:
        lpa = an_application(attorneys, act, Applicant.ATTORNEYS, applying)
        may = may_attorneys_apply(attorneys, act, applying)

        assert is_refused(lpa) is not may, applying


@pytest.mark.parametrize(("attorneys", "act"), APPOINTMENTS)
def test_the_donor_applies_alone_or_not_at_all(attorneys, act):
    for applying in CHOICES:
        lpa = an_application(attorneys, act, Applicant.DONOR, applying)

        assert is_refused(lpa) is bool(applying), applying


def test_the_order_in_which_applicants_are_named_does_not_matter():
    attorneys, applying = (AMY, BENJAMIN), ("benjamin", "amy")

    assert not is_refused(
        an_application(attorneys, JOINTLY, Applicant.ATTORNEYS, applying)
    )


def test_nobody_applies_twice():
    attorneys, applying = (AMY, BENJAMIN), ("amy", "amy")

    assert is_refused(
        an_application(attorneys, SEVERALLY, Applicant.ATTORNEYS, applying)
    )


@pytest.mark.parametrize(
    ("attorneys", "act", "expected"),
    [
        ((), None, WhoMayApply((), all_together=False)),
        ((AMY,), None, WhoMayApply(("amy",), all_together=False)),
        ((AMY, TRUST), None, WhoMayApply(("amy", "trust"), all_together=True)),
        ((AMY, TRUST), JOINTLY, WhoMayApply(("amy", "trust"), all_together=True)),
        ((AMY, EVE), SEVERALLY, WhoMayApply(("amy", "eve"), all_together=False)),
        ((AMY, EVE), MIXED, WhoMayApply(("amy", "eve"), all_together=False)),
    ],
)
def test_who_may_apply(attorneys, act, expected):
    lpa = a_sound_lpa(attorneys=attorneys, attorneys_act=act)

    assert who_may_apply(lpa) == expected
