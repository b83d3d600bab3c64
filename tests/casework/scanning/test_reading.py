"""Pages as the house prints them are read however they lay on the glass."""

from random import Random

import pytest
from PIL import Image

from casework.scanning.codes import only_own, only_page
from casework.scanning.pictures import opened
from casework.scanning.reading import sides_of
from documents.catalogue import Lp1
from tests.documents.people import a_rich_instrument, an_instrument
from tests.documents.printed import FACTS

from .scans import as_pdf, as_tiff, printed, soiled, turned

pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def usual():
    """The twenty pages of a form, without its cover."""
    return printed(Lp1(an_instrument(2), FACTS))[2:]


def read(content):
    with opened(content) as scan:
        return list(sides_of(scan))


def places(sides):
    return [own.place if (own := only_own(side.texts)) else None for side in sides]


@pytest.mark.parametrize("saved", [as_pdf, as_tiff])
def test_every_page_is_read_and_kept_as_a_picture(usual, saved):
    sides = read(saved(usual))

    assert places(sides) == list(range(1, 21))
    assert all(only_page(side.texts) for side in sides)
    assert all(side.picture[:2] == b"\xff\xd8" for side in sides)
    assert all(side.height > side.width > 900 for side in sides)


def test_black_and_white_as_scanners_send_it_is_read(usual):
    pages = [page.convert("1") for page in usual[8:10]]

    assert places(read(as_tiff(pages, compression="group4"))) == [9, 10]


@pytest.mark.parametrize("degrees", [90, 180, 270, 2.5, -2.5, 177, 93, 5])
def test_a_page_that_lay_askew_is_read_and_shown_upright(usual, degrees):
    (side,) = read(as_tiff([turned(usual[9], degrees)]))

    assert places([side]) == [10]
    assert only_page(side.texts).code == "1F9"
    assert side.height > side.width
    assert (side.turned + round(degrees / 90) * 90) % 360 == 0


@pytest.mark.parametrize("seed", range(4))
def test_soiled_and_crooked_pages_are_read(usual, seed):
    random = Random(seed)  # noqa: S311 - how pages lie is no secret
    pages = random.sample(range(20), 3)
    lying = [
        soiled(turned(usual[page], random.choice((0, 180)) + random.uniform(-2, 2)))
        for page in pages
    ]

    assert places(read(as_tiff(lying))) == [page + 1 for page in pages]


def test_a_page_without_a_code_is_not_mistaken_for_blank(usual):
    letter = usual[8].copy()
    letter.paste(255, (0, 0, letter.width, 300))
    letter.paste(255, (0, letter.height - 200, letter.width, letter.height))

    (side,) = read(as_tiff([letter]))

    assert (side.texts, side.is_blank) == ((), False)


def test_empty_paper_is_blank_though_it_is_soiled(usual):
    empty = Image.new("L", usual[0].size, 255)

    assert all(side.is_blank for side in read(as_tiff([empty, soiled(empty)])))


def test_sides_that_say_they_are_blank_are_blank_and_nothing_else_is():
    everything = Lp1(a_rich_instrument(), FACTS)
    pages = [place for place, page in enumerate(everything.pages) if not page.form]
    assert pages

    sides = read(as_pdf(printed(everything)))

    assert [side.place - 1 for side in sides if side.is_blank] == pages
    counted = [place for place in places(sides) if place]
    assert counted == list(range(1, len(counted) + 1))
