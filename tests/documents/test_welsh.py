"""The documents in Welsh: all of what they say, and nothing left in English."""

import gettext
import html
import re
import subprocess
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from django.conf import settings
from django.core.management import call_command
from django.utils import translation
from django.utils.html import strip_tags
from pypdf import PdfReader

from documents import printing
from documents.catalogue import (
    CertifiedCopy,
    Lp1,
    Lp3,
    Lpa120,
    ProofOfRegistration,
    SigningDay,
    language_of,
)
from documents.document import Stamp
from documents.filling import lp1_of, lp3_of, lpa120_of, signing_day_of
from documents.in_words import address_lines, day, listed
from documents.management.commands.collect_words import CATALOGUE, collect, dateless
from documents.paragraphs import KINDS
from documents.plan import Facts
from lpa.choices import Applicant, CorrespondentIs, Language, LpaType
from lpa.instrument import Address
from lpa.submission import submit
from tests.builders import CLAIMED, FRIEND, TOLD, a_draft, an_lpa, mean_everything

from .letters import a_letter, an_application, text_of
from .people import DONOR, a_rich_instrument, an_instrument, person

HOUSE = Path(settings.LOCALE_PATHS[0]).parent
PLACES = re.compile(r"%\(\w+\)s|{\w+}|<\w+>")
ON = date(2026, 11, 3)
REGISTERED = Facts("A1", is_final=True, registered=Stamp("M123456789018", ON))
TYPED = {
    "attorneys_act_details": "Gwerthu fy nghartref.",
    "preferences": "Hoffwn fyw gartref.",
    "instructions": "Rhaid gwerthu popeth. " * 60,
}
FORMS = {
    "LP1F": lambda: Lp1(a_rich_instrument(**TYPED), Facts("A1", 1, is_final=True)),
    "LP1H": lambda: Lp1(an_instrument(told=1, type=LpaType.PERSONAL_WELFARE)),
    "LP3": lambda: Lp3(an_instrument(2, told=1)),
    "LPA120": lambda: Lpa120(an_instrument(2), ON),
    "copy": lambda: CertifiedCopy.of(Lp1(an_instrument(2), REGISTERED)),
    "proof": lambda: ProofOfRegistration(an_application(), "www.gov.uk", dated_on=ON),
    "signing day": lambda: SigningDay(a_rich_instrument(**TYPED), "A1"),
}
# Places of letters in which staff write, in the language of whoever reads it.
TYPED_IN_ENGLISH = (
    *("reason", "evidence", "pages", "exceptions", "words", "message", "order"),
    *("corrections", "sign_again", "questions", "complaint"),
)
# Words that English cannot do without, and that Welsh does not have.
ENGLISH = re.compile(
    r"\b(the|and|of|are|this|that|with|for|you|your|we|they|their|must|be|by|not|who"
    r"|sign|signed|from|page|section|donor|attorneys?|fee|date|form|day|month|year)\b",
    re.IGNORECASE,
)
# What has an English name alone; an address on the web may be in two lines.
NAMES_OF_THINGS = re.compile(
    r"The Stationery Office|Thorne and Thorne|www\.\S+|power-of-attorney\S*"
)


def english_in(text):
    return ENGLISH.findall(NAMES_OF_THINGS.sub("", text))


def printed(document):
    pdf = printing.render(replace(document, language=Language.WELSH))
    with pypdfium2.PdfDocument(pdf) as sides:
        return "\n".join(side.get_textpage().get_text_range() for side in sides)


@pytest.fixture(scope="module")
def collected():
    return collect(HOUSE)


@pytest.mark.once
def test_all_that_documents_print_is_in_the_catalogue(collected):
    assert dateless(collected) == dateless((HOUSE / CATALOGUE).read_text())


@pytest.mark.once
@pytest.mark.parametrize("lack", ["--untranslated", "--only-fuzzy"])
def test_every_text_has_its_welsh(collected, lack):
    command = ["msgattrib", "--no-obsolete", lack]
    found = subprocess.run(
        command, input=collected, capture_output=True, text=True, check=True
    )

    assert [line for line in found.stdout.splitlines() if line[:2] == "#:"] == []


@pytest.mark.once
def test_what_is_filled_in_is_filled_in_in_both_languages():
    welsh = gettext.translation("django", HOUSE / "locale", ["cy"])._catalog
    texts = [(key if isinstance(key, str) else key[0], welsh[key]) for key in welsh]
    differ = [
        (english, said)
        for english, said in texts
        if english and set(PLACES.findall(english)) != set(PLACES.findall(said))
    ]

    assert differ == []


@pytest.mark.once
@pytest.mark.parametrize("name", FORMS)
def test_no_english_is_left_on_a_welsh_form(name):
    text = printed(FORMS[name]())

    assert english_in(text) == []
    assert "rhoddwr" in text


@pytest.mark.parametrize("name", KINDS)
def test_no_english_is_left_in_a_welsh_letter(name):
    welsh = dict.fromkeys(TYPED_IN_ENGLISH, "Mae tudalen ar goll.")
    text = text_of(a_letter(name, language=Language.WELSH, **welsh))

    assert english_in(text) == []
    assert "Annwyl" in text
    assert "2 Tachwedd 2026" in text


def test_english_is_noticed_where_it_is():
    english = printing.to_html(FORMS["LP3"]())
    found = english_in(html.unescape(strip_tags(english)))

    assert {"the", "attorneys", "you"} <= set(found)


def test_the_donor_and_the_correspondent_are_written_to_as_they_asked():
    friend = person(3, of="c")
    asked = {"contact_language": Language.WELSH, "correspondent": friend}
    lpa = an_instrument(2, correspondent_is=CorrespondentIs.OTHER, **asked)

    assert language_of(DONOR.uid, lpa) is Language.WELSH
    assert language_of("c3", lpa) is Language.WELSH
    assert language_of("0", lpa) is Language.ENGLISH


def test_whoever_was_not_asked_is_written_to_in_the_language_of_the_lpa():
    lpa = an_instrument(2, language=Language.WELSH)

    assert language_of("0", lpa) is Language.WELSH
    assert language_of(DONOR.uid, lpa) is Language.ENGLISH


def test_a_notice_lists_those_who_apply_in_welsh():
    applicants = {
        "applicant": Applicant.ATTORNEYS,
        "applying_attorneys": ("0", "1", "2"),
    }
    application = an_application(3, **applicants)
    welsh = {"language": Language.WELSH}
    text = text_of(a_letter("notice-to-attorney", "0", application, **welsh))

    assert "gan Ms Amy Able, Ms Ben Baker a hefyd Ms Cat Cole." in text


@pytest.fixture
def welsh_draft(donor):
    draft = a_draft(donor, told=[FRIEND], answers=TOLD | CLAIMED)
    draft.language = "cy"
    draft.save()
    return draft


@pytest.mark.django_db
@pytest.mark.parametrize("form", [lp1_of, lp3_of, lpa120_of, signing_day_of])
def test_a_form_is_in_the_language_of_the_lpa(form, welsh_draft, donor):
    assert form(welsh_draft).language is Language.WELSH
    mean_everything(welsh_draft, by=donor)
    assert form(submit(draft=welsh_draft, by=donor)).language is Language.WELSH


@pytest.mark.django_db
def test_a_form_can_be_printed_in_the_other_language(donor, tmp_path):
    file = tmp_path / "lp3.pdf"
    lpa = an_lpa(donor, told=[FRIEND], answers=TOLD)
    call_command("render_document", lpa.reference, "lp3", output=file, language="cy")
    pdf = PdfReader(BytesIO(file.read_bytes()))

    assert pdf.trailer["/Root"]["/Lang"] == "cy"
    assert "Hysbysiad o’r bwriad i gofrestru" in pdf.pages[0].extract_text()


def test_days_are_written_in_welsh():
    with translation.override("cy"):
        said = [day(date(2026, month, 1)) for month in range(1, 13)]

    assert said[0] == "1 Ionawr 2026"
    assert len({each.split()[1] for each in said}) == 12
    assert not any(re.search("ary|ber|May|March|Ju|April|August", s) for s in said)


@pytest.mark.once
def test_days_are_written_in_one_place_alone():
    places = [HOUSE / "documents", HOUSE / "templates" / "documents"]
    files = [file for place in places for file in place.rglob("*.*")]
    texts = [file for file in files if file.suffix in (".py", ".html")]
    formats = re.compile("j F Y|%B")

    assert [f.name for f in texts if formats.search(f.read_text())] == ["in_words.py"]


@pytest.mark.parametrize(
    ("names", "says"),
    [
        ([], ""),
        (["Amy"], "Amy"),
        (["Amy", "Ben"], "Amy a hefyd Ben"),
        (["Amy", "Ben", "Cat"], "Amy, Ben a hefyd Cat"),
    ],
)
def test_names_are_listed_in_welsh(names, says):
    with translation.override("cy"):
        assert listed(names) == says


def test_a_country_abroad_is_named_in_welsh():
    with translation.override("cy"):
        assert address_lines(Address("1 rue Neuve", country="FR"))[-1] == "Ffrainc"
