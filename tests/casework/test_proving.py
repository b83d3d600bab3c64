"""Proofs of registration: whoever holds one learns what is true today."""

import re

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError

import clock
from casework.models import Proof
from casework.proving import ALPHABET, LENGTH, check, make_proof, withdraw_proof
from casework.refusals import NotNow
from casework.states import State

from .builders import REGISTRABLE, a_case, dora, staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def registered():
    return a_case(State.REGISTERED)


def test_the_code_leads_to_what_is_registered(registered):
    standing = check(make_proof(case=registered, by=staff("registrar")))

    assert standing.is_registered
    assert standing.about.donor == "Dora Jane Donor"
    assert standing.about.registered_on == REGISTRABLE


def test_a_code_is_long_and_has_no_letters_that_are_mistaken(registered):
    code = make_proof(case=registered, by=staff("registrar"))

    assert re.fullmatch(f"[{ALPHABET}]{{{LENGTH}}}", code)
    assert LENGTH >= 16


def test_a_code_is_read_in_any_spelling(registered):
    code = make_proof(case=registered, by=staff("registrar"))

    assert check(f"{code[:4].lower()}-{code[4:10]} {code[10:]}")


def test_the_database_does_not_know_the_code(registered):
    code = make_proof(case=registered, by=staff("registrar"))

    assert code not in str(list(Proof.objects.values()))


def test_making_looking_and_withdrawing_stand_in_the_history(registered, events_of):
    registrar = staff("registrar")
    check(make_proof(case=registered, by=registrar))
    withdraw_proof(proof=registered.proofs.get(), by=registrar)
    made, looked, withdrawn = events_of(registered).order_by("-sequence")[:3][::-1]

    assert (made.action, made.by) == ("proof-made", registrar)
    assert (looked.action, looked.by) == ("checked", None)
    assert (withdrawn.action, withdrawn.by) == ("proof-withdrawn", registrar)
    assert looked.details == {"proof": registered.proofs.get().pk}


def test_a_proof_that_was_withdrawn_leads_nowhere(registered, events_of):
    code = make_proof(case=registered, by=staff("registrar"))
    other = make_proof(case=registered, by=staff("registrar"))
    withdraw_proof(proof=registered.proofs.last(), by=staff("registrar"))

    assert check(code) is None
    assert check(other)


def test_a_second_withdrawal_changes_nothing(registered, events_of):
    make_proof(case=registered, by=staff("registrar"))
    for _time in range(2):
        withdraw_proof(proof=registered.proofs.get(), by=staff("registrar"))

    assert events_of(registered).filter(action="proof-withdrawn").count() == 1


def test_a_code_that_nobody_made_leads_nowhere_and_leaves_no_trace(
    registered, events_of
):
    before = events_of(registered).count()

    assert check("3" * LENGTH) is None
    assert check("") is None
    assert events_of(registered).count() == before


def test_nothing_is_proved_before_it_is_registered():
    case = a_case(State.WAITING)

    with pytest.raises(NotNow, match="not registered"):
        make_proof(case=case, by=staff("registrar"))
    assert not case.proofs.exists()


def test_the_owner_makes_proofs_and_no_other_stranger(registered, donor):
    make_proof(case=registered, by=dora())

    with pytest.raises(PermissionDenied):
        make_proof(case=registered, by=donor)
    with pytest.raises(PermissionDenied):
        withdraw_proof(proof=registered.proofs.get(), by=donor)


def test_two_proofs_never_share_a_code(registered):
    make_proof(case=registered, by=dora())
    twin = registered.proofs.get()

    with pytest.raises(IntegrityError):
        registered.proofs.create(digest=twin.digest, made_at=clock.now())
