"""What was signed on screen in the register's words, as far as the instrument has none:
when, and by whom beside the people it names."""

from lpa.choices import Channel, SignsAs
from lpa.models import Lpa, OnScreen, Signature
from lpa.register_document.moments import written

from .order import OF_ATTORNEYS, OF_COMPANY


def moments_of(lpa: Lpa) -> dict | None:
    """The base of the register's document (register_document.write); None for an LPA
    that nobody signs on screen here."""
    screen = OnScreen.objects.filter(lpa=lpa).first() if not lpa.is_on_paper else None
    if screen is None:
        return None
    rows = {(row.signs_as, row.uid): row for row in lpa.signatures.all()}
    at = {row.signs_as: row for row in rows.values()}
    provider = lpa.instrument.certificate_provider
    return {
        "channel": Channel.ONLINE.value,
        "signedAt": _when(at.get(SignsAs.DONOR) or at.get(SignsAs.FOR_DONOR)),
        "witnessedByCertificateProviderAt": _when(at.get(SignsAs.PROVIDER_AS_WITNESS)),
        "certificateProvider": {
            "uid": provider.uid if provider else "",
            **_reached_by(at.get(SignsAs.CERTIFICATE)),
        },
        **_attorneys(lpa, rows, screen),
        **_helped(lpa, at),
    }


def _when(row: Signature | None) -> str | None:
    """A moment; of paper only the day is known."""
    if row is None:
        return None
    return written(row.at if row.channel == Channel.ONLINE else row.on)


def _reached_by(row: Signature | None) -> dict:
    return {"signedAt": _when(row), "channel": row.channel} if row else {}


def _attorneys(lpa, rows, screen) -> dict:
    everyone = (*lpa.instrument.attorneys, *lpa.instrument.replacements)
    signed = {uid: row for (part, uid), row in rows.items() if part in OF_ATTORNEYS}
    return {
        "attorneys": [
            {"uid": each.uid, **_reached_by(signed.get(each.uid))}
            for each in everyone
            if not each.is_trust_corporation
        ],
        "trustCorporations": [
            {"uid": each.uid, **_by_company(each.uid, rows, screen)}
            for each in everyone
            if each.is_trust_corporation
        ],
    }


def _by_company(uid, rows, screen) -> dict:
    """Of a page of paper it is known when a corporation signed, not by whom."""
    first = rows.get((SignsAs.SIGNATORY_1, uid))
    if first is None or first.channel == Channel.PAPER:
        return _reached_by(first)
    return {"signatories": _signatories(uid, rows, screen)}


def _signatories(uid, rows, screen) -> list[dict]:
    names = screen.signatories.get(uid, {})
    return [
        {
            "firstNames": names.get(part.value, {}).get("first_names", ""),
            "lastName": names.get(part.value, {}).get("last_name", ""),
            "professionalTitle": names.get(part.value, {}).get(
                "professional_title", ""
            ),
            "signedAt": _when(rows[part, uid]),
        }
        for part in OF_COMPANY
        if (part, uid) in rows
    ]


def _helped(lpa, at) -> dict:
    """When the independent witness saw it, and the telephone to which their code went:
    the one in the instrument may have changed by then."""
    witness = lpa.instrument.independent_witness
    if witness is None:
        return {}
    code = lpa.witness_codes.filter(witness=SignsAs.INDEPENDENT_WITNESS).first()
    reached = {"phone": code.telephone} if code else {}
    return {
        "independentWitness": {"uid": witness.uid, **reached},
        "witnessedByIndependentWitnessAt": _when(at.get(SignsAs.INDEPENDENT_WITNESS)),
    }
