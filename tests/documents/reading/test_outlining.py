"""Whatever is printed is said in every other way too."""

import re
from datetime import date
from itertools import pairwise

import pytest
from django.template.loader import render_to_string
from django.utils.formats import date_format
from hypothesis import HealthCheck, given, settings

from documents.catalogue import Lp1, Lp3, SigningDay
from documents.markup import tree_of
from documents.outline import Kind, Line
from documents.outlining import outline_of
from documents.plan import Facts
from documents.reading import as_text
from tests.documents.people import an_instrument, people
from tests.documents.printed import FACTS, FORMS, document
from tests.documents.test_pages import CHOICES
from tests.documents.test_plan_properties import full_instruments

pytestmark = pytest.mark.once
some_lpas = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def solid(text):
    return re.sub(r"\s", "", text)


def data(page):
    """Every value of a page that is text, as it is said."""
    for slot, value in page.values.items():
        if slot in CHOICES or slot.endswith("_is") or isinstance(value, bool):
            continue
        if isinstance(value, date):
            yield solid(date_format(value, "j F Y"))
        else:
            lines = value if isinstance(value, tuple) else (value,)
            yield from map(solid, filter(None, lines))


def in_html(outline):
    html = render_to_string(
        "documents/reading/lines.html", {"outline": outline, "classes": True}
    )
    return "".join(tree_of(html).text.split())


def lost(document):
    """Which values are missing from the plain text, and which from the page.

    The text parts the lines of an address by commas.
    """
    outline = outline_of(document)
    text, page = solid(as_text(outline)).replace(",", ""), in_html(outline)
    values = [value for each in document.pages for value in data(each)]
    missing = [value for value in values if value.replace(",", "") not in text]
    return missing, [value for value in values if value not in page]


def lines(document, *kinds):
    return [line for line in outline_of(document).lines if line.kind in kinds]


@pytest.mark.parametrize("name", FORMS)
def test_no_value_is_lost_however_long_it_is(name):
    assert lost(document(name)) == ([], [])


@some_lpas
@given(full_instruments())
def test_no_value_of_any_lpa_is_lost(lpa):
    assert lost(Lp1(lpa, FACTS)) == ([], [])


@some_lpas
@given(full_instruments())
def test_every_box_that_is_ticked_is_said_to_be_chosen(lpa):
    document = Lp1(lpa, FACTS)
    ticks = render_to_string(document.template, {"document": document}).count("☒")

    assert len(lines(document, Kind.CHOSEN)) == ticks


def test_a_label_stands_before_its_value():
    filled = lines(Lp1(an_instrument(), FACTS), Kind.FILLED)

    assert Line(Kind.FILLED, "Jondonor", "First names") in filled
    assert Line(Kind.FILLED, "10 Mill Lane\nLeeds", "Address") in filled
    assert Line(Kind.FILLED, "11 October 1969", "Date of birth") in filled


def test_text_flows_on_where_the_form_broke_it():
    wish = "I would like to see my sister on Sundays, wherever we may be. " * 3
    filled = lines(Lp1(an_instrument(preferences=wish), FACTS), Kind.FILLED)

    assert wish.strip() in [line.words for line in filled]


def test_a_word_that_fills_a_line_stays_whole():
    word = "w" * 100
    lpa = an_instrument(instructions=f"Keep {word} safe")
    filled = lines(Lp1(lpa, FACTS), Kind.FILLED)

    assert any(word in line.words for line in filled)


def test_a_part_that_nobody_uses_is_one_statement():
    said = outline_of(Lp1(an_instrument(attorneys=1), FACTS)).lines
    place = said.index(Line(Kind.HEADING, "Attorney 2", level=4))

    assert said[place + 1] == Line(Kind.UNUSED, "Not used")
    assert said[place + 2].label == "At the foot of the page"


def test_room_to_sign_is_said_to_be_for_a_pen():
    by_hand = lines(Lp1(an_instrument(), FACTS), Kind.BY_HAND)

    assert Line(Kind.BY_HAND, label="Signature or mark") in by_hand
    assert Line(Kind.BY_HAND, label="Date signed or marked") in by_hand


def test_headings_go_down_one_level_at_a_time():
    for each in (Lp1(an_instrument(), FACTS), SigningDay(an_instrument())):
        levels = [1, *(line.level for line in lines(each, Kind.HEADING))]

        assert all(b - a <= 1 for a, b in pairwise(levels))


def test_a_draft_says_that_it_is_one_and_a_final_form_which_it_is():
    draft = as_text(outline_of(Lp1(an_instrument(), Facts())))
    final = as_text(outline_of(Lp1(an_instrument(), FACTS)))

    assert "Draft: do not send this page" in draft
    assert "Draft" not in final
    assert "A510 7295 5715" in final
    assert "At the foot of the page: Version 3" in final


def test_the_plain_text_has_a_statement_on_each_line():
    text = as_text(outline_of(Lp3(an_instrument(told=1)))).splitlines()

    assert text[0] == "Notice of intention to register a lasting power of attorney"
    assert "Address: 1 Mill Lane, Leeds" in text
    assert "Chosen: The donor" in text
    assert "Not chosen: The attorneys" in text


def test_a_table_is_said_row_by_row():
    lpa = an_instrument(attorneys=2, replacements=0)
    text = as_text(outline_of(SigningDay(lpa, "A51072955715")))

    assert "Who can be a witness: " in text
    assert "Done on: to be filled in by hand" in text
    assert "Who cannot: to be filled in by hand" not in text


def test_what_somebody_wrote_stays_text():
    lpa = an_instrument(attorneys=0, preferences="<b>Kind</b> & <script>x</script>")
    outline = outline_of(Lp1(lpa, FACTS))
    html = render_to_string("documents/reading/lines.html", {"outline": outline})

    assert "<script>" not in html
    assert "&lt;b&gt;Kind&lt;/b&gt; &amp; " in html


def test_nobody_is_missing_among_ten():
    lpa = an_instrument(attorneys=9, replacements=4, told=5)
    text = as_text(outline_of(Lp1(lpa, FACTS)))

    assert all(each.last_name in text for each in people(9))
