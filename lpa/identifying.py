"""Tells identity checks of the people of an LPA, whether it is frozen or not yet."""

from dataclasses import replace
from datetime import date

from django.urls import reverse

from accounts.models import User
from identity import people as identities
from identity.checking import look_again
from identity.choices import Role as As
from identity.in_force import is_in_force
from identity.people import People, Who

from .answers import read
from .choices import Role, SignsAs
from .instrument import Instrument, Signing
from .models import Confirmation, Draft, Lpa

ROLES = {
    Role.DONOR: As.DONOR,
    Role.CERTIFICATE_PROVIDER: As.CERTIFICATE_PROVIDER,
    Role.ATTORNEY: As.ATTORNEY,
    Role.REPLACEMENT_ATTORNEY: As.REPLACEMENT_ATTORNEY,
}

WITNESSES = (SignsAs.PROVIDER_AS_WITNESS, SignsAs.INDEPENDENT_WITNESS)


class PeopleOfLpas(People):
    """Donor, certificate provider and human attorneys of LPAs that are made here.

    The donor is whoever owns the application; anybody else comes in with a code, which
    is known above (on_screen/identifying.py).
    """

    def named(self, *, reference, uid):
        everybody = self.everybody(reference=reference)
        return next((who for who in everybody if who.uid == uid), None)

    def everybody(self, *, reference):
        found = _found(reference)
        return tuple(_people(reference, *found)) if found else ()

    def may_act(self, *, who, request):
        user = request.user
        is_ours = user.is_authenticated and who.is_donor
        return is_ours and owner_of(who.reference) == user

    def way_back(self, *, who):
        if not who.is_donor:
            return ""
        lpa = _lpa(who.reference)
        return reverse("lpa:signing" if lpa else "lpa:tasks", args=[who.reference])

    def way_to_change(self, *, who):
        """What was frozen is opened again on its own page, while it is not signed."""
        lpa = _lpa(who.reference)
        if not who.is_donor or who.signed_on or (lpa and lpa.received_at):
            return ""
        page = "lpa:signing" if lpa else "lpa:donor/details"
        return reverse(page, args=[who.reference])


def identity_page_of(draft: Draft, instrument: Instrument) -> str:
    """Where the donor of a draft confirms who they are; empty where nobody has to."""
    if not is_in_force() or draft.is_keyed or instrument.donor is None:
        return ""
    return reverse("identity:confirm", args=[draft.reference, instrument.donor.uid])


def look_at_identity_again(draft: Draft, uid: str, *, by) -> None:
    """Compare somebody's details with what they proved, since they were changed."""
    if not is_in_force():
        return
    who = identities.named(reference=draft.reference, uid=uid)
    if who is not None:
        look_again(who=who, by=by)


def _lpa(reference: str) -> Lpa | None:
    """The LPA as frozen, unless its draft is being changed again."""
    lpas = Lpa.objects.filter(reference=reference, forgotten_on=None)
    lpa = lpas.select_related("draft").order_by("-version").first()
    return None if lpa and lpa.draft and not lpa.draft.is_frozen else lpa


def _found(reference: str) -> tuple[Instrument, Signing] | None:
    """What is decided and signed; nothing of an LPA that is made on paper."""
    if lpa := _lpa(reference):
        return (lpa.instrument, _signing(lpa)) if lpa.needs_identities else None
    draft = Draft.objects.filter(reference=reference, is_frozen=False).first()
    if draft is None or draft.is_keyed:
        return None
    return read(draft).lpa, Signing()


def _signing(lpa: Lpa) -> Signing:
    """When everybody signed; the donor when the last witness saw it, once one has."""
    rows = lpa.signatures.filter(signs_as__in=WITNESSES)
    seen_on = max((row.on for row in rows), default=lpa.signing.donor_on)
    return replace(lpa.signing, donor_on=seen_on)


def _people(reference: str, instrument: Instrument, signing: Signing):
    contact, born = instrument.contact_language, _said_to_be_born(reference)
    for role, person, on in _in_order(instrument, signing):
        yield Who(
            reference=reference,
            uid=person.uid,
            role=ROLES[role],
            first_names=person.first_names,
            last_name=person.last_name,
            date_of_birth=person.date_of_birth or born.get(person.uid),
            address=person.address.lines,
            postcode=person.address.postcode,
            country=person.address.country,
            language=str(contact),
            signed_on=on,
        )


def _said_to_be_born(reference: str) -> dict[str, date]:
    """What certificate providers said of their birthday, which no LPA holds, by uid."""
    said = Confirmation.objects.filter(draft__reference=reference)
    known = said.exclude(date_of_birth=None).values_list("uid", "date_of_birth")
    return {str(uid): born for uid, born in known}


def _in_order(instrument: Instrument, signing: Signing):
    if instrument.donor:
        yield Role.DONOR, instrument.donor, signing.donor_on
    if provider := instrument.certificate_provider:
        yield Role.CERTIFICATE_PROVIDER, provider, signing.certificate_provider_on
    for role, group in (
        (Role.ATTORNEY, instrument.human_attorneys),
        (Role.REPLACEMENT_ATTORNEY, instrument.human_replacements),
    ):
        for person in group:
            yield role, person, signing.attorneys_on.get(person.uid)


def owner_of(reference: str) -> User | None:
    """Whose application it is; nobody's once their account was closed."""
    held = Draft.objects.filter(reference=reference).select_related("owner").first()
    lpas = Lpa.objects.filter(reference=reference).select_related("owner")
    held = held or lpas.order_by("-version").first()
    return held.owner if held and held.owner and held.owner.is_active else None
