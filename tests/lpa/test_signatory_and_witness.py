"""Who signs for a donor who cannot: asked on screen alone, and part of that deed."""

from dataclasses import replace

import pytest
from django.urls import reverse

import clock
from lpa import answers, keeping
from lpa.choices import Regime, Role
from lpa.naming import name_person
from lpa.on_screen.beginning import begin_signing
from lpa.overruling import overrule
from lpa.preflight import preflight
from lpa.submission import NotReady, submit
from tests.builders import a_draft, mean_everything
from tests.lpa.on_screen.signing import (
    CANNOT_SIGN,
    DAY,
    HELPED,
    WYN,
    goes_to_the_post_office,
    switched_on,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def in_force():
    with switched_on(), clock.set_to(DAY):
        yield


def pages_of(draft):
    return [step.slug for step in answers.read(draft).asked["signatory-and-witness"]]


def test_it_is_asked_once_the_act_is_in_force_and_the_donor_cannot_sign(donor):
    cannot, can = a_draft(donor, answers=CANNOT_SIGN), a_draft(donor)
    assert pages_of(cannot) == []
    with switched_on(), clock.set_to(DAY):
        assert pages_of(cannot) == ["signatory", "witness"]
        assert pages_of(can) == []


def test_it_is_not_needed_to_print_and_not_printed(donor, in_force):
    open_draft = a_draft(donor, answers=CANNOT_SIGN)
    reading = answers.read(open_draft)
    on_screen = preflight(reading, on=DAY.date(), regime=Regime.DIGITAL_2023)
    assert preflight(reading, on=DAY.date()).pages == []
    assert [step.slug for _section, step in on_screen.pages] == ["signatory", "witness"]

    named = a_draft(donor, **HELPED)
    mean_everything(named, by=donor)
    lpa = submit(draft=named, by=donor)
    assert answers.read(named).lpa.signatory
    assert lpa.instrument.signatory is lpa.instrument.independent_witness is None
    assert lpa.digest == keeping.digest(answers.read(named).lpa.on_paper())


def test_a_deed_that_names_nobody_has_the_digest_it_always_had(donor):
    lpa = answers.read(a_draft(donor)).lpa
    as_it_was = keeping.dump(lpa)
    for name in ("signatory", "independent_witness", *keeping.NOT_THE_DEED):
        del as_it_was[name]

    assert keeping.digest(lpa) == keeping.digest_of(as_it_was)


def test_everybody_who_signs_on_screen_signs_who_they_were(donor, in_force):
    draft = a_draft(donor, **HELPED)
    mean_everything(draft, by=donor)
    goes_to_the_post_office(draft, by=donor)
    lpa = begin_signing(draft=draft, language="en", by=donor)
    other = replace(lpa.instrument.signatory, last_name="Quill")

    assert lpa.digest == keeping.digest(lpa.instrument)
    assert lpa.digest != keeping.digest(replace(lpa.instrument, signatory=other))


def test_a_namesake_is_asked_about_and_may_be_meant(client, donor, in_force):
    others = {
        ("correspondent", "who"): {"correspondent_is": "other"},
        **CANNOT_SIGN,
    }
    draft = a_draft(donor, **HELPED | {"answers": others})
    name_person(draft=draft, role=Role.CORRESPONDENT, details=WYN, by=donor)
    mean_everything(draft, by=donor)
    goes_to_the_post_office(draft, by=donor)
    with pytest.raises(NotReady) as refused:
        begin_signing(draft=draft, language="en", by=donor)
    [asked] = refused.value.findings
    client.force_login(donor)
    check = reverse("lpa:check", args=[draft.reference])
    assert "Wyn Witness has the same name" in client.get(check).content.decode()
    overrule(draft=draft, digest=asked.digest, by=donor)

    assert "Sign it on screen" in client.get(check).content.decode()
    assert begin_signing(draft=draft, language="en", by=donor).overruled


def test_a_rule_that_holds_on_screen_alone_is_read_once_that_can_be(client, donor):
    draft, rule = a_draft(donor), "only_the_donor_applies_on_screen"
    client.force_login(donor)
    page = reverse("lpa:applicant/who", args=[draft.reference])
    assert rule not in client.get(page).content.decode()
    with switched_on(), clock.set_to(DAY):
        assert rule in client.get(page).content.decode()


def test_a_donor_who_can_sign_after_all_leaves_nobody_who_does(client, donor, in_force):
    draft = a_draft(donor, **HELPED)
    client.force_login(donor)
    page = reverse("lpa:donor/can-sign", args=[draft.reference])
    client.post(page, {"donor_can_sign": "no"})
    assert draft.people.filter(role="signatory").exists()
    client.post(page, {"donor_can_sign": "yes"})

    gone = draft.people.filter(role__in=("signatory", "independent-witness"))
    assert not gone.exists()
