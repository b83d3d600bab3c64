"""What a donor decided, in words (values only, no database)."""

from casework.deed import decision_rows, people_of, signed_rows
from lpa.choices import Applicant, HowTheyAct, LpaType, WhenUsable
from lpa.instrument import Instrument, Person, Signing, TrustCorporation

DORA = Person(uid="d", first_names="Dora", last_name="Donor")
AMY = Person(uid="a", first_names="Amy", last_name="Able")
BANK = TrustCorporation(uid="t", name="Bank")


def said(lpa):
    return {str(row["key"]): str(row["value"]) for row in decision_rows(lpa)}


def test_instructions_go_wherever_the_deed_is_seen():
    lpa = Instrument(instructions="Sell nothing.\nAsk Amy.", preferences="Tea at four")

    assert said(lpa) == {
        "Preferences": "Tea at four",
        "Instructions": "Sell nothing.\nAsk Amy.",
    }


def test_choices_are_said_in_their_own_words():
    lpa = Instrument(
        type=LpaType.PROPERTY_AND_AFFAIRS,
        attorneys_act=HowTheyAct.JOINTLY,
        applicant=Applicant.DONOR,
    )

    assert said(lpa) == {
        "Kind": "Property and financial affairs",
        "How the attorneys act": "Jointly",
        "Who applies": "The donor",
    }


def test_a_choice_that_the_law_made_is_marked():
    lpa = Instrument(when_usable=WhenUsable.HAS_CAPACITY, defaulted=("when_usable",))

    assert said(lpa)["When it can be used"].endswith("(left blank on the form)")


def test_a_repeat_names_the_earlier_case():
    lpa = Instrument(is_repeat=True, repeat_case_number="700000000005")

    assert said(lpa) == {"Repeats the case": "7000-0000-0005"}


def test_people_stand_under_their_roles():
    lpa = Instrument(donor=DORA, attorneys=(AMY, BANK))

    named = [
        (str(role), [card.title for card in cards]) for role, cards in people_of(lpa)
    ]
    assert named == [("Donor", ["Dora Donor"]), ("Attorneys", ["Amy Able", "Bank"])]


def test_a_signature_that_nobody_has_seen_is_listed():
    rows = signed_rows(Instrument(donor=DORA), Signing())

    assert {row["value"] for row in rows} == {"Not seen yet"}
