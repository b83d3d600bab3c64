"""Documents to begin from: each call gives a new one."""

from itertools import count
from typing import Any

HOME = {
    "line1": "4 Orchard Row",
    "town": "Ludlow",
    "postcode": "SY8 1AA",
    "country": "GB",
}


def a_uid(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012d}"


def an_attorney(number: int, appointment: str = "original", **said: Any) -> dict:
    status = "inactive" if appointment == "replacement" else "active"
    return {
        "uid": a_uid(number),
        "firstNames": f"Attorney {number}",
        "lastName": "Pryce",
        "dateOfBirth": "1971-05-06",
        "address": dict(HOME),
        "status": status,
        "appointmentType": appointment,
        "channel": "paper",
    } | said


def a_corporation(number: int, appointment: str = "original", **said: Any) -> dict:
    status = "inactive" if appointment == "replacement" else "active"
    return {
        "uid": a_uid(number),
        "name": "Marches Trustees Ltd",
        "companyNumber": "00445566",
        "address": dict(HOME),
        "status": status,
        "appointmentType": appointment,
        "channel": "paper",
    } | said


def a_document(**said: Any) -> dict:
    """An online property LPA with one attorney, in which nothing is wrong."""
    return {
        "lpaType": "property-and-affairs",
        "channel": "online",
        "language": "en",
        "donor": {
            "uid": a_uid(1),
            "firstNames": "Wilhelmina",
            "lastName": "Ashdown",
            "dateOfBirth": "1949-11-30",
            "address": dict(HOME),
            "contactLanguagePreference": "en",
        },
        "attorneys": [an_attorney(2)],
        "certificateProvider": {
            "uid": a_uid(3),
            "firstNames": "Orla",
            "lastName": "Keane",
            "address": dict(HOME),
            "channel": "online",
            "email": "orla@example.org",
            "phone": "01632 960101",
        },
        "whenTheLpaCanBeUsed": "when-has-capacity",
        "signedAt": "2025-02-03T10:00:00Z",
        "witnessedByCertificateProviderAt": "2025-02-03T10:04:00Z",
    } | said


def a_witness(**said: Any) -> dict:
    return {
        "uid": a_uid(8),
        "firstNames": "Tobias",
        "lastName": "Quill",
        "phone": "01632 960102",
        "address": dict(HOME),
    } | said


def appointing(attorneys: int, replacements: int, **said: Any) -> dict:
    """A document with so many attorneys and replacements, and nothing yet decided."""
    numbers = count(10)
    everyone = [an_attorney(next(numbers)) for _ in range(attorneys)]
    everyone += [an_attorney(next(numbers), "replacement") for _ in range(replacements)]
    return a_document(attorneys=everyone, **said)
