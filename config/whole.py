"""The whole LPA for those who were asked about a part: read as it will be printed."""

from django.utils.safestring import SafeString

from documents.filling import everything_in
from documents.reading import deed_as_part_of_page
from lpa.models import Draft


def whole_as_html(draft: Draft) -> SafeString:
    """What the form says so far, in the language of the LPA."""
    return deed_as_part_of_page(everything_in(draft))
