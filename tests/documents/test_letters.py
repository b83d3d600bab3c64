"""What letters say, to whom, and about what."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from documents.catalogue import Letter
from documents.paragraphs import KINDS
from documents.printing import render, to_html
from lpa.choices import Applicant, HowTheyAct, Language, LpaType, WhenUsable
from lpa.instrument import Address, Instrument, Person

from .letters import DATED, a_letter, an_application, text_of
from .people import DONOR, TRUST, person

# Those that the law asks for, or that say how an application ended.
NAMES = sorted(slug for slug, kind in KINDS.items() if not kind.sender.is_staff)
REGISTRATIONS = [
    ("registration-to-donor", DONOR.uid),
    ("registration-to-attorney", "0"),
]


def words(name, attorneys=2, to=DONOR.uid, **decided):
    return text_of(a_letter(name, to, an_application(attorneys, **decided)))


@pytest.mark.parametrize("name", NAMES)
def test_every_letter_says_whom_it_is_for_what_about_and_when(name):
    text = text_of(a_letter(name))

    assert "Mrs Jondonor Joydonor 10 Mill Lane Leeds LS1 1AA" in text
    assert "Dear Mrs Jondonor Joydonor" in text
    assert "2 November 2026" in text
    assert "Case number: 7000-0000-0005 Online reference: A510 7295 5715" in text


@pytest.mark.parametrize("name", NAMES)
def test_every_letter_says_which_kind_of_lpa_it_is_about(name):
    welfare = words(name, type=LpaType.PERSONAL_WELFARE)

    assert "attorney for property and financial affairs of Jondonor" in words(name)
    assert "attorney for health and welfare of Jondonor" in welfare


@pytest.mark.parametrize("name", NAMES)
def test_what_people_typed_is_never_taken_for_markup(name):
    donor = replace(DONOR, last_name="<b>Joy</b> & Co")
    page = to_html(a_letter(name, application=an_application(donor=donor)))

    assert "&lt;b&gt;Joy&lt;/b&gt; &amp; Co" in page
    assert "<b>" not in page


@pytest.mark.parametrize("name", NAMES)
def test_every_letter_prints_with_its_title_and_its_language(name):
    letter = a_letter(name)

    printed = PdfReader(BytesIO(render(letter)))

    assert printed.metadata.title == letter.title
    assert printed.trailer["/Root"]["/Lang"] == "en-GB"
    assert "Mrs Jondonor Joydonor" in printed.pages[0].extract_text()


def test_an_address_abroad_names_its_country_and_one_at_home_does_not():
    abroad = replace(DONOR, address=Address("1 rue Neuve", town="Paris", country="FR"))
    application = an_application(donor=abroad)

    assert a_letter("refusal", application=application).addressee[-1] == "FRANCE"
    assert a_letter("refusal").addressee[-1] == "LS1 1AA"


def test_a_company_is_written_to_by_its_name():
    nobody = {"title": "", "first_names": "", "last_name": ""}
    firm = person(3, of="c", company="Thorne Solicitors", **nobody)
    application = an_application(correspondent=firm)

    assert "Dear Thorne Solicitors" in text_of(a_letter("refusal", "c3", application))


def test_a_trust_corporation_is_written_to_by_its_name():
    application = an_application()
    lpa = replace(application.lpa, attorneys=(person(0), TRUST))
    about = replace(application, lpa=lpa)

    assert "Dear Northern Trust Limited" in text_of(
        a_letter("registration-to-attorney", "trust", about)
    )


def test_somebody_whose_name_cannot_be_read_is_still_greeted():
    nameless = replace(DONOR, title="", first_names="", last_name="")
    application = an_application(donor=nameless)

    assert "Dear Sir or Madam" in text_of(
        a_letter("rejection", application=application)
    )


def test_a_letter_about_a_donor_who_cannot_be_read_can_still_be_written():
    about = replace(an_application(), lpa=Instrument(attorneys=(person(0),)))

    text = text_of(a_letter("receipt", "0", about))

    assert "of a donor whose name we cannot read reached us" in text


def test_registration_tells_the_donor_the_day_and_the_register_number():
    text = words("registration-to-donor")

    assert "Your lasting power of attorney is registered" in text
    assert "on 30 November 2026" in text
    assert "Register number: M-1234-5678-9018" in text
    assert "You can cancel your lasting power of attorney" in text


def test_registration_tells_an_attorney_their_duties():
    letter = a_letter("registration-to-attorney", "0")
    text = text_of(letter)

    assert "You are an attorney for Jondonor Joydonor" in text
    assert "Dear Ms Amy Able" in text
    assert "keep accounts" in text
    assert "You can cancel" not in text


def test_all_duties_of_an_attorney_are_one_list():
    letter = a_letter("registration-to-attorney", "0")
    lists = [block for block in letter.blocks if block.kind == "list"]

    assert [len(block.lines) for block in lists] == [2, 6]


def test_an_attorney_for_welfare_is_told_nothing_about_money():
    welfare = words("registration-to-attorney", type=LpaType.PERSONAL_WELFARE)

    assert "accounts" not in welfare
    assert "code of practice" in welfare


@pytest.mark.parametrize(("name", "to"), REGISTRATIONS)
def test_attorneys_act_at_once_only_where_the_donor_chose_so(name, to):
    at_once = "An attorney can act from now on"
    later = {"when_usable": WhenUsable.CAPACITY_LOST}

    assert at_once in words(name, to=to)
    assert "An attorney can act only where" not in words(name, to=to)
    for decided in (later, {"type": LpaType.PERSONAL_WELFARE}):
        assert at_once not in words(name, to=to, **decided)
        assert "An attorney can act only where" in words(name, to=to, **decided)


@pytest.mark.parametrize(
    "name",
    [
        *("notice-to-donor", "notice-to-attorney"),
        *("registration-to-donor", "registration-to-attorney"),
    ],
)
@pytest.mark.parametrize(
    ("act", "says"),
    [
        (HowTheyAct.JOINTLY, "must all agree on every decision"),
        (HowTheyAct.JOINTLY_AND_SEVERALLY, "together or each on their own."),
        (HowTheyAct.MIXED, "the decisions that the document lists"),
    ],
)
def test_it_is_said_who_the_attorneys_are_and_how_several_act(name, act, says):
    several, one = words(name, attorneys_act=act), words(name, 1, attorneys_act=act)

    assert says in several
    assert "These are the attorneys: Amy Able Ben Baker" in several
    assert says not in one
    assert "This is the attorney: Amy Able" in one
    assert "These are the attorneys" not in one


@pytest.mark.parametrize("name", ["rejection", "refusal"])
def test_why_it_failed_stands_in_the_letter_as_it_was_written(name):
    reason = "The copy is not certified.\n\nPage 4 is missing."
    page = to_html(a_letter(name, reason=reason))

    assert "<p>The copy is not certified.</p>" in page
    assert "<p>Page 4 is missing.</p>" in page


@pytest.mark.parametrize("name", ["rejection", "refusal"])
def test_half_the_fee_for_a_repeat_is_possible_but_not_promised(name):
    text = words(name)

    assert "within three months, it is possible that you pay half the fee" in text
    assert "This is not certain" in text
    assert "7000-0000-0005 in it" in text


def test_a_withdrawal_says_on_which_day():
    letter = a_letter("withdrawal", happened_on=DATED)

    assert "On 2 November 2026 the application" in text_of(letter)


def test_every_correction_stands_with_what_to_do_about_it():
    corrections = (
        "Section 9 is not dated.\nThe donor signs it again.",
        "Page 4 is missing.",
    )
    page = to_html(a_letter("corrections", corrections=corrections))

    assert "<ol><li><span>Section 9 is not dated.<br>The donor signs it again." in page
    assert "<li><span>Page 4 is missing.</span></li></ol>" in page


def test_a_notice_gives_the_last_day_to_object_in_bold():
    page = to_html(a_letter("notice-to-attorney", "0"))

    assert "<strong>Your objection must reach us by 23 November 2026.</strong>" in page


def test_a_notice_tells_an_attorney_the_grounds_there_are():
    text = words("notice-to-attorney")

    assert all(form in text for form in ("LPA007", "LPA008", "COP7"))
    assert "bankrupt" in text
    assert "bankrupt" not in words("notice-to-attorney", type=LpaType.PERSONAL_WELFARE)


def test_a_notice_tells_the_donor_that_no_ground_is_needed():
    text = words("notice-to-donor")

    assert "for any reason, or for none" in text
    assert "LPA006" in text
    assert "LPA007" not in text


def test_a_notice_names_whoever_applies():
    attorneys = {"applicant": Applicant.ATTORNEYS, "applying_attorneys": ("0", "1")}

    assert "It was made by Mrs Jondonor Joydonor." in words("notice-to-attorney")
    assert "It was made by Ms Amy Able and Ms Ben Baker." in words(
        "notice-to-donor", **attorneys
    )


def test_a_notice_goes_out_where_nobody_can_be_seen_to_apply():
    text = words("notice-to-donor", applicant=None)

    assert "It was made by a person whom the form does not name." in text


@pytest.mark.parametrize(
    ("registered_on", "says", "never_says"),
    [
        (DATED, "cancelled its registration", "closed the application"),
        (None, "closed the application", "cancelled its registration"),
    ],
)
def test_when_the_donor_has_died_it_says_what_ended(registered_on, says, never_says):
    about = an_application(about={"registered_on": registered_on})
    text = text_of(a_letter("donor-died", "0", about))

    assert says in text
    assert never_says not in text


def test_a_stranger_is_written_to_by_name_and_address():
    stranger = Person(
        uid="x",
        last_name="First Bank plc",
        address=Address("1 High Street", town="York", postcode="YO1 1AA"),
    )
    about = an_application()
    letter = Letter.of(
        KINDS["own-words"],
        stranger,
        about,
        subject="About an account",
        texts=["Hello."],
        told={},
        language=Language.WELSH,
        dated_on=DATED,
    )

    assert letter.addressee == ("First Bank plc", "1 High Street", "York", "YO1 1AA")
    assert "Annwyl First Bank plc" in text_of(letter)
