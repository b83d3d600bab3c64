"""Signing: each once, in order, for good."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

import clock
from identity import people as identities
from identity.checking import Result, begin, take_result
from identity.choices import Role as As
from identity.choices import State
from identity.comparing import Proved
from lpa.choices import Channel, Regime, SignsAs
from lpa.models import Lpa, Signature
from lpa.on_screen import office
from lpa.on_screen.beginning import begin_signing
from lpa.on_screen.leaving import opt_out
from lpa.on_screen.office import Said
from lpa.on_screen.refusing import NotNow
from lpa.on_screen.signing import (
    FOLLOW,
    certify,
    enter_from_paper,
    sign_as_attorney,
    sign_as_donor,
    sign_for_trust_corporation,
    spare_second_signatory,
)
from lpa.on_screen.standing import standing_of
from lpa.submission import NotReady, TooLate, reopen
from outbox.models import Errand
from tests.builders import AMY, a_draft, act, an_lpa, mean_everything
from tests.lpa.confirming.answering import asked, come_in

from .signing import (
    CANNOT_SIGN,
    DAY,
    HELPED,
    TWO,
    WITH_TRUST,
    amy_of,
    begun,
    certified,
    signed_as,
    submitted,
    switched_on,
    told,
    witnessed_by,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _noon():
    with clock.set_to(DAY):
        yield


def said(refused):
    return [str(finding.for_donor) for finding in refused.value.findings]


def test_the_regime_is_fixed_when_it_is_frozen(donor):
    lpa = begun(donor, language="cy")

    assert lpa.regime == Regime.DIGITAL_2023
    assert lpa.instrument.language == "cy"
    assert an_lpa(donor).regime == Regime.PAPER_2007


def test_nobody_signs_on_screen_before_its_day(donor):
    with pytest.raises(NotNow, match="cannot be signed on screen yet"):
        begin_signing(draft=a_draft(donor), language="en", by=donor)
    with switched_on(), clock.set_to(date(2026, 6, 30)), pytest.raises(NotNow):
        begin_signing(draft=a_draft(donor), language="en", by=donor)


def test_only_the_donor_applies_on_screen(donor):
    answers = {("applicant", "who"): {"applicant": "attorneys"}}

    with pytest.raises(NotReady) as refused:
        begun(donor, answers=answers)
    assert said(refused) == [
        "Only the donor can apply to register an LPA that is signed on screen."
    ]


def test_a_donor_who_cannot_sign_needs_two_people_more(donor):
    with pytest.raises(NotReady) as refused:
        begun(donor, answers=CANNOT_SIGN)
    assert [step.slug for _section, step in refused.value.pages] == [
        "signatory",
        "witness",
    ]


def test_somebody_with_a_part_cannot_help_to_sign(donor):
    amy = {"first_names": "Amy", "last_name": "Able"}

    with pytest.raises(NotReady) as refused:
        begun(donor, **HELPED | {"signatory": amy})
    assert said(refused)[0].startswith("Amy Able has another part in this LPA")


def test_before_the_donor_signs_it_can_be_changed_and_after_it_cannot(donor):
    lpa = begun(donor)
    reopen(draft=lpa.draft, by=donor)
    draft = lpa.draft
    mean_everything(draft, by=donor)
    with switched_on():
        lpa = begin_signing(draft=draft, language="en", by=donor)
    sign_as_donor(lpa=lpa, language="en", by=donor)

    with pytest.raises(TooLate):
        reopen(draft=draft, by=donor)


def test_a_provider_who_has_proved_to_be_under_age_neither_witnesses_nor_certifies(
    donor,
):
    lpa = begun(donor)
    sign_as_donor(lpa=lpa, language="en", by=donor)
    born = date(DAY.year - 18, DAY.month, DAY.day + 1)
    proves_to_be_born(lpa, born)
    with pytest.raises(NotNow, match="must be 18 or over"):
        witnessed_by(lpa, code="1234")
    with clock.set_to(DAY + timedelta(days=1)):
        witnessed_by(lpa)
        certify(lpa=lpa, language="en", by=None)

    assert signed_as(lpa) == ["donor", "provider-as-witness", "certificate"]


def proves_to_be_born(lpa, born):
    """The certificate provider, at GOV.UK One Login."""
    roles = {who.role: who for who in identities.everybody(lpa.reference)}
    who = roles[As.CERTIFICATE_PROVIDER]
    proved = Proved(who.first_names, who.last_name, born, who.address, who.postcode)
    result = Result(State.CONFIRMED, ("A",), proved, DAY)
    take_result(who=who, check=begin(who=who, by=None), result=result, by=None)


def test_signing_in_another_language_is_refused(donor):
    with pytest.raises(NotNow, match="English"):
        sign_as_donor(lpa=begun(donor), language="cy", by=donor)


def test_a_donor_whose_identity_nobody_has_begun_to_confirm_waits(donor, monkeypatch):
    lpa = begun(donor)
    waits = {"identity": lambda lpa: Said(donor_waits="Confirm your identity first")}
    monkeypatch.setattr(office, "_asked", waits)

    with pytest.raises(NotNow, match="identity first"):
        sign_as_donor(lpa=lpa, language="en", by=donor)


def test_what_was_signed_is_kept_with_its_digest_and_its_moment(donor):
    lpa = begun(donor)
    sign_as_donor(lpa=lpa, language="en", by=donor)

    row = lpa.signatures.get()
    assert (row.signs_as, row.digest, row.on) == ("donor", lpa.digest, DAY.date())
    assert Lpa.objects.get().signing.donor_on == DAY.date()
    assert not Errand.objects.filter(kind=FOLLOW).exists()


def test_nobody_signs_twice_or_before_their_turn(donor):
    lpa = submitted(donor)

    with pytest.raises(NotNow, match="waits for Cy Dunn"):
        sign_as_attorney(lpa=lpa, uid=amy_of(lpa), language="en", by=None)
    with pytest.raises(NotNow, match="signed already"):
        sign_as_donor(lpa=lpa, language="en", by=donor)


def test_the_witnessed_signature_is_told_to_the_office_and_the_next_in_turn(donor):
    lpa = submitted(donor)

    assert signed_as(lpa) == ["donor", "provider-as-witness"]
    assert Errand.objects.filter(kind=FOLLOW, about=lpa.reference).count() == 1
    assert "Your lasting power of attorney is signed and sent" in told(lpa)


def test_a_signatory_signs_before_two_witnesses_the_independent_one_first(donor):
    lpa = submitted(donor, **HELPED)

    assert signed_as(lpa) == [
        "for-donor",
        "independent-witness",
        "provider-as-witness",
    ]


def test_attorneys_sign_in_any_order_once_it_is_certified(donor):
    lpa = certified(donor, **TWO)
    amy, ben = lpa.instrument.attorneys
    for uid in (ben.uid, amy.uid):
        sign_as_attorney(lpa=lpa, uid=uid, language="en", by=None)

    assert standing_of(lpa).is_complete
    assert "Everybody has signed your lasting power of attorney" in told(lpa)


def test_a_trust_corporation_signs_by_two_who_are_not_the_same(donor):
    lpa = certified(donor, **WITH_TRUST)
    trust = lpa.instrument.trust_corporations[0].uid
    ann = {"first_names": "Ann", "last_name": "Agent", "professional_title": "Head"}
    say = {"lpa": lpa, "uid": trust, "language": "en", "by": None}
    sign_for_trust_corporation(who=ann, more=True, **say)

    with pytest.raises(NotNow, match="somebody else"):
        sign_for_trust_corporation(who=ann, more=False, **say)
    assert trust not in Lpa.objects.get().signing.attorneys_on
    sign_for_trust_corporation(who=ann | {"first_names": "Al"}, more=False, **say)
    assert trust in Lpa.objects.get().signing.attorneys_on


def test_a_second_signatory_can_be_spared(donor):
    lpa = certified(donor, **WITH_TRUST)
    trust = lpa.instrument.trust_corporations[0].uid
    ann = {"first_names": "Ann", "last_name": "Agent", "professional_title": "Head"}
    say = {"lpa": lpa, "uid": trust, "by": None}
    sign_for_trust_corporation(who=ann, more=True, language="en", **say)
    spare_second_signatory(**say)

    assert Lpa.objects.get().signing.attorneys_on[trust] == DAY.date()


def test_somebody_signs_on_paper_on_a_day_that_fits(donor):
    lpa = certified(donor)
    day = DAY.date()

    with pytest.raises(NotNow, match="before 10 July 2026"):
        enter_from_paper(lpa=lpa, uid=amy_of(lpa), on=day - timedelta(1), by=donor)
    with pytest.raises(NotNow, match="future"):
        enter_from_paper(lpa=lpa, uid=amy_of(lpa), on=day + timedelta(1), by=donor)
    enter_from_paper(lpa=lpa, uid=amy_of(lpa), on=day, by=donor)
    assert lpa.signatures.last().channel == Channel.PAPER


def test_nothing_is_signed_once_the_time_has_run_out(donor):
    lpa = submitted(donor)

    with clock.set_to(date(2027, 1, 11)), pytest.raises(NotNow, match="ran out"):
        certify(lpa=lpa, language="en", by=None)


def test_what_was_altered_behind_our_back_is_not_signed(donor):
    lpa = submitted(donor)
    decided = lpa.decided | {"instructions": "Sell everything"}
    Lpa.objects.filter(pk=lpa.pk).update(decided=decided)

    with pytest.raises(NotNow, match="not what was signed"):
        certify(lpa=lpa, language="en", by=None)


def test_the_database_keeps_signatures_in_order_and_as_they_are(donor):
    lpa = begun(donor)
    row = {"lpa": lpa, "uid": "x", "on": DAY.date(), "language": "en"}
    early = Signature(signs_as=SignsAs.CERTIFICATE, digest=lpa.digest, **row)
    other = Signature(signs_as=SignsAs.DONOR, digest="other", **row)
    for refused in (early, other):
        with pytest.raises(IntegrityError), transaction.atomic():
            refused.save()
    sign_as_donor(lpa=lpa, language="en", by=donor)
    with pytest.raises(IntegrityError), transaction.atomic():
        lpa.signatures.update(on=date(2026, 1, 1))


def test_of_two_people_of_one_name_and_birth_date_each_signs_for_themselves(
    client, donor
):
    twins = (AMY, AMY | {"line1": "9 High Street"})
    lpa = certified(donor, attorneys=twins, answers=act("jointly"))
    one, other = (each.uid for each in lpa.instrument.attorneys)
    first, _second = lpa.draft.people.filter(role="attorney")
    come_in(client, asked(lpa.draft, first)[1])
    ticked = {"has_read": "yes", "signs": "yes"}
    with switched_on():
        theirs = client.post(f"/confirm/sign/{other}/en/sign/", ticked)
        client.post(f"/confirm/sign/{one}/en/sign/", ticked)

    assert theirs.status_code == 404
    signed = {row.uid for row in lpa.signatures.filter(signs_as=SignsAs.ATTORNEY)}
    assert signed == {one}
    opt_out(lpa=lpa, uid=other, by=None)
    assert standing_of(lpa).left == {other}
