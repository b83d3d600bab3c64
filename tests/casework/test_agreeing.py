"""Whose text changes with an answer, and whose does not."""

from dataclasses import replace

from casework.agreeing import changed_beside_the_deed, whose_text_changed
from lpa.choices import CorrespondentIs
from lpa.rules.examples.sound import AMY, BENJAMIN, a_sound_lpa

LPA = a_sound_lpa()


def asked_again(after):
    changed = whose_text_changed(LPA, after)
    return {
        each.signature.place: [line.title for line in each.lines] for each in changed
    }


def test_nothing_changed_asks_nobody():
    assert asked_again(LPA) == {}


def test_an_attorneys_address_is_for_the_donor_and_that_attorney():
    moved = replace(AMY, address=replace(AMY.address, line1="7 New Street"))
    after = replace(LPA, attorneys=(moved, BENJAMIN))

    line = ["Attorney 1: Address"]
    assert asked_again(after) == {"donor_on": line, "attorneys_on/amy": line}


def test_an_attorneys_name_is_certified_as_well():
    renamed = replace(AMY, last_name="Abel")
    after = replace(LPA, attorneys=(renamed, BENJAMIN))

    assert asked_again(after).keys() == {
        "donor_on",
        "certificate_provider_on",
        "attorneys_on/amy",
    }


def test_the_certificate_providers_address_is_no_attorneys_text():
    provider = LPA.certificate_provider
    moved = replace(provider, address=replace(provider.address, line1="2 Low Road"))

    asked = asked_again(replace(LPA, certificate_provider=moved))
    assert asked.keys() == {"donor_on", "certificate_provider_on"}


def test_instructions_bind_everybody():
    asked = asked_again(replace(LPA, instructions="Sell nothing."))

    assert len(asked) == 2 + len(LPA.attorneys) + len(LPA.replacements)


def test_the_application_and_ways_to_reach_people_are_nobodys_text():
    after = replace(
        LPA,
        attorneys=(replace(AMY, email="amy@example.org"), BENJAMIN),
        correspondent_is=CorrespondentIs.ATTORNEY,
        correspondent_attorney="amy",
    )

    assert asked_again(after) == {}
    assert [line.title for line in changed_beside_the_deed(LPA, after)] == [
        "Attorney 1: E-mail",
        "Who receives the LPA",
        "Attorney who receives the LPA",
    ]


def test_before_and_after_stand_side_by_side():
    born = replace(AMY, date_of_birth=AMY.date_of_birth.replace(day=3))
    (donors, *_others) = whose_text_changed(
        LPA, replace(LPA, attorneys=(born, BENJAMIN))
    )

    (line,) = donors.lines
    assert (line.before, line.after) == ("2 January 1970", "3 January 1970")
