"""Words: on one line, on many, and in the shape of a reference."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from design import typed, widgets

from .question import Question


class TextField(Question):
    """One line of text, kept as typed but for the blanks around it.

    max_length is counted in characters; width is the box's, in characters or as a part
    of the page (20, "two-thirds").
    """

    many_lines = False

    def __init__(
        self,
        *,
        max_length=200,
        width=None,
        autocomplete="",
        inputmode="",
        spellcheck=None,
        prefix="",
        suffix="",
        **settings,
    ):
        self.max_length = max_length
        attrs = {
            "class": width_class(width),
            "autocomplete": autocomplete,
            "inputmode": inputmode,
            "spellcheck": {True: "true", False: "false"}.get(spellcheck, ""),
        }
        attrs = {name: value for name, value in attrs.items() if value}
        settings.setdefault("widget", self.box(attrs, prefix=prefix, suffix=suffix))
        super().__init__(**settings)

    def box(self, attrs, **around):
        return widgets.TextBox(attrs, **around)

    def to_python(self, value) -> str:
        if value is None:
            return ""
        if not isinstance(value, str):
            raise self.wrong(_("%(called)s must be typed as text"))
        text = self.tidied(value)
        self.check_length(text)
        self.check_characters(text)
        return self.read(text) if text else ""

    def tidied(self, value: str) -> str:
        return typed.on_one_line(value)

    def read(self, text: str):
        """The answer in tidy, printable, not empty text. Raises what is wrong."""
        return text

    def check_length(self, text: str) -> None:
        over = len(text) - self.max_length
        if over > 0:
            raise self.wrong(
                ngettext(
                    "%(called)s must be %(limit)s characters or fewer. "
                    "It is %(over)s character too long",
                    "%(called)s must be %(limit)s characters or fewer. "
                    "It is %(over)s characters too long",
                    over,
                ),
                code="max_length",
                limit=f"{self.max_length:,}",
                over=f"{over:,}",
            )

    def check_characters(self, text: str) -> None:
        place = typed.first_unprintable(text, many_lines=self.many_lines)
        if place is not None:
            raise self.wrong(
                _(
                    "%(called)s has a character that cannot be printed, "
                    "at place %(place)s. Delete it and type it again"
                ),
                code="unprintable",
                place=f"{place + 1:,}",
            )


class LongTextField(TextField):
    """Many lines of text, with a count of the characters that are left."""

    many_lines = True

    def __init__(self, *, max_length=10_000, rows=5, counted=True, **settings):
        self.rows = rows
        self.counts_down_from = max_length if counted else None
        super().__init__(max_length=max_length, **settings)

    def box(self, attrs, **around):
        return widgets.TextArea(attrs, rows=self.rows)

    def tidied(self, value: str) -> str:
        return typed.on_many_lines(value)


class ReferenceField(TextField):
    """A reference read by parse(text), which returns the answer.

    When parse raises a ValueError of the project's own, its message is shown; Python's
    own never is, invalid is said instead.
    """

    def __init__(self, *, parse, invalid=None, max_length=60, **settings):
        super().__init__(max_length=max_length, **settings)
        self.parse, self.invalid = parse, invalid

    def read(self, text: str):
        try:
            return self.parse(text)
        except ValueError as refusal:
            is_ours = type(refusal).__module__ != "builtins"
            said = str(refusal) if is_ours else self.invalid
        raise self.wrong("%(said)s", said=said or _("Check this reference"))


def width_class(width) -> str:
    if width is None:
        return ""
    if isinstance(width, int):
        return f"govuk-input--width-{width}"
    return f"govuk-!-width-{width}"
