"""The words of a PDF, as a reader copies them."""

import pypdfium2


def words_of(pdf: bytes) -> str:
    """All of its pages, on one line, with one blank between words."""
    with pypdfium2.PdfDocument(pdf) as opened:
        return " ".join(
            word
            for page in opened
            for word in page.get_textpage().get_text_range().split()
        )
