"""What the rule book's findings mean once the deed is signed."""

import pytest

from casework.choices import FindingSeverity
from casework.examination import (
    BEYOND_REPAIR,
    MATTERS_OF_PRINT,
    NO_CERTIFICATE,
    SAID_BETTER,
)
from casework.intake import open_case
from lpa.choices import ProviderTie
from lpa.instrument import Instrument
from lpa.models import Lpa
from lpa.rules import RULES
from lpa.rules.examples.sound import a_sound_lpa
from tests.builders import AMY, an_lpa, details

from .builders import a_case, a_paper_case, staff

pytestmark = pytest.mark.django_db


def severities(case):
    return {finding.rule: finding.severity for finding in case.findings.all()}


def test_the_rules_named_here_are_in_the_book():
    assert {rule.slug for rule in RULES} >= BEYOND_REPAIR | SAID_BETTER
    assert {rule.topic for rule in RULES} >= MATTERS_OF_PRINT | NO_CERTIFICATE


def test_a_good_lpa_has_nothing_to_correct():
    assert not [each for each in a_case().findings.all() if each.must_be_corrected]


def test_nobody_to_act_cannot_be_put_right():
    case = a_paper_case(Instrument())

    assert severities(case)["an_lpa_has_an_attorney"] == FindingSeverity.FATAL


def test_a_part_left_blank_can_be_corrected():
    case = a_paper_case(Instrument())

    found = severities(case)["an_lpa_has_a_certificate_provider"]
    assert found == FindingSeverity.CURABLE


def test_what_the_book_would_ask_about_is_for_the_examiner_to_weigh():
    namesake = details("Cy", "Able", line1="9 High Street")
    case = a_case(attorneys=(AMY,), provider=namesake)

    found = severities(case)["the_certificate_provider_is_not_family_by_name"]
    assert found == FindingSeverity.INFO


def test_what_the_donor_means_is_known_of_the_same_finding():
    namesake = details("Cy", "Able", line1="9 High Street")
    case = a_case(attorneys=(AMY,), provider=namesake)

    said = {each.rule: each.meant_by_donor for each in case.findings.all()}

    assert said.pop("the_certificate_provider_is_not_family_by_name")["by"]
    assert set(said.values()) == {None}


def test_a_certificate_by_somebody_who_may_not_give_one_is_beyond_repair():
    lpa = a_sound_lpa(provider_ties=(ProviderTie.FAMILY,))
    case = a_paper_case(lpa)

    found = severities(case)["the_certificate_provider_is_not_family"]
    assert found == FindingSeverity.FATAL


def test_a_choice_that_the_law_made_is_named():
    case = a_paper_case(Instrument(defaulted=("when_usable",)))

    finding = case.findings.get(rule="defaulted")
    assert finding.sentence == (
        "Left blank on the form, so the law decides: when it can be used"
    )


def test_the_register_has_no_application_so_none_is_missed():
    sections = "somebody_applies", "there_is_a_correspondent"
    keyed = severities(a_paper_case(Instrument()))
    assert keyed.keys() >= set(sections)

    Lpa.objects.update(reference="A00000000002")
    imported = severities(a_paper_case(Instrument(), origin=Lpa.Origin.IMPORTED))
    assert not imported.keys() & set(sections)


def test_nobody_has_signed_badly_before_the_paper_is_read(donor):
    case = open_case(lpa=an_lpa(donor), by=staff("intake"))

    assert not [each for each in case.findings.all() if each.is_about_signing]
