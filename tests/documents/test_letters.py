import html
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from django.utils.html import strip_tags
from pypdf import PdfReader

from documents.catalogue import LETTERS, Application, Correction, NobodyThere
from documents.printing import render, to_html
from lpa.choices import Applicant, HowTheyAct, LpaType, WhenUsable
from lpa.instrument import Address

from .people import DONOR, TRUST, an_instrument, person

NAMES = sorted(LETTERS)
DATED = date(2026, 11, 2)


def an_application(attorneys=2, *, about=None, **decided):
    known = {
        "case_number": "700000000005",
        "reference": "A51072955715",
        "received_on": date(2026, 10, 1),
        "registered_on": date(2026, 11, 30),
        "closed_on": date(2026, 11, 20),
    }
    return Application(an_instrument(attorneys, **decided), **(known | (about or {})))


def a_letter(name, to=DONOR.uid, application=None):
    application = application or an_application()
    return LETTERS[name].to(to, about=application, dated_on=DATED)


def text_of(letter):
    page = to_html(letter).replace("<br>", " ")
    return " ".join(html.unescape(strip_tags(page)).split())


def words(name, to=DONOR.uid, **decided):
    return text_of(a_letter(name, to, an_application(**decided)))


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
    page = to_html(a_letter(name, "0", an_application(donor=donor)))

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
    letter = a_letter("registration", "trust", replace(application, lpa=lpa))

    assert "Dear Northern Trust Limited" in text_of(letter)


def test_somebody_whose_name_cannot_be_read_is_still_greeted():
    nameless = replace(DONOR, title="", first_names="", last_name="")
    application = an_application(donor=nameless)

    assert "Dear Sir or Madam" in text_of(
        a_letter("rejection", application=application)
    )


def test_nobody_outside_the_lpa_is_written_to():
    with pytest.raises(NobodyThere):
        a_letter("registration", "stranger")


def test_registration_tells_the_donor_the_day_and_the_register_number():
    about = {"register_number": "M123456789018"}
    text = text_of(a_letter("registration", application=an_application(about=about)))

    assert "Your lasting power of attorney is registered" in text
    assert "on 30 November 2026" in text
    assert "Register number: M-1234-5678-9018" in text
    assert "You can cancel your lasting power of attorney" in text


def test_registration_tells_an_attorney_their_duties():
    text = words("registration", "0")

    assert "You are an attorney for Jondonor Joydonor" in text
    assert "Dear Ms Amy Able" in text
    assert "keep accounts" in text
    assert "You can cancel" not in text


def test_an_attorney_for_welfare_is_told_nothing_about_money():
    assert "accounts" not in words("registration", "0", type=LpaType.PERSONAL_WELFARE)


@pytest.mark.parametrize("to", [DONOR.uid, "0"])
def test_attorneys_act_at_once_only_where_the_donor_chose_so(to):
    at_once = "An attorney can act from now on"
    later = {"when_usable": WhenUsable.CAPACITY_LOST}

    assert at_once in words("registration", to)
    assert at_once not in words("registration", to, **later)
    assert at_once not in words("registration", to, type=LpaType.PERSONAL_WELFARE)


@pytest.mark.parametrize("name", ["registration", "notice"])
@pytest.mark.parametrize(
    ("act", "says"),
    [
        (HowTheyAct.JOINTLY, "must all agree on every decision"),
        (HowTheyAct.JOINTLY_AND_SEVERALLY, "together or each on their own"),
        (HowTheyAct.MIXED, "the decisions that the document lists"),
    ],
)
def test_it_is_said_how_several_attorneys_act(name, act, says):
    assert says in words(name, attorneys_act=act)
    assert says not in words(name, attorneys=1, attorneys_act=act)


@pytest.mark.parametrize("name", ["rejection", "refusal"])
def test_why_it_failed_stands_in_the_letter_as_it_was_written(name):
    about = {"reason": "The copy is not certified.\n\nPage 4 is missing."}
    page = to_html(a_letter(name, application=an_application(about=about)))

    assert "<p>The copy is not certified.</p>" in page
    assert "<p>Page 4 is missing.</p>" in page


@pytest.mark.parametrize("name", ["rejection", "refusal"])
def test_half_the_fee_for_a_repeat_is_possible_but_not_promised(name):
    text = words(name)

    assert "within three months, it is possible that you pay half the fee" in text
    assert "This is not certain" in text
    assert "7000-0000-0005 in it" in text


def test_a_withdrawal_says_on_which_day():
    assert "On 20 November 2026 the application" in words("withdrawal")


def test_every_correction_stands_with_what_to_do_about_it():
    corrections = (
        Correction("Section 9 is not dated.", "The donor signs it again."),
        Correction("Page 4 is missing."),
    )
    about = {"corrections": corrections}
    page = to_html(a_letter("corrections", application=an_application(about=about)))

    assert "<strong>Section 9 is not dated.</strong><br>The donor signs" in page
    assert "<li><strong>Page 4 is missing.</strong></li>" in page


def test_a_notice_gives_the_last_day_to_object():
    assert "must reach us by 23 November 2026" in words("notice", "0")


def test_a_notice_tells_an_attorney_the_grounds_there_are():
    text = words("notice", "0")

    assert all(form in text for form in ("LPA007", "LPA008", "COP7"))
    assert "bankrupt" in text
    assert "bankrupt" not in words("notice", "0", type=LpaType.PERSONAL_WELFARE)


def test_a_notice_tells_the_donor_that_no_ground_is_needed():
    text = words("notice")

    assert "for any reason, or for none" in text
    assert "LPA006" in text
    assert "LPA007" not in text


def test_a_notice_names_whoever_applies():
    attorneys = {"applicant": Applicant.ATTORNEYS, "applying_attorneys": ("0", "1")}

    assert "It was made by Mrs Jondonor Joydonor." in words("notice", "0")
    assert "It was made by Ms Amy Able and Ms Ben Baker." in words(
        "notice", **attorneys
    )
