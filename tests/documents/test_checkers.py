"""Every kind of document, as checkers of PDF/UA-1 and our own rules judge it.

What the checkers do not look at is listed in docs/adr/0022-checked-and-kept.md.
"""

import re
from dataclasses import replace
from functools import cache, cached_property

import outloud
import pdfua
import pikepdf
import pytest

from config.demo.proofs import every_document
from documents import printing
from documents.catalogue import CertifiedCopy, Lp3
from documents.outlining import outline_of
from documents.press import is_form, pressed
from documents.reading import LargePrint
from lpa.choices import Language

from .expected_findings import EXPECTED
from .tags import PAINTS_SHAPES, kids, kinds_in, marks_as_read, paintings, structure

pytestmark = pytest.mark.once

FORMS = 9  # in a row, for one type of LPA
LARGE = (
    "personal-welfare-lpa120",
    "personal-welfare-signing-day",
    "letter-notice-to-donor",
)
UNDER_A_LINK = ("S", "Span")
# A rule that fails with pikepdf 10: that no element is empty is looked at below.
FAILS = {"UA-14-001"}
# Rules that outloud names but does not have yet.
NOT_WRITTEN = {"HDG-004", "ORD-002"}
NEEDS_AN_ORIGINAL = {"SEM-001", "SEM-002", "SEM-003"}


def every_kind():
    """Every kind of document in both languages: a form of one type of LPA in English is
    of the other in Welsh, and every other letter is in Welsh."""
    for turn, language in enumerate(Language):
        for place, (name, document) in enumerate(every_document(language)):
            if (place % FORMS + place // FORMS) % 2 == turn:
                yield f"{language}-{name}", shortened(document)
            if name in LARGE:
                yield f"{language}-{name}-large", large(document)


def shortened(document):
    """Every side of a copy has the same statement, and everybody has a notice of the
    same sides, so both are of an LPA with few people."""
    if isinstance(document, Lp3):
        told = document.instrument.people_to_notify[:2]
        fewer = replace(document.instrument, people_to_notify=told)
        return replace(document, instrument=fewer)
    if not isinstance(document, CertifiedCopy):
        return document
    original = document.original
    few = replace(
        original.instrument,
        attorneys=original.instrument.attorneys[-1:],
        replacements=(),
        people_to_notify=(),
        instructions="",
    )
    return replace(document, original=replace(original, instrument=few))


def large(document):
    outline = outline_of(document)
    return LargePrint(outline, 16, language=document.language)


def laid_out_whole():
    """The LPA as registered, laid out as it is where no plates are."""
    copies = (each for each in every_kind() if isinstance(each[1], CertifiedCopy))
    for name, copy in copies:
        yield f"{name}-of", copy.original


DOCUMENTS = dict(every_kind())
WHOLE = dict([next(laid_out_whole())])


def either(name):
    """The document with this name, or the same in the other language."""
    other = name.replace("en-", "cy-", 1) if name[:2] == "en" else f"en{name[2:]}"
    return name if name in DOCUMENTS | WHOLE else other


class Printed:
    """A document as it was printed, looked at once however many tests ask."""

    def __init__(self, name, place):
        self.name = name
        self.place = str(place)
        document = (DOCUMENTS | WHOLE)[name]
        pdf = printing.render(document) if name in WHOLE else pressed(document)
        place.write_bytes(pdf)

    @cached_property
    def heard(self):
        return outloud.check(self.place)

    @cached_property
    def file(self):
        return pikepdf.open(self.place)

    @cached_property
    def structure(self):
        return structure(self.file)

    @cached_property
    def paintings(self):
        return [list(paintings(page)) for page in self.file.pages]


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """Prints a document, once for all tests."""
    room = tmp_path_factory.mktemp("printed")
    return cache(lambda name: Printed(name, room / f"{name}.pdf"))


@pytest.fixture(params=[*DOCUMENTS, *WHOLE], scope="module")
def one(request, printed):
    return printed(request.param)


LETTERS = [name for name in DOCUMENTS if "-letter-" in name]
# They are laid out alike, so of every three one is listened to.
LISTENED_TO = sorted({*DOCUMENTS, *WHOLE} - {*LETTERS} | {*LETTERS[::3]})


def is_expected(finding, name, every=EXPECTED):
    return any(
        finding.rule == each.rule
        and re.fullmatch(f"(en|cy)-{each.documents}(-large|-of)?", name)
        and re.fullmatch(each.evidence, finding.evidence or "")
        for each in every
    )


@pytest.mark.parametrize("name", LISTENED_TO)
def test_outloud_finds_nothing_but_what_is_expected(name, printed):
    result = printed(name).heard
    said = [
        (each.rule, each.page, each.message, each.evidence)
        for each in result.findings
        if not is_expected(each, name)
    ]

    assert result.error is None
    assert said == []
    assert {run.rule for run in result.runs if run.outcome == "not-run"} == (
        NOT_WRITTEN | NEEDS_AN_ORIGINAL
    )


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda each: each.why)
def test_nothing_is_expected_that_is_no_longer_found(expected, printed):
    findings = printed(either(expected.example)).heard.findings

    assert any(is_expected(each, expected.example, [expected]) for each in findings)


def test_pdfua_finds_nothing(one):
    report = pdfua.validate(one.place)

    assert report.findings == ()
    assert {each.rule_id for each in report.skipped} <= FAILS


def test_qpdf_finds_nothing(one):
    assert one.file.check_pdf_syntax() == []


def test_it_says_its_title_its_language_and_that_it_is_tagged(one):
    with one.file.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == str(one.file.docinfo.Title) != ""
    assert one.file.Root.Lang == {"en": "en-GB", "cy": "cy"}[one.name[:2]]
    assert one.file.Root.MarkInfo.Marked
    assert one.file.Root.ViewerPreferences.DisplayDocTitle


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_it_is_in_one_language_throughout(document):
    """The tags of a part in another language would not say so."""
    assert len(re.findall(r"\blang=", printing.to_html(document))) == 1


def test_the_first_heading_is_of_the_first_level(one):
    kinds = [str(element.S) for element in one.structure]
    headings = [kind for kind in kinds if re.fullmatch(r"/H\d?", kind)]

    assert headings[0] == "/H1"


def test_it_is_painted_in_the_order_in_which_it_is_read(one):
    for painted, read in zip(one.paintings, marks_as_read(one.file), strict=True):
        marks = dict.fromkeys(mark for _paints, (_tag, mark) in painted)
        marks.pop(None, None)

        assert list(marks) == [mark for mark in read if mark in marks]
        assert set(marks) <= set(read)


def test_whatever_is_drawn_is_a_figure_or_passed_over(one):
    """So are the lines through what nobody uses: they say so in words."""
    drawn = {
        tag
        for page in one.paintings
        for paints, (tag, _mark) in page
        if paints in PAINTS_SHAPES and (paints, tag) != UNDER_A_LINK
    }

    assert drawn <= {"Artifact", "Figure"}


def test_no_element_is_empty_but_cells_of_tables(one):
    empty = {str(each.S) for each in one.structure if not kids(each)}

    assert empty <= {"/TD"}


def test_figures_have_a_text(one):
    figures = [each for each in one.structure if each.S == "/Figure"]

    assert all(str(figure.get("/Alt", "")) for figure in figures)


def test_lists_are_of_items_and_items_of_a_mark_and_a_body(one):
    for each in one.structure:
        if each.S == "/L":
            assert set(kinds_in(each)) == {"LI"}
        elif each.S == "/LI":
            assert kinds_in(each) in (["LBody"], ["Lbl", "LBody"])


def test_every_head_of_a_table_says_what_it_is_the_head_of(one):
    tables = [each for each in one.structure if each.S == "/Table"]
    for table in tables:
        head, body = kids(table)
        for row in kids(head):
            assert [cell.A.Scope for cell in kids(row)] == ["/Column"] * 4
        for row in kids(body):
            assert kinds_in(row) == ["TH", "TD", "TD", "TD"]
            assert kids(row)[0].A.Scope == "/Row"


def test_links_are_there_on_paper_and_say_where_they_lead(one):
    for page in one.file.pages:
        for link in page.get("/Annots", []):
            assert link.F == 4
            assert str(link.Contents) == str(link.A.URI)


def test_every_web_address_of_the_government_is_a_link(printed):
    notice = either("en-property-and-affairs-lp3")
    pages = printed(notice).file.pages
    addresses = [str(x.A.URI) for page in pages for x in page.get("/Annots", [])]

    assert set(addresses) == {"https://www.gov.uk/object-registration"}
    told = DOCUMENTS[notice].instrument.people_to_notify
    assert len(addresses) >= 2 * len(told)  # one that ends a line stands on two


def test_lists_say_how_they_are_numbered(printed):
    letters = [name for name in DOCUMENTS if name.endswith("letter-corrections")]
    lists = [each for each in printed(letters[0]).structure if each.S == "/L"]

    assert [each.A.ListNumbering for each in lists] == [
        "/Decimal",
        "/Decimal",
        "/Disc",
    ]


def test_a_term_and_what_is_said_of_it_are_one_item(printed):
    proof = printed(either("cy-property-and-affairs-proof"))
    [terms] = [each for each in proof.structure if each.S == "/L"]

    assert len(kids(terms)) == 9


@pytest.mark.parametrize("language", Language)
def test_every_continuation_sheet_and_every_variant_is_among_them(language):
    of_it = [d for name, d in DOCUMENTS.items() if name.startswith(f"{language}-")]
    forms = [document for document in of_it if is_form(document)]
    codes = {page.code for form in forms for page in form.pages}
    states = {(page.is_draft, bool(page.stamp)) for f in forms for page in f.pages}

    assert {"1C1", "1C2", "1C3", "1C4"} <= codes
    assert {(True, False), (False, False), (False, True)} <= states
