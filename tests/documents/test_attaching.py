"""An LPA as registered carries the register's record, and can be kept as PDF/A-3.

No checker of PDF/A is at hand, so what it asks is looked at here, point by point.
"""

import json
import re
from dataclasses import replace
from functools import cache
from io import BytesIO

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from documents import printing
from documents.catalogue import CertifiedCopy, Lp1, register_record
from documents.press import from_plates
from lpa.choices import Language

from .people import an_instrument
from .printed import FACTS, REGISTERED
from .tags import PAINTS_WORDS

pytestmark = pytest.mark.once
DATA = json.dumps({"uid": "M-1234-5678-9019", "donor": {"lastName": "Ŵyn"}}).encode()
DEEPEST = 28  # as many times may PDF/A keep a state of the pen


def registered(language=Language.ENGLISH):
    return Lp1(
        an_instrument(),
        replace(FACTS, registered=REGISTERED),
        language=language,
        dated_on=REGISTERED.on,
        attachments=(register_record(DATA),),
    )


def with_a_chinese_attorney():
    """Of which some sides come from no plate."""
    lpa = an_instrument(attorneys=2)
    attorney = replace(lpa.attorneys[1], first_names="美玲", last_name="歐陽")
    return replace(lpa, attorneys=(lpa.attorneys[0], attorney))


DOCUMENTS = {
    "form": registered,
    "copy": lambda: CertifiedCopy.of(registered()),
    "mixed": lambda: replace(registered(), instrument=with_a_chinese_attorney()),
}


@cache
def laid_out(what):
    return printing.render(DOCUMENTS[what]())


@pytest.fixture(params=[*DOCUMENTS, "form as a whole", "copy as a whole"])
def pdf(request, plates):
    what, _as, is_whole = request.param.partition(" as ")
    if is_whole:
        return laid_out(what)
    document = DOCUMENTS[what]()
    return printing.complete(from_plates(document, plates), document)


@pytest.fixture
def file(pdf):
    with pikepdf.open(BytesIO(pdf)) as opened:
        yield opened


def test_the_record_is_read_back_as_it_was_put_in(file):
    [name] = file.attachments
    spec = file.attachments[name]

    assert name == "lpa.json"
    assert spec.get_file().read_bytes() == DATA
    assert spec.get_file().mime_type == "application/json"
    assert spec.description.startswith("What the register holds")
    assert spec.obj.AFRelationship == "/Data"
    assert spec.obj.F == spec.obj.UF == "lpa.json"
    assert [each.objgen for each in file.Root.AF] == [spec.obj.objgen]


def test_it_is_described_in_the_language_of_the_document():
    document = registered(Language.WELSH)
    with pikepdf.open(BytesIO(printing.complete(laid_out("form"), document))) as file:
        assert file.Root.AF[0].Desc == (
            "Yr hyn sydd gan y gofrestr am yr LPA hon, i’w ddarllen gan raglenni eraill"
        )


def test_the_same_record_gives_the_same_bytes():
    bare = printing.render(replace(registered(), attachments=()))

    assert printing.complete(bare, registered()) == laid_out("form")


def test_a_document_without_attachments_stays_as_it_is():
    bare = replace(registered(), attachments=())

    assert printing.complete(b"%PDF", bare) == b"%PDF"


def test_it_stays_small(pdf):
    assert len(pdf) < 400_000


def test_it_says_that_it_is_for_keeping_and_for_everybody(file):
    with file.open_metadata() as said:
        assert (said["pdfaid:part"], said["pdfaid:conformance"]) == ("3", "U")
        assert said["pdfuaid:part"] == "1"
    extension = re.findall(r"pdfaSchema:prefix>(\w+)<", str(said))
    assert extension == ["pdfuaid"]
    assert "Filter" not in file.Root.Metadata


def test_its_colours_are_those_of_srgb(file):
    [intent] = file.Root.OutputIntents
    profile = intent.DestOutputProfile

    assert intent.S == "/GTS_PDFA1"
    assert profile.N == 3
    assert profile.read_bytes()[12:20] == b"mntrRGB "
    assert not any(b"DeviceCMYK" in each.unparse() for each in everything(file))


def test_nothing_in_it_runs_hides_or_is_locked(file):
    assert not file.is_encrypted
    assert not {"/OpenAction", "/AA", "/AcroForm", "/OCProperties"} & set(file.Root)
    actions = [each.S for each in everything(file) if "/URI" in each and "/S" in each]
    assert set(actions) <= {"/URI"}
    for page in file.pages:
        assert all(each.F == 4 for each in page.get("/Annots", []))
    assert file.trailer.ID[0]


def everything(file):
    return [
        each
        for each in file.objects
        if isinstance(each, pikepdf.Dictionary | pikepdf.Stream)
    ]


def test_streams_name_their_resources_and_smooth_no_picture(file):
    for each in everything(file):
        if each.get("/Subtype") == "/Form" or "/PatternType" in each:
            assert "/Resources" in each
        assert not each.get("/Interpolate", False)
        assert "/TR" not in each
        assert each.get("/BM", "/Normal") == "/Normal"
        assert each.get("/Filter", "/FlateDecode") == "/FlateDecode"


def test_the_pen_is_never_put_aside_too_often(file):
    streams = [page.Contents for page in file.pages]
    streams += [each for each in everything(file) if each.get("/Subtype") == "/Form"]
    for stream in streams:
        depth = deepest = 0
        for pen in re.findall(rb"(?:^|\s)([qQ])\b", stream.read_bytes()):
            depth += 1 if pen == b"q" else -1
            deepest = max(deepest, depth)
        assert (depth, deepest <= DEEPEST) == (0, True)


def test_fonts_are_inside_as_wide_as_they_say_and_know_every_letter(file):
    for font, used in glyphs_by_font(file):
        [inside] = font.DescendantFonts
        assert inside.CIDToGIDMap == "/Identity"
        held = TTFont(BytesIO(inside.FontDescriptor.FontFile2.read_bytes()))
        letters = set(re.findall(rb"^<(\w{4})> <", font.ToUnicode.read_bytes(), re.M))
        assert used <= {int(each, 16) for each in letters}
        assert 0 not in used
        widths = widths_of(inside)
        unit = held["head"].unitsPerEm
        metrics, order = held["hmtx"], held.getGlyphOrder()
        for glyph in used:
            is_wide = metrics[order[glyph]][0] * 1000 / unit
            assert abs(float(widths[glyph]) - is_wide) < 1


def glyphs_by_font(file):
    """Every font, and which of its glyphs are shown."""
    fonts, shown = {}, {}
    for page in file.pages:
        font = ""
        fonts |= dict(page.Resources.Font)
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "Tf":
                font = str(operands[0])
            elif str(operator) in PAINTS_WORDS:
                whole = operands[0]
                parts = whole if isinstance(whole, pikepdf.Array) else [whole]
                texts = [p for p in parts if isinstance(p, pikepdf.String)]
                pairs = b"".join(map(bytes, texts)).hex(" ", 2).split()
                shown.setdefault(font, set()).update(int(each, 16) for each in pairs)
    return [(fonts[name], used) for name, used in shown.items()]


def widths_of(inside):
    widths, held = {}, list(inside.W)
    while held:
        first, what = held.pop(0), held.pop(0)
        if isinstance(what, pikepdf.Array):
            widths |= dict(enumerate(what, start=int(first)))
        else:
            width = held.pop(0)
            widths |= dict.fromkeys(range(int(first), int(what) + 1), width)
    return widths
