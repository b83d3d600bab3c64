"""Long text that says how many lines of the printed form it fills."""

from dataclasses import dataclass

from django.forms.widgets import Script
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from design.fields import LongTextField
from design.widgets import TextArea
from lpa.form_lines import BOX_LINES, SHEET_LINES, lines_of


@dataclass(frozen=True)
class Room:
    """What is printed of a text where, in sentences about its number of lines."""

    lines: int
    none: str | Promise
    one: str | Promise
    some: str | Promise
    over: str | Promise

    def said_of(self, text: str | None) -> str:
        """The sentence for a text; {n} is its number of lines."""
        number = len(lines_of(text or ""))
        few = (self.none, self.one)
        said = few[number] if number < len(few) else self.some
        return str(self.over if number > self.lines else said).format(n=number)


IN_ITS_BOX = Room(
    lines=BOX_LINES,
    none=_("The form has room for 6 lines of 84 characters."),
    one=_("This fills 1 line of 6 on the form."),
    some=_("This fills {n} lines of 6 on the form."),
    over=_(
        "This fills {n} lines. The form has room for 6, so the rest goes on to "
        "continuation sheet 2. Sign and date that sheet before you sign section 9, "
        "or on the same day."
    ),
)
ON_A_SHEET = Room(
    lines=SHEET_LINES,
    none=_(
        "This is printed on continuation sheet 2, which has 14 lines. Sign and date "
        "that sheet before you sign section 9, or on the same day."
    ),
    one=_(
        "This fills 1 line of 14 on continuation sheet 2. Sign and date that sheet "
        "before you sign section 9, or on the same day."
    ),
    some=_(
        "This fills {n} lines of 14 on continuation sheet 2. Sign and date that sheet "
        "before you sign section 9, or on the same day."
    ),
    over=_(
        "This fills {n} lines. Continuation sheet 2 has 14, so there is more than one. "
        "Sign and date each before you sign section 9, or on the same day."
    ),
)
# Beside what the sheet says about replacement attorneys by itself.
AMONG_OTHER_LINES = Room(
    lines=SHEET_LINES - 4,
    none=ON_A_SHEET.none,
    one=_(
        "This fills 1 line on continuation sheet 2. Sign and date that sheet before "
        "you sign section 9, or on the same day."
    ),
    some=_(
        "This fills {n} lines on continuation sheet 2. Sign and date that sheet before "
        "you sign section 9, or on the same day."
    ),
    over=_(
        "This fills {n} lines. Continuation sheet 2 has 14, some for words of ours, so "
        "there may be more than one. Sign and date each before you sign section 9, or "
        "on the same day."
    ),
)


class LinedTextArea(TextArea):
    """Many lines of text, and how many they will be in print, also while typing."""

    template_name = "lpa/lined_text_area.html"

    class Media:
        js = [Script("lpa/form_lines.js", type="module")]

    def __init__(self, attrs=None, *, room: Room, rows=5):
        super().__init__(attrs, rows=rows)
        self.room = room

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        widget = context["widget"]
        widget.update(room=self.room, said=self.room.said_of(widget["value"]))
        described = widget["attrs"].get("aria-describedby", "")
        said_at = f"{widget['attrs'].get('id', name)}-lines"
        widget["attrs"]["aria-describedby"] = f"{described} {said_at}".strip()
        return context


class LinedTextField(LongTextField):
    """The donor's own words as they are printed in a box of the form, or on a sheet."""

    def __init__(self, *, room: Room = IN_ITS_BOX, **settings):
        self.room = room
        super().__init__(**settings)

    def box(self, attrs, **around):
        return LinedTextArea(attrs, room=self.room, rows=self.rows)
