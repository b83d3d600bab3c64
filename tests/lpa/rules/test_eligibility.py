"""What bars a certificate provider, and what does not."""

import pytest

from lpa.choices import ProviderTie, Severity
from lpa.rules import RULES
from lpa.rules.eligibility import BARS, cannot_certify
from lpa.rules.examples import EXAMPLES
from lpa.rules.examples.sound import TRUST, a_sound_lpa

OF_THE_CHAPTER = [rule for rule in RULES if rule.topic == "eligibility"]


def test_what_is_fatal_bars_and_nothing_else():
    fatal = [r.judge for r in OF_THE_CHAPTER if r.severity is Severity.FATAL]

    assert set(BARS) == set(fatal)


@pytest.mark.parametrize("rule", OF_THE_CHAPTER, ids=lambda rule: rule.slug)
def test_a_provider_is_barred_by_what_would_be_refused(rule):
    example = EXAMPLES[rule.slug]

    assert cannot_certify(example.broken) is (rule.severity is Severity.FATAL)
    assert not cannot_certify(example.kept)


def test_a_trust_corporation_that_is_not_appointed_bars_nobody():
    ties = (ProviderTie.TRUST_CORPORATION,)

    assert not cannot_certify(a_sound_lpa(provider_ties=ties))
    assert cannot_certify(a_sound_lpa(provider_ties=ties, replacements=(TRUST,)))


def test_silence_bars_nobody():
    silent = {"provider_vouches_as": None, "provider_ties": None}

    assert not cannot_certify(a_sound_lpa(**silent))
    assert not cannot_certify(
        a_sound_lpa(certificate_provider=None, provider_ties=tuple(ProviderTie))
    )
