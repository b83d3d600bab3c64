"""When each part of a document was signed."""

from datetime import date

from lpa.choices import LpaType
from lpa.instrument import Signing

from .document import Document
from .moments import london_date

WITNESSED = {
    "certificate_provider": "witnessedByCertificateProviderAt",
    "independent_witness": "witnessedByIndependentWitnessAt",
}


def signing(document: Document) -> Signing:
    """The London dates of all signatures, whoever was removed since included.

    One signature of the donor covers the choice on life-sustaining treatment too.
    """
    donor_on = london_date(document.get("signedAt"))
    welfare = document.get("lpaType") == LpaType.PERSONAL_WELFARE
    everyone = [
        *(document.get("attorneys") or ()),
        *(document.get("trustCorporations") or ()),
    ]
    dates = {one["uid"]: signed_on(one) for one in everyone}
    return Signing(
        donor_on=donor_on,
        life_sustaining_on=donor_on if welfare else None,
        certificate_provider_on=signed_on(document.get("certificateProvider") or {}),
        attorneys_on={uid: on for uid, on in dates.items() if on},
    )


def signed_on(actor: Document) -> date | None:
    """The London date. A corporation has signed once its last signatory has."""
    signatories = actor.get("signatories") or ()
    days = [london_date(one.get("signedAt")) for one in signatories]
    signed = [on for on in days if on]
    if signed and len(signed) == len(days):
        return max(signed)
    return london_date(actor.get("signedAt"))


def witnessed(document: Document) -> dict[str, date]:
    """The London dates on which the donor's signature was witnessed, by whom."""
    dates = {who: london_date(document.get(name)) for who, name in WITNESSED.items()}
    return {who: on for who, on in dates.items() if on}
