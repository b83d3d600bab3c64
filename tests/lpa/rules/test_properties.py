"""What holds for every instrument, however strange."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lpa.choices import Consequence, Regime
from lpa.rules import broken
from lpa.rules.applicant import who_may_apply
from lpa.rules.appointment import appointment_viable, who_can_act
from lpa.rules.replacement_attorneys import needs_continuation_sheet
from lpa.rules.signing import missing_dates, signing_findings

from .strategies import days, instruments, signings, uids

whatever = settings(
    max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None
)


@whatever
@given(instruments(), days, st.sampled_from(Regime))
def test_every_instrument_is_judged_in_words_and_pages(lpa, on, regime):
    for finding in broken(lpa, on=on, regime=regime):
        assert finding.for_donor
        assert finding.for_caseworker
        assert finding.page in finding.rule.pages
        assert finding.consequence in Consequence
        assert len(finding.digest) == 64
        assert len(set(finding.places)) == len(finding.places) > 0


@whatever
@given(instruments(), signings(), days, st.booleans())
def test_every_set_of_dates_is_judged_in_words(lpa, signing, on, completed):
    missing = missing_dates(lpa, signing, completed=completed)
    findings = signing_findings(lpa, signing, on=on, completed=completed)

    assert all(finding.sentence and finding.remedy for finding in findings)
    assert {finding.place for finding in findings}.isdisjoint(missing)


@whatever
@given(instruments(), st.sets(uids), uids)
def test_losing_one_more_never_brings_an_lpa_back(lpa, ended, one_more):
    if appointment_viable(lpa, ended | {one_more}):
        assert appointment_viable(lpa, ended)


@whatever
@given(instruments(), st.sets(uids))
def test_the_predicates_answer_for_every_instrument(lpa, ended):
    assert who_may_apply(lpa).attorneys == tuple(a.uid for a in lpa.attorneys)
    assert needs_continuation_sheet(lpa) in (True, False)
    assert ended.isdisjoint(who_can_act(lpa, ended).alone)
