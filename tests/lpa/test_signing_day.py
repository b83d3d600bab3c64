"""The signing day, said for exactly the people of one LPA."""

import pytest

from lpa.choices import Applicant
from lpa.rules.examples.sound import AMY, TRUST, a_sound_lpa, a_sound_welfare_lpa
from lpa.signing_day import order_of_signing, reminders, turns
from tests.builders import FRIEND, TOLD, an_lpa

SHEET_2 = {"instructions": "A line of words that says something. " * 30}


def turn(lpa, words):
    [only] = [each for each in turns(lpa) if words in each.says]
    return only


def test_the_turns_stand_in_the_lawful_order():
    says = [each.says for each in turns(a_sound_welfare_lpa(**SHEET_2))]

    order = ["sheet 2", "section 5", "section 9", "section 10", "section 11"]
    positions = [next(i for i, s in enumerate(says) if word in s) for word in order]
    assert positions == sorted(positions)
    assert "section 15" in says[-1]


def test_a_witness_is_named_with_the_role_that_lets_them():
    donors = turn(a_sound_lpa(), "section 9")

    assert donors.witnesses == "One witness."
    assert "Paula Price (certificate provider)" in donors.may
    assert donors.may.endswith("anybody else who is 18 or over")
    assert "Amy Able and Benjamin" in donors.may_not
    assert "Catrin Cole (replacement attorney)" in donors.may_not


def test_attorneys_have_one_turn_and_may_witness_each_other():
    attorneys = turn(a_sound_lpa(), "section 11")

    assert "in any order" in attorneys.says
    assert attorneys.witnesses == "One witness each."
    assert "Amy Able and Benjamin" in attorneys.may
    assert "anybody for their own signature" in attorneys.may_not


def test_an_attorney_alone_is_not_their_own_witness():
    alone = turn(a_sound_lpa(attorneys=(AMY,), replacements=()), "section 11")

    assert "Amy Able" in alone.may_not
    assert "Amy Able" not in alone.may


def test_whoever_signs_for_the_donor_needs_two_witnesses_and_is_none():
    signs = turn(a_sound_lpa(donor_can_sign=False), "continuation sheet 3 while")

    assert signs.says.startswith("The person signing for Dora Donor")
    assert signs.witnesses == "Two witnesses."
    assert "the person signing for Dora Donor" in signs.may_not


def test_a_trust_corporation_signs_sheet_4_without_a_witness():
    signs = turn(a_sound_lpa(attorneys=(TRUST, AMY)), "continuation sheet 4")

    assert (signs.witnesses, signs.may, signs.may_not) == ("No witness.", "", "")


def test_notices_are_given_before_section_15_says_that_they_were():
    says = order_of_signing(a_sound_lpa())
    assert "LP3" in says[-2]
    assert "section 15" in says[-1]


def test_every_attorney_who_applies_signs_last():
    applying = {"applicant": Applicant.ATTORNEYS, "applying_attorneys": ("amy",)}

    assert order_of_signing(a_sound_lpa(**applying))[-1].startswith(
        "Last of all, Amy Able: section 15."
    )


@pytest.mark.parametrize(
    ("lpa", "said"),
    [
        (a_sound_lpa(), []),
        (a_sound_lpa(**SHEET_2), ["Continuation sheet 2", "section 9"]),
        (
            a_sound_lpa(**SHEET_2, donor_can_sign=False),
            ["Continuation sheet 2", "continuation sheet 3"],
        ),
        (a_sound_lpa(attorneys=(TRUST, AMY)), ["Continuation sheet 4", "section 10"]),
    ],
)
def test_reminders_are_of_the_sheets_that_this_lpa_has(lpa, said):
    assert len(reminders(lpa)) == bool(said)
    assert all(words in " ".join(reminders(lpa)) for words in said)


@pytest.mark.django_db
def test_the_page_names_who_can_be_a_witness(client, donor):
    client.force_login(donor)
    lpa = an_lpa(donor, told=[FRIEND], answers=TOLD)
    page = client.get(f"/lpa/{lpa.reference}/signing-day/").content.decode()

    assert "Can be a witness: Cy Dunn (certificate provider)" in page
    assert "Cannot be: Dora Jane Donor (donor) or Amy Able (attorney)." in page
    assert "never on a video call" in page
    assert "Flo Friend (person to notify)" in page


@pytest.mark.django_db
def test_the_page_is_the_donors_own(client, donor, django_user_model):
    lpa = an_lpa(donor)
    client.force_login(django_user_model.objects.create_user("other@example.org"))

    assert client.get(f"/lpa/{lpa.reference}/signing-day/").status_code == 404
