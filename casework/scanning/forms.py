"""What is asked when a scan is taken in, and when a person decides about it."""

from django.utils.translation import gettext_lazy as _

from design.fields import (
    FileField,
    LongTextField,
    ReferenceField,
    SelectField,
    TextField,
)
from design.forms import Form
from lpa.references import Kind as Number
from lpa.references import parse

from .codes import CATALOGUE, FORMS, SHEETS
from .kinds import Kind
from .pictures import LARGEST, MEGABYTE
from .sorting import NO_PAGE


class NotACaseNumber(ValueError):
    """A reference of another kind; the message says so."""


def case_number(text: str) -> str:
    """A case number in any spelling, bare. Raises what parse raises, NotACaseNumber."""
    kind, bare = parse(text)
    if kind is not Number.CASE:
        raise NotACaseNumber(_("Enter a case number, such as 7000-0000-0005"))
    return bare


class TakeInForm(Form):
    file = FileField(
        label=_("Scanned PDF or TIFF"),
        help_text=_("One file with all pages, 64 MB and 300 pages at most"),
        missing=_("Select a scanned PDF or TIFF"),
        called=_("The file"),
        most_megabytes=LARGEST // MEGABYTE,
        drops=True,
        accept=".pdf,.tif,.tiff,application/pdf,image/tiff",
    )
    batch = TextField(
        label=_("Batch"),
        help_text=_("The number on the batch sheet"),
        missing=_("Enter the batch"),
        max_length=60,
        width=20,
    )
    case_number = ReferenceField(
        parse=case_number,
        label=_("Case number (optional)"),
        help_text=_("For papers of a case that is open; leave it blank for a new LPA"),
        called=_("Case number"),
        required=False,
        width=20,
    )
    kind = SelectField(
        label=_("What is it? (optional)"),
        choices=Kind.choices,
        required=False,
        empty_label=_("What its page codes say"),
    )


def pages_to_assign(form: str) -> list[tuple[str, str]]:
    """The pages that a side may be; of both forms where it is not known which it is."""
    ours = (form, SHEETS) if form in FORMS else (*FORMS, SHEETS)
    pages = [page for page in CATALOGUE.values() if page.form in ours]
    named = [(page.code, f"{page.form}: {page.label}") for page in pages]
    return [*named, (NO_PAGE, _("Not a page of the form"))]


class AssignForm(Form):
    page = SelectField(
        label=_("Which page is it?"),
        choices=(),
        required=False,
        empty_label=_("What its codes say"),
    )

    def __init__(self, *args, form_name="", **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["page"].offer(pages_to_assign(form_name))


class DiscardForm(Form):
    why = LongTextField(
        label=_("Why is it discarded?"),
        max_length=1000,
        missing=_("Enter why it is discarded"),
    )
