"""Websites in a text, with and without http."""

import pytest

from lpa.wording import links, site_names

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("see www.example.org.", "www.example.org"),
        ("see WWW.Example", "WWW.Example"),
        ("see my-wishes.co.uk/me, page 2", "my-wishes.co.uk/me"),
        ("(example.com)", "example.com"),
        ("as on care.example.cymru today", "care.example.cymru"),
    ],
)
def test_a_website_is_found_by_its_name(text, name):
    assert list(site_names(text)) == [(name, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Write to amy@example.com or to amy.able@post.example.co.uk",
        "See https://www.example.org/wishes",
        "Firms, e.g. Smith & Co. Ltd. in the U.K. and i.e. others.",
        "Pay £10.50 on 4.5.2026 at 9.30 a.m.",
        "one.Two three.Four",
        "Mr.Smith of St.Albans",
    ],
)
def test_nothing_else_is_a_name_of_a_website(text):
    assert list(site_names(text)) == []


def test_a_link_is_found_with_its_line():
    assert list(links("a\nb HTTPS://x.example/y?z c")) == [("HTTPS://x.example/y?z", 2)]
