"""Names and sentences in many scripts, and what a file shows and says of them."""

import io
import re
from collections import Counter
from unicodedata import category, normalize

import pikepdf
import pypdfium2
from fontTools.ttLib import TTFont

from lpa.letters import spelled_out

NAMES = (
    *("فاطمة بنت محمد", "ش‌يرین پورحسینی", "אברהם בן־דוד", "שָׁלוֹם"),
    *(
        "王美玲",
        "歐陽㐂子",
        "김철수",
        "さくら ミドリ",
        "श्रीनिवासन् क्षत्रिय",
        "ড. রবীন্দ্রনাথ",
    ),
    *("ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "ஶ்ரீனிவாசன்", "വെങ്കടരാമൻ", "ශ්‍රී ජයවර්ධන", "สมชาย ณ ป้อมเพชร์"),
    *("မောင်ကြည်ဦး", "ជា សុភ័ក្ត្រ", "አበበ ቢቂላ", "გიორგი", "Արամ", "བསྟན་འཛིན"),
    *("Ŵyn Ŷ Łuczak", "D’Arcy O’Neill-ffoulkes", "Nguyễn Thị Ánh", "Ștefan", "Ọlá"),
    *(
        "e\u0301 W\u0302yn",
        "👩‍👩‍👧 👍🏽",
        "🇬🇧 ❤️ 😀",
        "\U00020bb7野",
        "🫶",
        "a\u202eb",
        "ﷺ",
    ),
)
LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch-Ŵŷ"
HEX = re.compile(rb"<([0-9a-f]+)> <([0-9a-f]*)>")
RUN = re.compile(r"/MCID (\d+).*?BDC(.*?)EMC", re.S)
SHOWN = re.compile(r"/(\w+) [\d.]+ Tf|<([0-9a-f]{4,})>")


def solid(text):
    """Without what is only room, with the numbers of letters that nobody has, and with
    each accent as a part of its letter."""
    return normalize("NFC", "".join(spelled_out(text).split()))


def glyphs_of(page):
    """Every glyph that a side shows, with the name of its font."""
    font = ""
    for name, glyphs in SHOWN.findall(content_of(page)):
        font = name or font
        yield from (
            (f"/{font}", glyphs[at : at + 4]) for at in range(0, len(glyphs), 4)
        )


def content_of(page):
    """Without the words that only say what the glyphs of a run say."""
    content = page.Contents.read_bytes().decode("latin-1")
    return re.sub(r"/ActualText ?(<[^>]*>|\([^)]*\))", "", content)


def missing_glyphs(data):
    """Glyphs of a file that stand for no letter of their font."""
    with pikepdf.open(io.BytesIO(data)) as file:
        shown = {
            (page.Resources.Font[font].objgen, int(glyph, 16))
            for page in file.pages
            for font, glyph in glyphs_of(page)
        }
        sizes = {font: glyphs_in(file.get_object(font)) for font, _glyph in shown}
    return [(font, glyph) for font, glyph in shown if not 0 < glyph < sizes[font]]


def glyphs_in(font):
    """How many glyphs a font of a file has."""
    program = font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()
    return TTFont(io.BytesIO(program), lazy=True)["maxp"].numGlyphs


def read_aloud(data):
    """All that is read aloud of a file, in its order, without room."""
    with pikepdf.open(io.BytesIO(data)) as file:
        runs = {page.obj.objgen: dict(runs_of(page)) for page in file.pages}
        return solid("".join(said_by(file.Root.StructTreeRoot.K, runs, None)))


def runs_of(page):
    """What the glyphs of each mark say."""
    letters = {
        name: dict(HEX.findall(font.ToUnicode.read_bytes()))
        for name, font in page.Resources.Font.items()
    }
    for mark, shown in RUN.findall(content_of(page)):
        said, font = "", ""
        for name, glyphs in SHOWN.findall(shown):
            font = name or font
            for at in range(0, len(glyphs), 4):
                coded = letters[f"/{font}"].get(glyphs[at : at + 4].encode(), b"")
                said += bytes.fromhex(coded.decode()).decode("utf-16-be")
        yield int(mark), said


def said_by(element, runs, page):
    if isinstance(element, int):
        yield runs[page].get(element, "")
    elif isinstance(element, pikepdf.Array):
        for each in element:
            yield from said_by(each, runs, page)
    elif "/ActualText" in element:
        yield str(element.ActualText)
    else:
        page = element.Pg.objgen if "/Pg" in element else page
        yield from said_by(element.get("/K", pikepdf.Array()), runs, page)


def copied_letters(data):
    """The letters that somebody gets who copies a whole file, in no order."""
    with pypdfium2.PdfDocument(data) as opened:
        return letters_of("".join(p.get_textpage().get_text_range() for p in opened))


def letters_of(text):
    """Letters and figures in one form, without marks, joiners, pictures and room.

    In a line from right to left a mark is copied before its letter, so that the two
    are compared apart.
    """
    plain = normalize("NFKD", spelled_out(text))
    return Counter(letter for letter in plain if category(letter)[0] in "LN")
