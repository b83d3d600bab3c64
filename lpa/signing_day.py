"""The signing day: who signs what, in which order, before which witnesses.

Said for the people round the table, by name, on the page and on the printed sheet.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .instrument import Instrument, Signing
from .rules.continuation_sheets import donor_signs_sheets
from .rules.places import name_at
from .rules.signatures import Sheet, Signature, signatures, who_signs_for_donor
from .rules.witnesses import (
    ANYBODY_ELSE,
    OF_THE_DONOR,
    Witnessing,
    those_who_could,
    who_may_witness,
)


@dataclass(frozen=True)
class Turn:
    """One step of the day: who does what, and who may and may not witness it."""

    says: str
    witnesses: str
    may: str = ""
    may_not: str = ""


def turns(lpa: Instrument) -> list[Turn]:
    """What everybody does on the day, in the lawful order (SI 2007/1253, regulation
    9). Attorneys sign in any order, so they have one turn together."""
    by_sheet: dict[Sheet, list[Witnessing]] = {}
    for each in who_may_witness(lpa):
        by_sheet.setdefault(each.signature.sheet, []).append(each)
    last = by_sheet.pop(Sheet.SECTION_15, [])
    return [
        *_sheets_first(lpa),
        *(_turn(lpa, sheet, group) for sheet, group in by_sheet.items()),
        *_notices(lpa),
        *([_turn(lpa, Sheet.SECTION_15, last)] if last else []),
    ]


def order_of_signing(lpa: Instrument) -> list[str]:
    """The same in one sentence for each turn, without the witnesses by name."""
    return [f"{turn.says} {turn.witnesses}".strip() for turn in turns(lpa)]


def reminders(lpa: Instrument) -> list[str]:
    """What the dates alone do not show, as far as this LPA comes with such sheets."""
    donor = signatures(lpa, Signing()).donor
    said = [
        _("{sheets}: signed on the same day as {deed}, or before it.").format(
            sheets=capfirst(_sheets_in_words(number)), deed=donor.sheet.label
        )
        for number in donor_signs_sheets(lpa)
    ]
    if lpa.trust_corporations:
        said.append(
            _("Continuation sheet 4: signed by the trust corporation after section 10.")
        )
    return said


def about_witnesses() -> list[str]:
    """What holds for every witness."""
    return [
        _("A witness is 18 or over, and in the same room: never on a video call."),
        _(
            "A witness watches the signature being given, then signs at once and "
            "writes their full name and full address."
        ),
        _(
            "A mark or a thumb-print is a signature. Whoever can make one signs for "
            "themselves, with one witness."
        ),
        _("The same witness may witness several people, where the list allows it."),
        _("The certificate provider and whoever applies sign without a witness."),
    ]


def about_paper() -> list[str]:
    """What to do, and what not, with the pages themselves."""
    return [
        _("Write in black ink. Everybody puts the date on which they really sign."),
        _(
            "After a slip of the pen, cross it out so that it can still be read and "
            "write what is right beside it. Everybody who signs that section puts "
            "their initials there."
        ),
        _("No correction fluid, no pencil, no stickers, and no date written over."),
        _("Do not staple or bind anything. Sign the printed pages, not copies."),
        _("Send every page, also those on which nothing was written."),
    ]


def _sheets_first(lpa: Instrument) -> Iterator[Turn]:
    """Sheets 1 and 2 are part of what the donor signs, so never signed after it."""
    deed = signatures(lpa, Signing()).donor.sheet.label
    for number in donor_signs_sheets(lpa):
        yield Turn(
            capfirst(
                _("{who} signs and dates every {sheet}.").format(
                    who=who_signs_for_donor(lpa), sheet=_sheets_in_words(number)
                )
            ),
            _("No witness. On the same day as {deed}, or before it.").format(deed=deed),
        )


def _sheets_in_words(number: int) -> str:
    return _("continuation sheet {number}").format(number=number)


def _turn(lpa: Instrument, sheet: Sheet, group: list[Witnessing]) -> Turn:
    signers = [each.signature for each in group]
    says = capfirst(
        _what_they_do(sheet, len(group)).format(
            who=get_text_list([each.by for each in signers], _("and")),
            sheet=sheet.label,
            donor=name_at(lpa, "donor"),
        )
    )
    if not group[0].witnesses:
        return Turn(says, _("No witness."))
    everybody = (*group[0].may, *group[0].may_not)
    may = {place for each in group for place in each.may}
    return Turn(
        says,
        _how_many(group),
        may=_listed(lpa, sorted(may, key=_in_order(lpa))),
        may_not=_listed(
            lpa,
            sorted(set(everybody) - may, key=_in_order(lpa)),
            *_nor(lpa, signers),
        ),
    )


def _in_order(lpa: Instrument) -> Callable[[str], int]:
    """As the form names people; whoever it does not name comes last."""
    return [*those_who_could(lpa), ANYBODY_ELSE].index


def _how_many(group: list[Witnessing]) -> str:
    if group[0].witnesses > 1:
        return _("Two witnesses.")
    return _("One witness each.") if len(group) > 1 else _("One witness.")


def _what_they_do(sheet: Sheet, number: int) -> str:
    if sheet is Sheet.SECTION_11 and number > 1:
        return _("{who}, in any order: each signs their own page of {sheet}.")
    return {
        Sheet.SECTION_5: _("{who} signs {sheet}, beside the option that is chosen."),
        Sheet.SECTION_9: _("{who} signs {sheet}."),
        Sheet.SHEET_3: _("{who} signs {sheet} while {donor} watches."),
        Sheet.SECTION_10: _("{who} signs {sheet}, after talking with {donor} alone."),
        Sheet.SECTION_11: _("{who} signs {sheet}."),
        Sheet.SHEET_4: _("{who}: whoever may sign for it signs {sheet}."),
        Sheet.SECTION_15: _("Last of all, {who}: {sheet}."),
    }[sheet]


def _nor(lpa: Instrument, signers: list[Signature]) -> Iterator[str]:
    """Those whom no place in the LPA stands for."""
    if signers[0].sheet in OF_THE_DONOR and lpa.donor_can_sign is False:
        yield who_signs_for_donor(lpa)
    if len(signers) > 1:
        yield _("anybody for their own signature")


def _listed(lpa: Instrument, places: Iterable[str], *others: str) -> str:
    """People by name, those of a role together: "Amy and Ben (attorneys)"."""
    groups = [
        _of_a_role(lpa, role, list(here))
        for role, here in groupby(places, key=lambda place: place.partition("/")[0])
    ]
    return get_text_list([*groups, *others], _("or"))


def _of_a_role(lpa: Instrument, role: str, places: list[str]) -> str:
    if role == ANYBODY_ELSE:
        return _("anybody else who is 18 or over")
    names = get_text_list([name_at(lpa, place) for place in places], _("and"))
    number = len(places)
    roles = {
        "donor": _("donor"),
        "attorneys": ngettext("attorney", "attorneys", number),
        "replacements": ngettext("replacement attorney", "replacements", number),
        "certificate_provider": _("certificate provider"),
        "people_to_notify": ngettext("person to notify", "people to notify", number),
    }
    return _("{names} ({role})").format(names=names, role=roles[role])


def _notices(lpa: Instrument) -> Iterator[Turn]:
    """Section 15 says that the people to notify have been told."""
    if lpa.people_to_notify:
        names = [person.full_name for person in lpa.people_to_notify]
        yield Turn(
            _("Give or post form LP3 to {names}, before section 15 is signed.").format(
                names=get_text_list(names, _("and"))
            ),
            "",
        )
