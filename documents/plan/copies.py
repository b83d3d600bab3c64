"""A copy to be certified: each page that was signed, and a certificate at the end."""

from collections.abc import Sequence
from dataclasses import replace

from documents.document import Page

from .people import Values

STATEMENT = Page("copies/statement")  # stands under every page
END = Page("copies/end")


def plan_copy(original: Sequence[Page], *, donor: str, number: str) -> tuple[Page, ...]:
    """The pages that were signed; the application to register is no part of it."""
    copied = (replace(page, is_copied=True) for page in original if page.needs_stamp)
    said: Values = {"donor": donor, "register_number": number}
    return (*copied, replace(END, values=said))
