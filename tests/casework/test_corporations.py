"""Trust corporations that leave a registered LPA, and what the register can be told."""

import pytest
from django.db import connection

import clock
from casework import register_triggers
from casework.attorneys import end_appointment
from casework.choices import EndReason
from casework.models import RegisterEntry
from casework.register_log import replayed
from casework.registering import held_of
from casework.states import State
from tests.builders import AMY, HOME, REPLACED, act

from .builders import REGISTRABLE, a_case, fresh, staff

pytestmark = pytest.mark.django_db

TRUST = HOME | {
    "company": "Sure Trust Ltd",
    "company_number": "01234567",
    "is_trust_corporation": True,
}
SIGNED = {
    "firstNames": "Sid",
    "lastName": "Sure",
    "professionalTitle": "Director",
    "signedAt": "2026-09-01T10:00:00Z",
}


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(REGISTRABLE):
        yield


@pytest.fixture
def case():
    either = act("jointly-and-severally")
    return a_case(State.REGISTERED, attorneys=(AMY, TRUST), answers=either)


def entry_of(case):
    return RegisterEntry.objects.get(case=case)


def status_in(document):
    (corporation,) = document["trustCorporations"]
    return corporation["status"]


def leaves(case, place=1, reason=EndReason.WOUND_UP):
    people = (*case.instrument.attorneys, *case.instrument.replacements)
    end_appointment(
        case=case,
        uid=people[place].uid,
        reason=reason,
        on=REGISTRABLE,
        by=staff("caseworker"),
    )


def sign_by_signatory(case):
    """As if the register had been sent who signs for the corporation."""
    document = entry_of(case).document
    document["trustCorporations"][0]["signatories"] = [SIGNED]
    with register_triggers.lifted(connection):
        RegisterEntry.objects.update(document=document, as_registered=document)


@pytest.mark.parametrize("reason", [EndReason.WOUND_UP, EndReason.DISCLAIMED])
def test_one_that_signed_on_paper_leaves_the_register_in_its_own_name(case, reason):
    _amy, trust = case.instrument.attorneys

    leaves(case, reason=reason)

    entry, log = entry_of(case), case.register_updates.all()
    assert status_in(entry.document) == "removed"
    assert [(row.type, row.author.rpartition(":")[2]) for row in log] == [
        ("TRUST_CORPORATION_OPT_OUT", trust.uid)
    ]
    assert replayed(entry, log) == entry.document


def test_one_with_signatories_is_said_beside_its_entry(case, office):
    sign_by_signatory(case)

    leaves(case)

    assert status_in(entry_of(case).document) == "active"
    assert status_in(held_of(fresh(case))) == "removed"
    page = office("caseworker").get(f"/casework/cases/{case.number}/register/")
    assert "Sure Trust Ltd: removed. This is from the case" in page.content.decode()


def test_one_that_steps_in_is_said_beside_its_entry_too():
    case = a_case(
        State.REGISTERED, attorneys=(AMY,), replacements=(TRUST,), answers=REPLACED
    )

    leaves(case, place=0, reason=EndReason.DECEASED)

    assert status_in(entry_of(case).document) == "inactive"
    assert status_in(held_of(fresh(case))) == "active"
