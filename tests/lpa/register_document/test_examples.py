"""The realistic LPAs that other tests take the whole way."""

from datetime import date

import pytest

from lpa.choices import Severity
from lpa.register_document import judge, parse, read, with_uids, write
from lpa.rules import broken
from lpa.rules.book import Part
from lpa.rules.signing import missing_dates, signing_findings
from tests.examples import GOOD, WITH_DEFECTS, WRONG, example
from tests.lpa.register_document.schemas import validator


@pytest.mark.parametrize("name", GOOD)
def test_a_good_one_is_sound_signed_in_order_and_by_everybody(name):
    document = parse(example(name).read_bytes())
    lpa, signing = read(document)
    found = broken(lpa, on=signing.donor_on, parts=[Part.DEED])

    assert judge(document).problems == ()
    assert [each.rule.slug for each in found if each.severity != Severity.ADVICE] == []
    assert missing_dates(lpa, signing) == []
    assert signing_findings(lpa, signing, on=date(2025, 12, 31)) == []


@pytest.mark.parametrize("name", GOOD)
def test_a_good_one_follows_the_schema_coming_and_going(name):
    document = parse(example(name).read_bytes())
    by_schema = validator("donor-details.json")

    by_schema.validate(document)
    by_schema.validate(write(*read(document), base=document))


@pytest.mark.parametrize("name", GOOD)
def test_a_good_one_goes_out_as_it_came_in(name):
    document = parse(example(name).read_bytes())
    blanks_filled_in = {key for key, value in document.items() if value == ""}
    written = write(*read(document), base=document)

    differing = {key for key in document if written.get(key) != document[key]}
    assert differing == blanks_filled_in


def test_the_large_one_is_as_large_as_an_lpa_gets():
    lpa, _ = read(parse(example("property-six-attorneys").read_bytes()))

    assert (len(lpa.attorneys), len(lpa.trust_corporations)) == (6, 1)
    assert (len(lpa.replacements), len(lpa.people_to_notify)) == (3, 5)
    assert lpa.donor_can_sign is False
    assert 9_000 <= len(lpa.instructions) <= 10_000


EIGHT_WAYS = {
    "/language": "a word that is no language",
    "/donor/dateOfBirth": "a day that February never has",
    "/donor/address/country": "a country in words",
    "/attorneys/0/email": "nothing, for somebody who signs on screen",
    "/attorneys/1/uid": "the uid of the attorney before",
    "/certificateProvider/phone": "not there at all",
    "/signedAt": "a day without a time",
    "/whenTheLpaCanBeUsed": "a choice that a welfare LPA does not have",
}


def test_the_wrong_one_is_wrong_in_eight_ways():
    judgement = judge(parse(example(WRONG).read_bytes()))

    assert {problem.pointer for problem in judgement.problems} == set(EIGHT_WAYS)
    assert len(judgement.problems) == 8
    assert judgement.refuses


def test_the_one_with_defects_is_on_paper_and_so_not_refused():
    document = parse(example(WITH_DEFECTS).read_bytes())
    judgement = judge(document)

    assert len(judgement.broken) == 6
    assert not judgement.refuses
    assert read(with_uids(document))
