"""Every place that a rule can name leads into the document that was judged."""

import pytest

from lpa.instrument import DECISIONS, Signing
from lpa.keeping import NOT_THE_DEED
from lpa.register_document import read, with_uids, write
from lpa.register_document.pointing import pointer_to, pointer_to_date
from lpa.rules import RULES
from lpa.rules.book import Part
from lpa.rules.examples import EXAMPLES
from lpa.rules.examples.sound import TODAY
from lpa.rules.places import WHERE_NAMED
from tests.lpa.register_document.documents import (
    a_corporation,
    a_document,
    a_uid,
    an_attorney,
)
from tests.lpa.register_document.resolving import leads_somewhere, parent_of, resolve

DEED = [entry for entry in RULES if entry.part is Part.DEED]


@pytest.mark.parametrize("rule", DEED, ids=lambda rule: rule.slug)
def test_every_rule_points_into_the_document(rule):
    example = EXAMPLES[rule.slug]
    document = write(example.broken, Signing())

    for place in example.at:
        pointer = pointer_to(place, document)
        assert pointer
        assert leads_somewhere(pointer, document)


@pytest.mark.parametrize("rule", DEED, ids=lambda rule: rule.slug)
def test_a_place_about_somebody_leads_to_that_person(rule):
    document = with_uids(write(EXAMPLES[rule.slug].broken, Signing()))
    lpa, _signing = read(document)

    for place in rule.places(lpa, TODAY):
        name, _slash, rest = place.partition("/")
        held = getattr(lpa, name, None)
        if name in WHERE_NAMED and held and (rest or not isinstance(held, tuple)):
            person = held[int(rest[0])] if isinstance(held, tuple) else held
            kept = resolve(person_in(pointer_to(place, document)), document)
            assert kept["uid"] == person.uid


@pytest.mark.parametrize("name", sorted(DECISIONS - NOT_THE_DEED - {"defaulted"}))
def test_every_part_of_the_deed_has_its_place_in_the_document(name):
    assert pointer_to(name, a_document())


def person_in(pointer):
    """The pointer as far as the person: /donor, /attorneys/2."""
    steps = pointer.split("/")
    several = len(steps) > 2 and steps[2].isdecimal()
    return "/".join(steps[: 3 if several else 2])


SEVERAL = a_document(
    attorneys=[
        an_attorney(11, status="removed"),
        an_attorney(12, "replacement"),
        an_attorney(13),
    ],
    trustCorporations=[a_corporation(14, "replacement"), a_corporation(15)],
)


@pytest.mark.parametrize(
    ("place", "pointer"),
    [
        ("attorneys/0/date_of_birth", "/attorneys/2/dateOfBirth"),
        ("attorneys/1/name", "/trustCorporations/1/name"),
        ("replacements/0/address/postcode", "/attorneys/1/address/postcode"),
        ("replacements/1", "/trustCorporations/0"),
        ("donor/other_names", "/donor/otherNamesKnownBy"),
        ("certificate_provider/last_name", "/certificateProvider/lastName"),
        ("instructions", "/restrictionsAndConditions"),
    ],
)
def test_people_are_found_where_the_document_keeps_them(place, pointer):
    assert pointer_to(place, SEVERAL) == pointer


@pytest.mark.parametrize(
    ("place", "pointer"),
    [
        ("donor/is_bankrupt", "/donor"),
        ("attorneys/0/address/uprn", "/attorneys/2/address"),
        ("applicant", ""),
    ],
)
def test_what_a_document_has_no_word_for_is_pointed_at_in_what_is_around_it(
    place, pointer
):
    assert pointer_to(place, SEVERAL) == pointer


@pytest.mark.parametrize("gone", [None, {}])
def test_a_pointer_goes_one_step_beyond_what_is_there_at_most(gone):
    nobody = a_document(certificateProvider=None, donor={"address": gone})
    line1 = "/donor/address" if gone is None else "/donor/address/line1"

    assert pointer_to("certificate_provider/address/line1", nobody) == (
        "/certificateProvider"
    )
    assert pointer_to("donor/address/line1", nobody) == line1


def test_a_date_is_found_with_whoever_signed():
    two = [{"signedAt": "2025-02-04T10:00:00Z"}, {"signedAt": "2025-02-06T10:00:00Z"}]
    document = a_document(trustCorporations=[a_corporation(14, signatories=two)])

    assert [
        pointer_to_date(place, document)
        for place in (
            "donor_on",
            "certificate_provider_on",
            f"attorneys_on/{a_uid(2)}",
            f"attorneys_on/{a_uid(14)}",
            "witnessed_on/independent_witness",
        )
    ] == [
        "/signedAt",
        "/certificateProvider/signedAt",
        "/attorneys/0/signedAt",
        "/trustCorporations/0/signatories/1/signedAt",
        "/witnessedByIndependentWitnessAt",
    ]


def test_parents_are_found_as_the_standard_says():
    assert parent_of("/donor/address") == "/donor"
    assert parent_of("/donor") == ""
