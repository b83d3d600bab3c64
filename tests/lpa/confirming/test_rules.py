"""Who may certify, as they answer it themselves; what shows that duties are known."""

import pytest

from lpa.choices import LpaType, ProviderTie, Role, VouchesAs
from lpa.confirming import eligibility
from lpa.confirming.duties import duties_of
from lpa.instrument import Instrument, Person, TrustCorporation

pytestmark = pytest.mark.once

FIT = {each.slug: not each.bars for each in eligibility.QUESTIONS}
ROLES = [
    (Role.ATTORNEY, Person(), LpaType.PROPERTY_AND_AFFAIRS),
    (Role.ATTORNEY, Person(), LpaType.PERSONAL_WELFARE),
    (Role.ATTORNEY, TrustCorporation(), LpaType.PROPERTY_AND_AFFAIRS),
    (Role.REPLACEMENT_ATTORNEY, Person(), LpaType.PROPERTY_AND_AFFAIRS),
    (Role.REPLACEMENT_ATTORNEY, Person(), LpaType.PERSONAL_WELFARE),
    (Role.CERTIFICATE_PROVIDER, Person(), LpaType.PERSONAL_WELFARE),
]


def test_whoever_is_independent_and_fit_may_certify():
    assert eligibility.may_certify(FIT)
    assert eligibility.barring(FIT) == ()


@pytest.mark.parametrize("asked", eligibility.QUESTIONS, ids=lambda one: one.slug)
def test_each_answer_that_bars_does_so_alone_and_says_why(asked):
    answers = FIT | {asked.slug: asked.bars}

    assert eligibility.barring(answers) == (asked,)
    assert not eligibility.may_certify(answers)
    assert asked.why
    assert "{name}" in str(asked.tell_donor)


def test_what_is_not_answered_bars_nothing_and_lets_nobody_certify():
    assert eligibility.barring({}) == ()
    assert not eligibility.may_certify({})


def test_the_trust_corporation_is_asked_about_where_there_is_one():
    trust = Instrument(attorneys=(TrustCorporation(uid="t"),))

    assert len(eligibility.asked_of(trust)) == len(eligibility.QUESTIONS)
    asked = eligibility.asked_of(Instrument())
    assert "trust-corporation" not in [each.slug for each in asked]


def test_every_tie_that_bars_the_donors_choice_is_asked_of_the_provider_too():
    ties = {each.tie for each in eligibility.QUESTIONS} - {None}

    by_their_date_of_birth, allowed = ProviderTie.UNDER_AGE, ProviderTie.COUSIN
    assert ties == set(ProviderTie) - {allowed, by_their_date_of_birth}
    assert eligibility.as_donor_would_say(FIT | {"fit-to-judge": False}) == (
        (),
        VouchesAs.NEITHER,
    )


@pytest.mark.parametrize(("role", "person", "kind"), ROLES)
def test_everybody_is_asked_three_or_four_things_about_their_duties(role, person, kind):
    duties = duties_of(role, person, kind)
    right = {each.slug: each.right for each in duties.checks}

    assert len(duties.checks) in (3, 4)
    assert len(right) == len(duties.checks)
    assert duties.understood(right)
    assert not duties.understood({})
    for each in duties.checks:
        wrong = right | {each.slug: not each.right}
        assert duties.wrong(wrong) == (each,)
