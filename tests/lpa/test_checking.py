"""What is found in a register document: by the rules, the register and the dates."""

from copy import deepcopy
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lpa.checking import check
from lpa.choices import Channel, Severity
from lpa.register_document import judge, parse, write
from tests.examples import GOOD, WRONG, example
from tests.lpa.register_document.documents import (
    a_corporation,
    a_document,
    a_uid,
    a_witness,
    an_attorney,
    appointing,
)
from tests.lpa.register_document.resolving import (
    exists,
    leads_somewhere,
    parent_of,
    resolve,
)
from tests.lpa.register_document.strategies import instruments, signings
from tests.lpa.register_document.test_examples import EIGHT_WAYS

TODAY = date(2026, 7, 10)


def found(document, *, today=TODAY):
    return check(judge(document), today=today)


def places(document, rule):
    return [each.pointer for each in found(document) if each.rule == rule]


def by_pointer(document):
    return {each.pointer: each for each in reversed(found(document))}


@pytest.mark.parametrize("name", GOOD)
def test_a_good_one_is_given_advice_at_most_but_for_what_it_says_in_words(name):
    findings = found(parse(example(name).read_bytes()))
    grave = {each.pointer for each in findings if each.severity != Severity.ADVICE}

    assert grave <= {"/restrictionsAndConditions"}


def test_the_wrong_one_is_found_wrong_in_all_eight_ways():
    findings = found(parse(example(WRONG).read_bytes()))
    fatal = {each.pointer for each in findings if each.severity is Severity.FATAL}

    assert fatal >= set(EIGHT_WAYS)


@pytest.mark.parametrize(
    ("channel", "severity"),
    [("online", Severity.FATAL), ("paper", Severity.QUERY)],
)
def test_what_the_register_refuses_is_asked_about_where_it_was_signed_on_paper(
    channel, severity
):
    findings = by_pointer(a_document(channel=channel, signedAt=None))

    assert findings["/signedAt"].severity == severity
    assert findings["/signedAt"].source == "The register's document"


def test_an_lpa_without_a_channel_is_judged_by_the_law_in_force():
    two = [an_attorney(11, "replacement"), an_attorney(12, "replacement")]
    mixed = appointing(
        2, 0, howAttorneysMakeDecisions="jointly-for-some-severally-for-others"
    )
    mixed["attorneys"] += two
    rule = "a_mixed_appointment_has_one_replacement"

    severities = {
        channel: {
            each.rule: each.severity for each in found(mixed | {"channel": channel})
        }[rule]
        for channel in ("online", "paper", None)
    }

    assert severities == {
        "online": Severity.FATAL,
        "paper": Severity.QUERY,
        None: Severity.QUERY,
    }


def test_where_rule_and_register_say_the_same_the_rule_says_it():
    document = a_document(channel="paper")
    del document["donor"]["dateOfBirth"]
    said = [each.rule for each in found(document) if "dateOfBirth" in each.pointer]

    assert said == ["donor_and_attorneys_have_a_date_of_birth"]


def test_a_value_that_cannot_be_understood_is_not_missing_as_well():
    document = a_document()
    document["donor"]["dateOfBirth"] = "1948-02-30"
    said = [each.rule for each in found(document) if "dateOfBirth" in each.pointer]

    assert said == ["values_are_of_a_known_kind"]


@pytest.mark.parametrize(("signed_at", "is_of_age"), [("2025-05-05", 0), (None, 1)])
def test_ages_are_those_of_the_day_the_donor_signed_or_of_today(signed_at, is_of_age):
    young = an_attorney(2, dateOfBirth="2007-05-06")
    moment = signed_at and f"{signed_at}T10:00:00Z"
    document = a_document(
        attorneys=[young], signedAt=moment, witnessedByCertificateProviderAt=moment
    )

    assert len(places(document, "attorneys_are_18_or_over")) == 1 - is_of_age


def test_each_place_is_a_finding_of_its_own_with_the_name_that_stands_there():
    two = [an_attorney(n, dateOfBirth="2020-01-01") for n in (11, 12)]
    rule = "attorneys_are_18_or_over"
    findings = [e for e in found(a_document(attorneys=two)) if e.rule == rule]

    assert [(each.pointer, "Attorney 11" in each.sentence) for each in findings] == [
        ("/attorneys/0/dateOfBirth", True),
        ("/attorneys/1/dateOfBirth", False),
    ]


def test_a_certificate_before_the_donor_in_london_is_out_of_order():
    document = a_document(signedAt="2025-07-03T23:30:00Z")
    document["certificateProvider"]["signedAt"] = "2025-07-03T22:30:00Z"
    rule = "the_donor_signs_before_the_certificate_provider"

    assert places(document, rule) == ["/certificateProvider/signedAt"]


def test_the_same_evening_is_in_order():
    document = a_document(signedAt="2025-02-03T23:50:00Z")
    document["certificateProvider"]["signedAt"] = "2025-02-03T09:00:00Z"
    rule = "the_donor_signs_before_the_certificate_provider"

    assert places(document, rule) == []


def test_a_corporation_that_signs_too_early_is_found_at_its_last_signatory():
    early = [{"signedAt": "2025-01-02T10:00:00Z"}]
    corporation = a_corporation(14, signatories=early)
    document = a_document(trustCorporations=[corporation])

    assert places(document, "the_donor_signs_before_every_attorney") == [
        "/trustCorporations/0/signatories/0/signedAt"
    ]


def test_a_date_to_come_is_found_once_on_a_welfare_lpa_too():
    document = a_document(
        lpaType="personal-welfare", signedAt="2026-07-11T10:00:00Z"
    ) | {"whenTheLpaCanBeUsed": None, "lifeSustainingTreatmentOption": "option-a"}

    assert places(document, "nothing_is_signed_in_the_future") == ["/signedAt"]


def test_a_witness_of_another_day_is_asked_about():
    document = a_document(
        independentWitness=a_witness(),
        witnessedByIndependentWitnessAt="2025-02-04T10:00:00Z",
    )
    found_there = by_pointer(document)["/witnessedByIndependentWitnessAt"]

    assert found_there.rule == "a_witness_signs_when_the_donor_does"
    assert found_there.severity == Severity.QUERY
    assert "4 February 2025" in found_there.sentence


def test_the_worst_is_said_first():
    severities = [each.severity for each in found({})]

    assert severities == sorted(severities, key=["fatal", "query", "advice"].index)


# A busy machine takes its time over a document, which says nothing of the findings.
patiently = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
WRECKS = st.sampled_from(
    [None, "", " ", "x", "2031-01-01T00:00:00Z", "1920-01-01", [], {}, 5, [None]]
)


def pointers_in(value, pointer=""):
    """Every place in a document but the whole."""
    inside = value.items() if isinstance(value, dict) else enumerate(value)
    for step, item in inside:
        yield f"{pointer}/{step}"
        if isinstance(item, (dict, list)):
            yield from pointers_in(item, f"{pointer}/{step}")


@st.composite
def wrecked_documents(draw):
    """An LPA of any make, of which some values are gone or spoilt."""
    lpa = draw(instruments())
    channel = draw(st.sampled_from(Channel))
    document = deepcopy(write(lpa, draw(signings(lpa)), channel=channel))
    for pointer in draw(st.lists(st.sampled_from(list(pointers_in(document))))):
        parent = parent_of(pointer)
        if exists(parent, document):
            around = resolve(parent, document)
            last = pointer.removeprefix(f"{parent}/")
            if isinstance(around, dict):
                around[last] = deepcopy(draw(WRECKS))
            elif isinstance(around, list) and last in map(str, range(len(around))):
                around[int(last)] = deepcopy(draw(WRECKS))
    return document


@patiently
@given(wrecked_documents())
def test_every_pointer_leads_somewhere_and_every_finding_says_something(document):
    for each in found(document):
        assert leads_somewhere(each.pointer, document), each
        assert each.sentence
        assert each.source


@patiently
@given(wrecked_documents())
def test_nothing_is_said_twice(document):
    findings = found(document)

    assert len(set(findings)) == len(findings)


def test_nobody_has_to_have_a_uid_to_be_pointed_at():
    document = a_document(attorneys=[an_attorney(2, uid="", dateOfBirth="")])
    document["certificateProvider"]["uid"] = a_uid(1).upper()
    rule = "donor_and_attorneys_have_a_date_of_birth"

    assert places(document, rule) == ["/attorneys/0/dateOfBirth"]
