"""The count of lines: said by the server, and kept up to date by its script alike."""

import random
import unicodedata
from pathlib import Path

import pytest

from lpa.form_lines import lines_of
from lpa.letters import TABLE
from lpa.questions.lined import IN_ITS_BOX, ON_A_SHEET
from tests.builders import a_draft
from tests.chromium import chromium

SCRIPT = Path("lpa/static/lpa/form_lines.js")
UNWORKABLE = "Take me to Dignitas."
PAGE = "preferences-and-instructions/text/"

CHOSEN = [
    "",
    "one two three",
    "a" * 84,
    "a" * 85,
    "a" * 84 + " b",
    "one\r\ntwo\rthree\n\nfour\u2028five\x85six\x1cseven\x1feight",
    "no\xa0break\u3000wide\u202fnarrow\ufeffnone\u200bnone",
    "é" * 84 + " " + "e\u0301" * 84,
    "漢字" * 43 + " ＡＢ " + "한국어 " * 30,
    "👨‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 🇬🇧 " * 20,
    "Ŵyn a’i frawd – “wedi’u” henwi £10 " * 9,
    "\u0301 \u0301a \u200d b" * 40,
    "soft\xadhyphen \u202eturned\u2069 \U0001fae8 \u0378 𓀀𒀀 العربية हिन्दी " * 20,
]
LETTERS = [
    *"abc  \n\t-’£éŵł漢字한👧🇬🇧️",
    "\u0301",
    "\u200d",
    "\xa0",
    "\u3000",
    "\r\n",
]


def made_up(number):
    """A text that is the same in every run."""
    chance = random.Random(number)  # noqa: S311 - not a secret
    letters = chance.choices(LETTERS, k=chance.randrange(1, 700))
    return unicodedata.normalize("NFC", "".join(letters))


@pytest.fixture
def in_the_browser():
    """What the script makes of texts: how many lines each fills."""
    with chromium() as browser:
        page = browser.new_page()
        page.goto("about:blank")
        yield lambda texts: page.evaluate(
            """async ([script, table, texts]) => {
                 const address = URL.createObjectURL(
                   new Blob([script], {type: "text/javascript"}));
                 const {linesOf, readWidths} = await import(address);
                 const widths = readWidths(table);
                 return texts.map((text) => linesOf(text, widths));
               }""",
            [SCRIPT.read_text(encoding="utf-8"), TABLE.read_text(), texts],
        )


@pytest.mark.browser
@pytest.mark.once
def test_the_script_breaks_lines_as_the_form_does(in_the_browser):
    texts = [*CHOSEN, *map(made_up, range(400))]

    assert in_the_browser(texts) == [lines_of(text) for text in texts]


@pytest.mark.once
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "The form has room for 6 lines of 84 characters."),
        ("one", "This fills 1 line of 6 on the form."),
        ("1\n2\n3\n4\n5\n6", "This fills 6 lines of 6 on the form."),
    ],
)
def test_a_text_that_fits_is_said_to(text, said):
    assert IN_ITS_BOX.said_of(text) == said


@pytest.mark.once
def test_a_text_that_goes_on_is_said_to_need_a_signature():
    said = IN_ITS_BOX.said_of("\n".join("1234567"))

    assert said.startswith("This fills 7 lines. The form has room for 6, so the rest")
    assert "before you sign section 9, or on the same day" in said


@pytest.mark.once
def test_more_than_one_sheet_is_said_to_be_more():
    assert "of 14 on continuation sheet 2" in ON_A_SHEET.said_of("one")
    assert "there is more than one" in ON_A_SHEET.said_of("\n".join("a" * 15))


@pytest.fixture
def visit(client, donor):
    client.force_login(donor)
    draft = a_draft(donor)
    address = f"/lpa/{draft.reference}/{PAGE}"
    return lambda **sent: (
        client.post(address, sent) if sent else client.get(address).content.decode()
    )


@pytest.mark.django_db
def test_the_page_says_it_without_a_script(visit):
    visit(preferences="\n".join("123"), instructions="")

    assert "This fills 3 lines of 6 on the form." in visit()


@pytest.mark.django_db
def test_checking_the_wording_saves_it_and_shows_the_page_again(visit):
    seen = visit(preferences="", instructions=UNWORKABLE, press="stay")

    assert seen.status_code == 302
    assert seen.url.endswith(PAGE)
    assert "“Dignitas” in line 1 of the instructions" in visit()


@pytest.mark.django_db
def test_saving_goes_on(visit):
    seen = visit(preferences="", instructions=UNWORKABLE)

    assert not seen.url.endswith(PAGE)


@pytest.mark.django_db
def test_nothing_noticed_is_said_of_what_was_saved_alone(visit):
    assert "We noticed nothing" not in visit()

    visit(preferences="I like tea.", instructions="")

    assert "We noticed nothing" in visit()
