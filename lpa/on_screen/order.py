"""Who signs on screen, in which order, and what each of them waits for.

The same order as on paper (SI 2007/1253, regulation 9), and of witnesses as the forms
under the Powers of Attorney Act 2023 are designed.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from lpa.choices import LpaType, SignsAs
from lpa.instrument import Attorney, Instrument, Person, Signing
from lpa.rules.ages import is_under_age

# Who signs at the same stage does so in any order.
STAGES = (
    frozenset({SignsAs.DONOR, SignsAs.FOR_DONOR}),
    frozenset({SignsAs.INDEPENDENT_WITNESS}),
    frozenset({SignsAs.PROVIDER_AS_WITNESS}),
    frozenset({SignsAs.CERTIFICATE}),
    frozenset({SignsAs.ATTORNEY, SignsAs.REPLACEMENT, SignsAs.SIGNATORY_1}),
    frozenset({SignsAs.SIGNATORY_2}),
)
OF_THE_DONOR = frozenset().union(*STAGES[:3])
OF_ATTORNEYS = frozenset().union(*STAGES[4:])
OF_PROVIDER = frozenset({SignsAs.PROVIDER_AS_WITNESS, SignsAs.CERTIFICATE})
OF_COMPANY = (SignsAs.SIGNATORY_1, SignsAs.SIGNATORY_2)
WITNESSES = frozenset({SignsAs.INDEPENDENT_WITNESS, SignsAs.PROVIDER_AS_WITNESS})


@dataclass(frozen=True)
class Turn:
    """One signature that is needed: as what, and whose it is by their uid.

    Whoever signs for the donor, or witnesses independently, has no uid in the LPA:
    theirs is the donor's.
    """

    signs_as: SignsAs
    uid: str

    @property
    def stage(self) -> int:
        return next(n for n, each in enumerate(STAGES) if self.signs_as in each)


def turns(
    lpa: Instrument, *, left: Collection[str] = (), two_sign: Collection[str] = ()
) -> tuple[Turn, ...]:
    """Every signature an LPA needs on screen, in the lawful order.

    left are the uids of attorneys who have declined; two_sign those of trust
    corporations for which a second signatory signs too.
    """
    return (
        *of_donor(lpa),
        *of_provider(lpa),
        *(
            turn
            for each in (*lpa.attorneys, *lpa.replacements)
            if each.uid not in left
            for turn in of_attorney(lpa, each, two_sign)
        ),
    )


def of_donor(lpa: Instrument) -> tuple[Turn, ...]:
    """A donor who cannot sign has somebody sign at their direction, before an
    independent witness and the certificate provider; one who can, before the
    certificate provider alone."""
    uid = lpa.donor.uid if lpa.donor else ""
    if lpa.donor_can_sign is False:
        return (
            Turn(SignsAs.FOR_DONOR, uid),
            Turn(SignsAs.INDEPENDENT_WITNESS, uid),
        )
    return (Turn(SignsAs.DONOR, uid),)


def of_provider(lpa: Instrument) -> tuple[Turn, ...]:
    """The certificate provider witnesses the donor's signature, and then certifies."""
    uid = lpa.certificate_provider.uid if lpa.certificate_provider else ""
    return (Turn(SignsAs.PROVIDER_AS_WITNESS, uid), Turn(SignsAs.CERTIFICATE, uid))


def of_attorney(
    lpa: Instrument, attorney: Attorney, two_sign: Collection[str]
) -> tuple[Turn, ...]:
    """A human attorney or replacement signs once, a trust corporation by one signatory
    or two."""
    if not attorney.is_trust_corporation:
        is_replacement = attorney in lpa.replacements
        signs_as = SignsAs.REPLACEMENT if is_replacement else SignsAs.ATTORNEY
        return (Turn(signs_as, attorney.uid),)
    first = Turn(SignsAs.SIGNATORY_1, attorney.uid)
    if attorney.uid in two_sign:
        return (first, Turn(SignsAs.SIGNATORY_2, attorney.uid))
    return (first,)


def waits_for(
    turn: Turn, needed: Iterable[Turn], given: Collection[Turn]
) -> tuple[Turn, ...]:
    """What must be signed before this can be: nobody signs before everybody above them
    has; a second signatory only waits for the first of their own corporation."""
    before = (each for each in needed if each.stage < turn.stage)
    if turn.signs_as is SignsAs.SIGNATORY_2:
        before = (
            each
            for each in before
            if each.signs_as not in OF_ATTORNEYS or each.uid == turn.uid
        )
    return tuple(each for each in before if each not in given)


def may_sign(turn: Turn, needed: Collection[Turn], given: Collection[Turn]) -> bool:
    """Whether this is the time for a signature: needed, not given, its turn come."""
    is_open = turn in needed and turn not in given
    return is_open and not waits_for(turn, needed, given)


def who_may_sign(needed: Collection[Turn], given: Collection[Turn]) -> list[Turn]:
    return [turn for turn in needed if may_sign(turn, needed, given)]


def is_witnessed(needed: Iterable[Turn], given: Collection[Turn]) -> bool:
    """Whether the donor has signed before every witness: only then is it made."""
    of_donor = [turn for turn in needed if turn.signs_as in OF_THE_DONOR]
    return all(turn in given for turn in of_donor)


def is_complete(needed: Iterable[Turn], given: Collection[Turn]) -> bool:
    return all(turn in given for turn in needed)


def too_young(person: Person | None, on: date) -> bool:
    """Everybody who signs is 18 or over on the London day on which they sign.

    The LPA does not say when a certificate provider was born: what they have proved
    counts. Of somebody whose birthday nobody knows, that is asked on the page.
    """
    return person is not None and is_under_age(person, on)


def as_signing(
    lpa: Instrument, needed: Iterable[Turn], given: Mapping[Turn, date]
) -> Signing:
    """The dates of signing as the rest of the house reads them.

    The donor's are of the donor's own act, once witnesses have seen it; those of a
    corporation of its last signatory, once all of them have signed.
    """
    needed = tuple(needed)
    days = {each.signs_as: given[each] for each in needed if each in given}
    donor_on = days.get(SignsAs.DONOR) or days.get(SignsAs.FOR_DONOR)
    is_welfare = lpa.type is LpaType.PERSONAL_WELFARE
    return Signing(
        donor_on=donor_on,
        life_sustaining_on=donor_on if is_welfare else None,
        certificate_provider_on=days.get(SignsAs.CERTIFICATE),
        attorneys_on=_attorneys_on(needed, given),
    )


def _attorneys_on(needed, given) -> dict[str, date]:
    parts: dict[str, list[Turn]] = {}
    for turn in needed:
        if turn.signs_as in OF_ATTORNEYS:
            parts.setdefault(turn.uid, []).append(turn)
    return {
        uid: max(given[turn] for turn in of_one)
        for uid, of_one in parts.items()
        if all(turn in given for turn in of_one)
    }
