"""What is to become of a set, by what was read on it and what was said of it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .codes import SHEETS
from .kinds import KEYED, OPENS_A_CASE, Kind
from .sorting import Seen

Groups = dict[tuple[str, str], list[Seen]]  # by the form's name and its reference

WRITTEN_BY_HAND = 20  # the pages of a form that does not count them itself

TAKEN_IN_BY_HAND = {
    Kind.EP2PG: gettext_lazy("An EP2PG is taken in by hand, among the EPAs"),
    Kind.LP2: gettext_lazy("An LP2 is keyed by hand, with the older form it came with"),
}


@dataclass(frozen=True)
class Said:
    """What whoever took the set in said of it: what it is, and whose case it is for."""

    kind: str = ""
    case_number: str = ""


@dataclass(frozen=True)
class Form:
    """A form that a set holds, or some pages of it."""

    name: str
    reference: str = ""
    version: int = 0
    held: int = 0
    of: int = WRITTEN_BY_HAND

    @property
    def is_there(self) -> bool:
        """Half of its pages make it a form; fewer have strayed into the set."""
        return 2 * self.held >= self.of


@dataclass(frozen=True)
class Refused:
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class ForCase:
    """Papers for the case whose number the set carries."""

    form: Form | None


@dataclass(frozen=True)
class ByReference:
    """A form that carries the reference of an application."""

    form: Form


@dataclass(frozen=True)
class ToKey:
    """A form that opens a case and says nothing that a machine reads."""

    form: Form


Verdict = Refused | ForCase | ByReference | ToKey


def judged(sides: Sequence[Seen], said: Said) -> Verdict:
    """A form that opens a case comes without a case number, anything else with one."""
    forms = forms_in(sides)
    main = forms[0] if forms else None
    if reasons := tuple(obstacles(sides, forms, said)):
        return Refused(reasons)
    if said.case_number:
        return ForCase(main)
    if main is None:
        return ToKey(Form(said.kind))
    return ByReference(main) if main.reference else ToKey(main)


def forms_in(sides: Iterable[Seen]) -> list[Form]:
    """The forms of which pages are here, the fullest first."""
    forms = [form_of(name, pages) for (name, _ref), pages in groups(sides).items()]
    return sorted(forms, key=lambda form: (-form.held, not form.reference, form.name))


def groups(sides: Iterable[Seen]) -> Groups:
    """The pages of each form. Sheets go with the reference that they carry.

    A deed may have been signed before it was printed with its reference, so pages
    without one belong to the form that lacks them. Those that somebody assigned tell
    what the form is only where no code does.
    """
    read = [seen for seen in sides if seen.page and not seen.is_other]
    of_forms = [seen for seen in read if seen.page.form != SHEETS]
    found: Groups = {}
    for seen in [one for one in of_forms if not one.is_assigned] or of_forms:
        found.setdefault((seen.page.form, seen.reference), []).append(seen)
    for (name, reference), pages in found.items():
        if reference:
            complete(pages, found.get((name, ""), []))
            pages += [
                seen
                for seen in read
                if seen.page.form == SHEETS and seen.reference == reference
            ]
    return {key: pages for key, pages in found.items() if pages}


def complete(pages: list[Seen], unmarked: list[Seen]) -> None:
    """Move pages without a reference to the form that has none of their kind."""
    codes = {seen.page.code for seen in pages}
    lacking = [seen for seen in unmarked if seen.page.code not in codes]
    pages += lacking
    unmarked[:] = [seen for seen in unmarked if seen.page.code in codes]


def form_of(name: str, pages: list[Seen]) -> Form:
    owns = [seen.own for seen in pages if seen.own]
    if not owns:
        return Form(name, held=len(pages))
    version, _count = Counter(own.version for own in owns).most_common(1)[0]
    of = max(own.of for own in owns if own.version == version)
    return Form(name, owns[0].reference, version, len(pages), of)


def obstacles(sides: Sequence[Seen], forms: Sequence[Form], said: Said):
    """Why the set cannot be brought to a case as it is."""
    if said.kind and said.kind not in Kind.values:
        yield _("“%(kind)s” is no kind of document that is known") % {"kind": said.kind}
    if all(seen.is_blank for seen in sides):
        yield _("Every page is blank")
    there = [form for form in forms if form.is_there]
    if len(there) > 1:
        yield _("There is more than one form that opens a case")
    yield from obstacles_of_kind(forms, said)
    opens = bool(there) or said.kind in OPENS_A_CASE
    if opens and said.case_number:
        yield _("A form that opens a case was scanned under the number of a case")
    if not (forms or opens or said.case_number):
        yield _("There is no form that opens a case, and no case number")


def obstacles_of_kind(forms: Sequence[Form], said: Said):
    if said.kind in TAKEN_IN_BY_HAND:
        yield str(TAKEN_IN_BY_HAND[said.kind])
    if said.kind in KEYED and forms and forms[0].name != said.kind:
        yield _("It was scanned as %(kind)s, but its pages are those of %(form)s") % {
            "kind": said.kind,
            "form": forms[0].name,
        }
    if forms and said.kind in set(Kind.values) - OPENS_A_CASE and not said.case_number:
        yield _("It was scanned as %(kind)s, which needs a case number") % {
            "kind": said.kind
        }
