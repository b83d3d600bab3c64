"""What somebody writes in a name or an instruction is printed and never followed."""

import sys
from contextlib import contextmanager
from dataclasses import fields, replace
from functools import partial
from io import BytesIO

import pypdfium2
import pytest

from documents.catalogue import (
    Application,
    CertifiedCopy,
    Lp1,
    Lp3,
    Lpa120,
    ProofOfRegistration,
    SigningDay,
)
from documents.outlining import outline_of
from documents.paragraphs import KINDS
from documents.press import from_plates
from documents.printing import render
from documents.reading import as_html, in_large_print
from lpa.choices import CorrespondentIs

from .letters import a_letter, an_application
from .people import an_instrument, person
from .printed import DECIDED, FACTS, REGISTERED

pytestmark = pytest.mark.once

SECRET = "/etc/passwd"
HOSTILE = (
    f"<img src=file://{SECRET}>",
    f'"><link rel=attachment href="file://{SECRET}">',
    "<style>@import url(http://192.0.2.1/a.css);</style>",
    "background:url(http://192.0.2.1/b.png)",
    f'</span></p><object data="file://{SECRET}"></object>',
    f'<svg><image href="file://{SECRET}"/></svg>',
    "{% include 'admin/base.html' %}{{ document.instrument }}{% load i18n %}",
    "%(name)s {name} &lt;img&gt; &#60;b&#62;",
)
# Places of letters in which staff write.
TYPED = (
    *("corrections", "exceptions", "message", "questions", "reason", "sign_again"),
    "words",
)
WATCHED = {"socket.connect", "socket.getaddrinfo", "urllib.Request"}
_seen: list[str] | None = None


def _watch(event, arguments):
    if _seen is not None:
        if event in WATCHED:
            _seen.append(event)
        elif event == "open" and SECRET in str(arguments[0]):
            _seen.append(SECRET)


sys.addaudithook(_watch)


@contextmanager
def watched():
    """What is asked of the network, and of the secret file."""
    global _seen
    _seen = []
    try:
        yield _seen
    finally:
        _seen = None


def test_the_watch_sees_what_it_is_for():
    with watched() as seen, open(SECRET):
        pass

    assert seen == [SECRET]


def hostile(somebody):
    """Somebody of whom every word is hostile, each another one."""
    texts = [each.name for each in fields(somebody) if each.type == "str"]
    named = {
        name: HOSTILE[place % len(HOSTILE)]
        for place, name in enumerate(texts)
        if name != "uid"
    }
    lines = ("line1", "line2", "line3", "town")
    address = dict(zip(lines, HOSTILE, strict=False))
    return replace(somebody, **named, address=replace(somebody.address, **address))


def an_lpa():
    everybody = [hostile(person(number)) for number in range(6)]
    return replace(
        an_instrument(),
        donor=everybody[0],
        attorneys=tuple(everybody[1:3]),
        people_to_notify=(everybody[3],),
        certificate_provider=everybody[4],
        preferences="\n".join(HOSTILE),
        instructions="\n".join(reversed(HOSTILE)),
        correspondent_is=CorrespondentIs.OTHER,
        correspondent=everybody[5],
    )


def application():
    return Application(an_lpa(), "", register_number=REGISTERED.number)


def letter(name):
    """To the donor, with hostile words wherever staff write their own."""
    typed = dict.fromkeys(TYPED, "\n".join(HOSTILE))
    about = replace(an_application(), lpa=an_lpa())
    return a_letter(name, an_lpa().donor.uid, about, **typed)


def registered():
    return Lp1(an_lpa(), replace(FACTS, registered=REGISTERED))


DOCUMENTS = {
    "LP1": lambda: Lp1(an_lpa(), FACTS),
    "LP3": lambda: Lp3(an_lpa()),
    "LPA120": lambda: Lpa120(an_lpa(), DECIDED),
    "copy": lambda: CertifiedCopy.of(registered()),
    "proof": lambda: ProofOfRegistration(application(), "x.uk", dated_on=DECIDED),
    "signing day": lambda: SigningDay(an_lpa()),
    **{name: partial(letter, name) for name in KINDS},
}
FROM_PLATES = ("LP1", "LP3", "LPA120", "copy")
LAID_OUT = [name for name in DOCUMENTS if name not in FROM_PLATES]


def solid(text):
    return "".join(text.split())


def text_of(pdf):
    with pypdfium2.PdfDocument(BytesIO(pdf)) as opened:
        return solid("".join(p.get_textpage().get_text_range() for p in opened))


@pytest.mark.parametrize("name", LAID_OUT)
def test_a_document_prints_what_was_written_and_follows_none_of_it(name):
    with watched() as seen:
        text = text_of(render(DOCUMENTS[name]()))

    assert seen == []
    assert solid(an_lpa().donor.full_name) in text


@pytest.mark.parametrize("name", FROM_PLATES)
def test_a_form_prints_what_was_written_and_follows_none_of_it(name, plates):
    document = DOCUMENTS[name]()
    with watched() as seen:
        text = text_of(from_plates(document, plates))

    assert seen == []
    assert solid(an_lpa().donor.last_name) in text


def test_a_form_that_is_laid_out_as_a_whole_does_not_either():
    with watched() as seen:
        text = text_of(render(CertifiedCopy.of(registered())))

    assert seen == []
    assert [each for each in HOSTILE if solid(each) not in text] == []


def test_reading_copies_say_it_and_do_not_follow_it():
    document = Lp1(an_lpa(), FACTS)
    with watched() as seen:
        page = as_html(outline_of(document))
        text = text_of(in_large_print(document, 16))

    assert seen == []
    assert [each for each in HOSTILE if solid(each) not in text] == []
    assert not any(tag in page for tag in ("<img", "<link rel=att", "<object", "<svg"))
