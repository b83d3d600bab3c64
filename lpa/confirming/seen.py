"""What somebody is shown of an LPA about their own part, as plain values.

What concerns them is under a digest: an agreement holds while that digest is the same.
Other people are in it by who they are, not by how their names are spelt, so that to
mend somebody else's name asks nobody again. How somebody can be reached is no part of
any deed, so it is shown and not agreed to (as casework.agreeing has it).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lpa import keeping
from lpa.choices import Role
from lpa.instrument import Address, Attorney, Instrument, TrustCorporation
from lpa.rules.names import fold

OWN_DETAILS = (
    "title",
    "first_names",
    "last_name",
    "other_names",
    "name",
    "company_number",
    "date_of_birth",
    "address",
    "is_bankrupt",
)
WAYS_TO_REACH = ("email", "phone")
POWERS = ("when_usable", "life_sustaining")
OF_ATTORNEYS = ("attorneys_act", "attorneys_act_details", *POWERS)
OF_REPLACEMENTS = (
    "replacements_step_in",
    "replacements_step_in_details",
    "replacements_act",
    "replacements_act_details",
    *POWERS,
)
OF_PROVIDER = ("provider_vouches_as", "provider_skills")
BINDING_WORDS = ("instructions", "preferences")  # shown where the donor shows it all


@dataclass(frozen=True)
class Seen:
    """What one person is shown. data is JSON values: see shown_to for its keys."""

    uid: str
    role: Role
    data: dict[str, Any]

    @property
    def digest(self) -> str:
        """SHA-256 of what concerns them, in hexadecimal."""
        return keeping.digest_of(concerning(self.data))


def seen_by(instrument: Instrument, uid: str, *, whole: bool = False) -> Seen | None:
    """What the person with this uid is shown; None for somebody the LPA does not name,
    and for those who confirm nothing (the donor, the correspondent)."""
    for role, person in everybody(instrument):
        if person.uid == uid:
            data = shown_to(instrument, role, person) | whole_of(instrument, whole)
            return Seen(uid, role, data)
    return None


def everybody(instrument: Instrument) -> list[tuple[Role, Attorney]]:
    """Those who have a part of their own beside the donor, in the order of the form."""
    provider = instrument.certificate_provider
    return [
        *((Role.ATTORNEY, each) for each in instrument.attorneys),
        *((Role.REPLACEMENT_ATTORNEY, each) for each in instrument.replacements),
        *([(Role.CERTIFICATE_PROVIDER, provider)] if provider else []),
        *((Role.PERSON_TO_NOTIFY, each) for each in instrument.people_to_notify),
    ]


def shown_to(instrument: Instrument, role: Role, person: Attorney) -> dict[str, Any]:
    """The LPA's kind and language, the donor, their details, and what they take on."""
    donor, kept = instrument.donor, keeping.dump(person)
    return {
        "role": str(role),
        "type": instrument.type and str(instrument.type),
        "language": str(instrument.language),
        "donor": donor.full_name if donor else "",
        "own": {name: kept[name] for name in OWN_DETAILS if name in kept},
        "reach": {name: kept[name] for name in WAYS_TO_REACH if name in kept},
        "others": {
            who: [[each.uid, each.full_name] for each in people]
            for who, people in (
                *others_of(instrument, role, person).items(),
                *those_who_help(instrument, role),
            )
        },
        "terms": terms_of(instrument, role),
    }


def others_of(
    instrument: Instrument, role: Role, person: Attorney
) -> dict[str, tuple[Attorney, ...]]:
    """With whom they act, in whose place, or of whom they have to be independent."""
    attorneys, replacements = instrument.attorneys, instrument.replacements
    match role:
        case Role.ATTORNEY:
            return {"with": tuple(one for one in attorneys if one is not person)}
        case Role.REPLACEMENT_ATTORNEY:
            beside = tuple(one for one in replacements if one is not person)
            return {"instead_of": attorneys, "with": beside}
        case Role.CERTIFICATE_PROVIDER:
            return {"independent_of": (*attorneys, *replacements)}
    return {}


def those_who_help(
    instrument: Instrument, role: Role
) -> Iterator[tuple[str, tuple[Attorney, ...]]]:
    """Who signs on screen for a donor who cannot, and who witnesses that: whoever signs
    after them agrees to who they are."""
    if role != Role.PERSON_TO_NOTIFY:
        for who in ("signatory", "independent_witness"):
            if person := getattr(instrument, who):
                yield who, (person,)


def terms_of(instrument: Instrument, role: Role) -> dict[str, Any]:
    """How and when they may act: the decisions that their signature is under. Of a
    certificate provider, why they can judge, as the donor has it."""
    names = {
        Role.ATTORNEY: OF_ATTORNEYS,
        Role.REPLACEMENT_ATTORNEY: OF_REPLACEMENTS,
        Role.CERTIFICATE_PROVIDER: OF_PROVIDER,
    }
    decided = ((name, getattr(instrument, name)) for name in names.get(role, ()))
    return {name: str(value) for name, value in decided if value}


def whole_of(instrument: Instrument, whole: bool) -> dict[str, Any]:
    """What the donor wrote, where they let this person read it all."""
    if not whole:
        return {}
    words = {name: getattr(instrument, name) or "" for name in BINDING_WORDS}
    return {"whole": words}


def concerning(data: dict[str, Any]) -> dict[str, Any]:
    """Of what somebody was shown, that which they agree to."""
    agreed = {name: value for name, value in data.items() if name not in ("reach",)}
    by_name = data["role"] == Role.CERTIFICATE_PROVIDER
    agreed["others"] = {
        who: sorted([uid, fold(name)] if by_name else [uid] for uid, name in people)
        for who, people in data["others"].items()
    }
    return agreed


def with_details(
    instrument: Instrument, uid: str, details: dict[str, Any]
) -> Instrument:
    """The same LPA with these fields of NamedPerson changed of one person.

    A date may stand as ISO text. Fields that no person has are left out.
    """

    def changed(person):
        return corrected(person, details) if person and person.uid == uid else person

    return replace(
        instrument,
        attorneys=tuple(map(changed, instrument.attorneys)),
        replacements=tuple(map(changed, instrument.replacements)),
        certificate_provider=changed(instrument.certificate_provider),
        people_to_notify=tuple(map(changed, instrument.people_to_notify)),
    )


def corrected(person: Attorney, details: dict[str, Any]) -> Attorney:
    """The same person with other details, by fields of NamedPerson."""
    told = dict(details)
    if isinstance(told.get("date_of_birth"), str):
        told["date_of_birth"] = date.fromisoformat(told["date_of_birth"])
    if isinstance(person, TrustCorporation) and "company" in told:
        told["name"] = told.pop("company")
    own, lines = (
        {name: told[name] for name in told if name in kind.__dataclass_fields__}
        for kind in (type(person), Address)
    )
    return replace(person, **own, address=replace(person.address, **lines))
