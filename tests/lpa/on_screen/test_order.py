"""Who signs before whom, as plain values."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lpa.choices import LpaType, SignsAs
from lpa.instrument import Instrument, Person, TrustCorporation
from lpa.on_screen.order import (
    Turn,
    as_signing,
    is_complete,
    is_witnessed,
    may_sign,
    too_young,
    turns,
    waits_for,
    who_may_sign,
)

DONOR, DOCTOR = Person("donor", first_names="Dora"), Person("doctor")
AMY, BEN, TRUST = Person("amy"), Person("ben"), TrustCorporation("trust", "Trust Ltd")
LPA = Instrument(
    type=LpaType.PROPERTY_AND_AFFAIRS,
    donor=DONOR,
    donor_can_sign=True,
    attorneys=(AMY, TRUST),
    replacements=(BEN,),
    certificate_provider=DOCTOR,
)
HELPED = replace(LPA, donor_can_sign=False)
DAY = date(2027, 3, 1)


def parts(lpa, **more):
    return [turn.signs_as for turn in turns(lpa, **more)]


def test_the_donor_signs_before_the_provider_who_certifies_before_the_attorneys():
    assert parts(LPA) == [
        SignsAs.DONOR,
        SignsAs.PROVIDER_AS_WITNESS,
        SignsAs.CERTIFICATE,
        SignsAs.ATTORNEY,
        SignsAs.SIGNATORY_1,
        SignsAs.REPLACEMENT,
    ]


def test_for_a_donor_who_cannot_sign_there_are_a_signatory_and_two_witnesses():
    assert parts(HELPED)[:3] == [
        SignsAs.FOR_DONOR,
        SignsAs.INDEPENDENT_WITNESS,
        SignsAs.PROVIDER_AS_WITNESS,
    ]


def test_whoever_declined_is_not_waited_for():
    assert Turn(SignsAs.ATTORNEY, "amy") not in turns(LPA, left={"amy"})


def test_a_second_signatory_waits_for_the_first_of_their_company_alone():
    needed = turns(LPA, two_sign={"trust"})
    second = Turn(SignsAs.SIGNATORY_2, "trust")
    given_so_far = {t for t in needed if t.stage < 4}

    assert waits_for(second, needed, given_so_far) == (
        Turn(SignsAs.SIGNATORY_1, "trust"),
    )


def test_who_signs_must_be_18_on_the_day():
    person = Person(date_of_birth=date(2009, 3, 2))

    assert too_young(person, DAY)
    assert not too_young(person, DAY + timedelta(days=1))


def test_a_company_has_signed_when_its_last_signatory_has():
    needed = turns(LPA, two_sign={"trust"})
    one, two = (
        Turn(SignsAs.SIGNATORY_1, "trust"),
        Turn(SignsAs.SIGNATORY_2, "trust"),
    )
    later = DAY + timedelta(days=3)

    assert as_signing(LPA, needed, {one: DAY}).attorneys_on == {}
    assert as_signing(LPA, needed, {one: DAY, two: later}).attorneys_on == {
        "trust": later
    }


def test_the_choice_of_life_sustaining_treatment_is_signed_with_the_deed():
    welfare = replace(LPA, type=LpaType.PERSONAL_WELFARE)
    signed = {Turn(SignsAs.DONOR, "donor"): DAY}

    assert as_signing(welfare, turns(welfare), signed).life_sustaining_on == DAY
    assert as_signing(LPA, turns(LPA), signed).life_sustaining_on is None


LPAS = st.builds(
    lambda can, attorneys, replacements: replace(
        LPA,
        donor_can_sign=can,
        attorneys=tuple(attorneys),
        replacements=tuple(replacements),
    ),
    st.booleans(),
    st.lists(st.sampled_from([AMY, TRUST]), min_size=1, unique_by=lambda p: p.uid),
    st.lists(st.just(BEN), max_size=1),
)


class LittleModel:
    """The same law told another way: how many have signed of each row of people."""

    def __init__(self, lpa, two):
        helped = lpa.donor_can_sign is False
        self.rows = [[("for-donor" if helped else "donor", "donor")]]
        if helped:
            self.rows.append([("independent-witness", "donor")])
        self.rows += [[("provider-as-witness", "doctor")], [("certificate", "doctor")]]
        self.rows.append([*self.attorneys(lpa)])
        self.second = (
            [("signatory-2", "trust")] if two and TRUST in lpa.attorneys else []
        )
        self.signed = []

    def attorneys(self, lpa):
        for each in lpa.attorneys:
            yield ("signatory-1" if each is TRUST else "attorney"), each.uid
        yield from (("replacement", each.uid) for each in lpa.replacements)

    def open_now(self):
        row = next((r for r in self.rows if not set(r) <= set(self.signed)), [])
        second = self.second if ("signatory-1", "trust") in self.signed else []
        return {each for each in (*row, *second) if each not in self.signed}


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LPAS, st.booleans(), st.data())
def test_any_sequence_of_signing_is_as_a_little_model_says(lpa, two, data):
    needed = turns(lpa, two_sign={"trust"} if two else ())
    model, signed = LittleModel(lpa, two), {}
    for n in range(data.draw(st.integers(0, len(needed) + 2))):
        pick = data.draw(st.sampled_from(needed))
        key = pick.signs_as.value, pick.uid
        assert may_sign(pick, needed, signed) is (key in model.open_now())
        if key in model.open_now():
            model.signed.append(key)
            signed[pick] = DAY + timedelta(days=n)
        now = {(t.signs_as.value, t.uid) for t in who_may_sign(needed, signed)}
        assert now == model.open_now()
        assert is_complete(needed, signed) is (not now)
        assert is_witnessed(needed, signed) is (
            ("provider-as-witness", "doctor") in model.signed
        )
