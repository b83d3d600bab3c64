"""The people of an instrument, as the register's document names them."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from lpa.choices import Channel
from lpa.instrument import Address, Attorney, Instrument, Person, Signing

from .document import Document, Values
from .moments import on_the_day
from .people import by_uid
from .signatures import signed_on

SIGNATORY, WITNESS = "authorisedSignatory", "independentWitness"


def write_people(
    instrument: Instrument, signing: Signing, base: Document, channel: Channel
) -> Document:
    """Everybody, each on top of what the base already says of the same uid."""
    was = by_uid(base)
    return {
        "donor": _over(was, _donor(instrument)),
        **_appointed(instrument, signing, base, channel),
        "certificateProvider": _certificate_provider(instrument, signing, was, channel),
        "peopleToNotify": [
            _over(was, _named(one)) for one in instrument.people_to_notify
        ],
        **_help(instrument, base),
    }


def _help(instrument: Instrument, base: Document) -> dict[str, Values | None]:
    """Who signed for the donor, and who witnessed that, on top of what the base says of
    them; what it says alone, where they stand beside the instrument."""
    written = {name: base.get(name) for name in (SIGNATORY, WITNESS)}
    was = by_uid(base)
    if signatory := instrument.signatory:
        named = _named(signatory)
        del named["address"]
        written[SIGNATORY] = _over(was, named)
    if witness := instrument.independent_witness:
        known = {"phone": witness.phone, **was.get(witness.uid, {})}
        written[WITNESS] = {**known, **_named(witness)}
    return written


def _over(was: dict[str, Values], now: Values) -> Values:
    return {**was.get(now["uid"], {}), **now}


def _named(person: Person) -> Values:
    return {
        "uid": person.uid,
        "firstNames": person.first_names,
        "lastName": person.last_name,
        "address": _address(person.address),
    }


def _address(address: Address) -> Values:
    """The register keeps where somebody lives, not how the address was found."""
    said = asdict(address)
    del said["uprn"]
    return said


def _donor(instrument: Instrument) -> Values:
    donor = instrument.donor or Person()
    return {
        **_named(donor),
        "otherNamesKnownBy": donor.other_names,
        "dateOfBirth": donor.date_of_birth and donor.date_of_birth.isoformat(),
        "email": donor.email,
        "contactLanguagePreference": instrument.contact_language,
    }


def _appointed(
    instrument: Instrument, signing: Signing, base: Document, channel: Channel
) -> dict[str, list[Values]]:
    """Attorneys and corporations apart, in the order of the base where it has them."""
    was = by_uid(base)
    written: dict[str, list[Values]] = {"attorneys": [], "trustCorporations": []}
    everyone = (
        *((one, "original", "active") for one in instrument.attorneys),
        *((one, "replacement", "inactive") for one in instrument.replacements),
    )
    for one, appointment, status in everyone:
        known = was.get(one.uid, {})
        said = {
            **_attorney(one),
            **_reach(one, known, channel),
            **_signature(known, signing.attorneys_on.get(one.uid)),
            "status": known.get("status") or status,
            "appointmentType": appointment,
        }
        name = "trustCorporations" if one.is_trust_corporation else "attorneys"
        written[name].append({**known, **said})
    return {name: _in_order(new, base.get(name) or ()) for name, new in written.items()}


def _attorney(one: Attorney) -> Values:
    if isinstance(one, Person):
        born = one.date_of_birth
        return {**_named(one), "dateOfBirth": born and born.isoformat()}
    return {
        "uid": one.uid,
        "name": one.name,
        "companyNumber": one.company_number,
        "address": _address(one.address),
    }


def _reach(actor: Attorney, known: Values, channel: Channel) -> Values:
    """On paper an e-mail address is left out, unless it came in."""
    own = Channel.ONLINE if channel == Channel.ONLINE and actor.email else Channel.PAPER
    own = known.get("channel") or own
    may_have_email = own == Channel.ONLINE or known.get("email")
    return {
        "channel": own,
        "email": actor.email if may_have_email else None,
        "mobile": actor.phone,
    }


def _signature(known: Values, on: date | None) -> Values:
    """The moments that came in, while the date known is the one they amount to."""
    if known and signed_on(known) == on:
        return {}
    if signatories := known.get("signatories"):
        return {
            "signatories": [
                {**one, "signedAt": on_the_day(on, one.get("signedAt"))}
                for one in signatories
            ]
        }
    return {"signedAt": on_the_day(on, known.get("signedAt"))}


def _in_order(written: list[Values], came_in: Sequence[Values]) -> list[Values]:
    """Somebody removed is not in the instrument any more, but stays in the document."""
    places = {one.get("uid"): place for place, one in enumerate(came_in)}
    there = {one["uid"] for one in written}
    gone = [
        one
        for one in came_in
        if one.get("status") == "removed" and one.get("uid") not in there
    ]
    return sorted(
        (*written, *gone), key=lambda one: places.get(one["uid"], len(places))
    )


def _certificate_provider(
    instrument: Instrument, signing: Signing, was: dict[str, Values], channel: Channel
) -> Values | None:
    provider = instrument.certificate_provider
    if provider is None:
        return None
    known = was.get(provider.uid, {})
    reach = {**_reach(provider, known, channel), "phone": provider.phone}
    del reach["mobile"]
    return {
        **known,
        **_named(provider),
        **reach,
        **_signature(known, signing.certificate_provider_on),
    }
