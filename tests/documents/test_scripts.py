"""What is written in any script is printed whole, in order, in letters that exist.

Order is judged by what is read aloud, where every run says its own letters as they were
typed. What a reader copies comes back in an order of its own where lines run from right
to left, and in other forms of the same letters: there the letters are only counted,
after both have been brought into one form (NFKC).
"""

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PIL import ImageChops, ImageDraw

from documents import printing
from documents.catalogue import (
    Application,
    CertifiedCopy,
    Lp1,
    Lp3,
    Lpa120,
    ProofOfRegistration,
    SigningDay,
)
from documents.management.commands.collect_letters import columns_in
from documents.plan import plan_lp1, plan_lp3, plan_lpa120
from documents.plates.splicing import Apart
from documents.press import from_plates, pressed
from documents.reading import in_large_print
from documents.typefaces import SANS, TYPEWRITER
from lpa.choices import Applicant, CorrespondentIs, FeeReduction
from lpa.instrument import Address, Person
from lpa.letters import UNKNOWN, widths

from .letters import a_letter, an_application
from .people import an_instrument
from .printed import DECIDED, FACTS, REGISTERED
from .scripts import (
    LONG,
    NAMES,
    copied_letters,
    letters_of,
    missing_glyphs,
    read_aloud,
    solid,
)
from .test_pages import CHOICES, POINT, boxes_of, filled_in

pytestmark = pytest.mark.once

DOTS = 3  # of a picture, to a point

words = st.sampled_from((*NAMES, LONG))
names = st.lists(words, min_size=1, max_size=3).map(" ".join)
texts = st.builds(
    lambda said, times: f"{' '.join(said)} {'ŵ' * 85}\n" * times,
    st.lists(words, max_size=120),
    st.integers(0, 6),
)
addresses = st.builds(
    Address, names, names, st.just(""), names, st.just("LS1 1AA"), st.just("GB")
)


@st.composite
def people(draw, number):
    return tuple(
        Person(f"p{n}", draw(words), draw(names), draw(names), address=draw(addresses))
        for n in range(number)
    )


@st.composite
def sides(draw):
    """A side of any form, of an LPA that was written in every script at once."""
    donor, provider, other = draw(people(3))
    attorneys = draw(people(draw(st.integers(1, 12))))
    lpa = replace(
        an_instrument(),
        donor=replace(donor, other_names=draw(names)),
        certificate_provider=provider,
        attorneys=attorneys,
        people_to_notify=draw(people(draw(st.integers(1, 5)))),
        preferences=draw(texts),
        instructions=draw(texts) + "\n" + "字" * draw(st.integers(0, 85)),
        applicant=Applicant.ATTORNEYS,
        applying_attorneys=tuple(each.uid for each in attorneys),
        correspondent_is=CorrespondentIs.OTHER,
        correspondent=replace(other, company=draw(names)),
        fee_reduction=FeeReduction.LOW_INCOME,
    )
    planned = (*plan_lp1(lpa, FACTS), *plan_lp3(lpa), *plan_lpa120(lpa, DECIDED))
    return draw(st.sampled_from([page for page in planned if any(filled_in(page))]))


# A side takes half a second, so what fails is shown as it was found.
PHASES = (Phase.explicit, Phase.generate)


@given(sides())
@settings(
    max_examples=12,
    derandomize=True,  # a letter that hangs a hair lower is no news of a change
    deadline=None,
    phases=PHASES,
    suppress_health_check=list(HealthCheck),
)
def test_every_letter_is_there_whole_in_order_and_in_its_box(page):
    laid_out = printing.lay_out(Apart(sides=(page,)))
    printed = printing.drawn(laid_out)
    said, copied = read_aloud(printed), copied_letters(printed)
    [side] = [each._page_box for each in laid_out.pages]
    empty = printing.render(Apart(sides=(emptied(page),)))
    written = ImageChops.difference(picture(printed), picture(empty))

    assert missing_glyphs(printed) == []
    assert outside_of(boxes_of(side, "b"), written) is None
    values = [value for value in filled_in(page) if not value.isdigit()]
    assert [value for value in values if solid(value) not in said] == []
    assert [value for value in values if letters_of(value) - copied] == []


def emptied(page):
    """The same side with nothing written in its boxes."""
    kept = {
        slot: value
        for slot, value in page.values.items()
        if slot in CHOICES or slot.endswith("_is") or not isinstance(value, str | tuple)
    }
    return replace(page, values=kept)


def picture(printed):
    with pypdfium2.PdfDocument(printed) as opened:
        return opened[0].render(scale=DOTS).to_pil().convert("L")


def outside_of(boxes, ink, slack=2.5):
    """Where there is ink further than this many points from every box.

    What is stacked in Burmese or Tibetan hangs two points below a box of one line.
    """
    inside = ImageDraw.Draw(ink)
    for box in boxes:
        left, top = box.border_box_x() / POINT, box.border_box_y() / POINT
        right = left + box.border_width() / POINT
        bottom = top + box.border_height() / POINT
        edges = (left - slack, top - slack, right + slack, bottom + slack)
        inside.rectangle([edge * DOTS for edge in edges], fill=0)
    return ink.getbbox()


def an_lpa():
    """Everybody has a name in another script, most of them in two."""
    everybody = [
        Person(
            uid=f"p{number}",
            title="Dr",
            first_names=name,
            last_name=NAMES[-number],
            date_of_birth=date(1950, 1, 2),
            address=Address(f"{number} {name}", "", "", NAMES[-number], "LS1 1AA"),
        )
        for number, name in enumerate(NAMES)
    ]
    return replace(
        an_instrument(),
        donor=everybody[0],
        attorneys=tuple(everybody[1:4]),
        replacements=tuple(everybody[4:6]),
        people_to_notify=tuple(everybody[6:8]),
        certificate_provider=everybody[8],
        instructions=" ".join(NAMES),
        correspondent_is=CorrespondentIs.OTHER,
        correspondent=everybody[9],
        fee_reduction=FeeReduction.LOW_INCOME,
    )


def application():
    said = {"register_number": REGISTERED.number, "registered_on": REGISTERED.on}
    return Application(an_lpa(), "700000000005", **said)


def letter(name):
    about = replace(an_application(), lpa=an_lpa())
    return a_letter(name, "p0", about, reason=" ".join(NAMES))


DOCUMENTS = {
    "LP3": lambda: Lp3(an_lpa()),
    "LPA120": lambda: Lpa120(an_lpa(), DECIDED),
    "proof": lambda: ProofOfRegistration(application(), "x.uk", dated_on=DECIDED),
    "signing day": lambda: SigningDay(an_lpa()),
    "notice": lambda: letter("notice-to-donor"),
    "refusal": lambda: letter("refusal"),
}
NAMED = {
    "LP3": ("donor", "attorneys", "people_to_notify"),
    "LPA120": ("donor", "correspondent"),
    "proof": ("donor", "attorneys"),
    "signing day": ("donor", "attorneys", "replacements"),
    "notice": ("donor", "attorneys"),
    "refusal": ("donor",),
}


def people_named(attributes):
    for attribute in attributes:
        held = getattr(an_lpa(), attribute)
        yield from held if isinstance(held, tuple) else (held,)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_names_people_in_their_own_letters(name):
    printed = pressed(DOCUMENTS[name]())
    said = read_aloud(printed)
    expected = [
        solid(part)
        for each in people_named(NAMED[name])
        for part in (each.first_names, each.last_name)
    ]

    assert missing_glyphs(printed) == []
    assert [part for part in expected if part not in said] == []


@pytest.mark.parametrize("points", [16, 24])
def test_large_print_has_the_same_letters(points):
    printed = in_large_print(Lp1(an_lpa(), FACTS), points)
    said = read_aloud(printed)

    assert missing_glyphs(printed) == []
    assert [name for name in NAMES if solid(name) not in said] == []


def test_sides_that_plates_cannot_show_are_bound_among_the_others(plates):
    registered = Lp1(an_lpa(), replace(FACTS, registered=REGISTERED))
    copy = CertifiedCopy.of(registered)
    printed = from_plates(copy, plates)
    said = read_aloud(printed)

    assert missing_glyphs(printed) == []
    values = [value for page in copy.pages for value in filled_in(page)]
    words = [value for value in values if not value.isdigit()]
    assert [value for value in words if solid(value) not in said] == []


def test_a_letter_that_nobody_has_is_printed_as_its_number_and_the_log_says_so(caplog):
    lpa = an_instrument()
    donor = replace(lpa.donor, last_name="\U00020bb7野")
    about = replace(an_application(), lpa=replace(lpa, donor=donor))
    document = a_letter("withdrawal", donor.uid, about)
    printed = printing.render(document)

    assert "[U+20BB7]野" in read_aloud(printed)
    assert missing_glyphs(printed) == []
    assert "[U+20BB7]" in caplog.text


@pytest.mark.parametrize("families", [TYPEWRITER, SANS], ids=["typewriter", "sans"])
def test_the_typefaces_have_every_letter_that_we_say_they_have(families):
    said = {n for n, columns in enumerate(widths()) if columns != UNKNOWN}
    there = {number for family in families for number in columns_in(family)}

    assert said - there == set()


def test_no_letter_is_wider_than_we_count():
    counted = widths()
    found: dict[int, int] = {}
    for family in TYPEWRITER:
        found = columns_in(family) | found
    known = {n: c for n, c in enumerate(counted) if c != UNKNOWN}

    assert {n: found[n] for n, columns in known.items() if found[n] > columns} == {}
