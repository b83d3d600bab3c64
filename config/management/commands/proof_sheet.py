"""manage.py proof_sheet DIR: every document as pictures, to be looked at."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from config.demo.proofs import every_document
from documents.document import Document
from documents.press import pressed
from documents.reading import SIZES, in_large_print
from lpa.choices import Language

ACROSS = 5  # pages in a row
SCALE = 0.8  # pixels for a point


class Command(BaseCommand):
    help = "Draw every document, variant, language and size of one rich LPA as PNG"

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path)
        parser.add_argument(
            "--only", default="", help="documents with this in their name"
        )

    def handle(self, *, folder, only, **options):
        folder.mkdir(parents=True, exist_ok=True)
        for language in Language:
            for name, document in every_document(language):
                if only in name:
                    for size, pdf in in_every_size(document):
                        path = folder / f"{name}{size}-{language}.png"
                        sheet_of(pictures(pdf)).save(path)
                        self.stdout.write(path.name)


def in_every_size(document: Document) -> Iterator[tuple[str, bytes]]:
    """As it is printed, and as it is read in larger letters."""
    yield "", pressed(document)
    for points in SIZES:
        yield f"-{points}", in_large_print(document, points)


def pictures(pdf: bytes) -> Iterator:
    """Each page as a picture."""
    try:
        import pypdfium2  # only where the house is built, not where it runs
    except ImportError:
        raise CommandError("Pictures need the packages for development") from None
    with pypdfium2.PdfDocument(pdf) as opened:
        for page in opened:
            yield page.render(scale=SCALE).to_pil().convert("RGB")


def sheet_of(pages: Iterable):
    """All pages on one sheet, row by row."""
    from PIL import Image

    shown = list(pages)
    width, height = max(p.width for p in shown), max(p.height for p in shown)
    rows = -(-len(shown) // ACROSS)
    across = min(len(shown), ACROSS)
    sheet = Image.new("RGB", (across * (width + 8), rows * (height + 8)), "grey")
    for place, page in enumerate(shown):
        row, column = divmod(place, ACROSS)
        sheet.paste(page, (column * (width + 8), row * (height + 8)))
    return sheet
