"""Who may witness which signature, among exactly the people of one LPA.

On paper a witness is 18 or over and in the same room: sees the signature being given,
then signs and writes their full name and address. Nobody witnesses over a video call.
A mark or a thumb-print is a signature.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lpa.instrument import Instrument, Signing

from .places import of_attorneys, of_those_with_a_part
from .signatures import Sheet, Signature, signatures

ANYBODY_ELSE = "anybody_else"  # who has no part in the LPA, and is 18 or over

# How many witnesses each part takes; what is not named here takes none.
WITNESSES: Mapping[Sheet, int] = {
    Sheet.SECTION_5: 1,
    Sheet.SECTION_9: 1,
    Sheet.SHEET_3: 2,
    Sheet.SECTION_11: 1,
}
OF_THE_DONOR = frozenset({Sheet.SECTION_5, Sheet.SECTION_9, Sheet.SHEET_3})
NOT_FOR_THE_DONOR = frozenset({"donor", "attorneys", "replacements"})


@dataclass(frozen=True)
class Witnessing:
    """One signature, and who may witness it; people by their places in the LPA."""

    signature: Signature
    witnesses: int
    may: tuple[str, ...] = ()
    may_not: tuple[str, ...] = ()


def may_witness(sheet: Sheet, signer: str, witness: str) -> bool:
    """Whether somebody (a place, or ANYBODY_ELSE) may witness what somebody signs.

    Neither the donor nor any attorney or replacement witnesses what the donor signs, or
    what somebody signs for the donor. The donor witnesses nobody; attorneys may witness
    each other.
    """
    role = witness.partition("/")[0]
    if sheet not in WITNESSES or witness == signer:
        return False
    return role not in (NOT_FOR_THE_DONOR if sheet in OF_THE_DONOR else {"donor"})


def who_may_witness(lpa: Instrument) -> list[Witnessing]:
    """Every signature that the LPA needs, in the order of signing, with who of the
    people named in it may witness it and who may not."""
    return [
        Witnessing(signature, WITNESSES.get(signature.sheet, 0), *split(lpa, signature))
        for signature in signatures(lpa, Signing())
    ]


def split(
    lpa: Instrument, signature: Signature
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who may witness and who may not; nobody where no witness is needed."""
    if signature.sheet not in WITNESSES:
        return (), ()
    signer = signer_of(lpa, signature)
    everybody = (*those_who_could(lpa), ANYBODY_ELSE)
    may = [who for who in everybody if may_witness(signature.sheet, signer, who)]
    return tuple(may), tuple(who for who in everybody if who not in may)


def those_who_could(lpa: Instrument) -> Iterator[str]:
    """Everybody named who can watch a signature being given: no corporation can."""
    for place, person in of_those_with_a_part(lpa):
        if not person.is_trust_corporation:
            yield place


def signer_of(lpa: Instrument, signature: Signature) -> str:
    """The place of whoever signs; of the donor too where somebody signs for them."""
    if signature.sheet in OF_THE_DONOR:
        return "donor"
    uid = signature.place.rpartition("/")[2]
    places = (place for place, attorney in of_attorneys(lpa) if attorney.uid == uid)
    return next(places, "")
