"""Declining and withdrawing, and what nobody can do after it."""

import pytest

import clock
from lpa.confirming.inviting import CannotInvite
from lpa.deleting import CannotDelete, delete_draft
from lpa.forgetting import forget
from lpa.models import Lpa
from lpa.on_screen.leaving import opt_out, withdraw
from lpa.on_screen.refusing import NotNow
from lpa.on_screen.showing import progress
from lpa.on_screen.signing import (
    certify,
    sign_as_attorney,
    sign_as_donor,
)
from lpa.on_screen.standing import standing_of
from lpa.on_screen.witnessing import send_witness_code
from tests.lpa.confirming.answering import asked, person

from .signing import (
    DAY,
    DOCTOR_BY_MAIL,
    HELPED,
    PROVIDER,
    TWO,
    amy_of,
    begun,
    certified,
    submitted,
    told,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _noon():
    with clock.set_to(DAY):
        yield


def test_a_provider_who_declines_early_leaves_the_choice_to_the_donor_again(donor):
    lpa = begun(donor)
    sign_as_donor(lpa=lpa, language="en", by=donor)
    provider = lpa.instrument.certificate_provider.uid
    opt_out(lpa=lpa, uid=provider, why="Too busy", by=None)

    draft = Lpa.objects.get().draft
    assert not draft.is_frozen
    assert not draft.people.filter(role="certificate-provider").exists()
    assert "Cy Dunn does not want to be your certificate provider" in told(lpa)
    with pytest.raises(NotNow):
        send_witness_code(lpa=lpa, witness=PROVIDER, telephone="0", by=donor)


def test_an_attorney_who_declines_before_the_donor_signs_is_looked_at_first(donor):
    lpa = begun(donor, **TWO)
    opt_out(lpa=lpa, uid=amy_of(lpa), by=None)

    with pytest.raises(NotNow, match="change your answers first"):
        sign_as_donor(lpa=lpa, language="en", by=donor)


def test_somebody_who_has_signed_cannot_decline(donor):
    lpa = certified(donor)
    sign_as_attorney(lpa=lpa, uid=amy_of(lpa), language="en", by=None)

    with pytest.raises(NotNow, match="cannot decline"):
        opt_out(lpa=lpa, uid=amy_of(lpa), by=None)


def test_after_it_is_withdrawn_nobody_signs_and_everybody_is_told(donor):
    lpa = submitted(donor, provider=DOCTOR_BY_MAIL)
    withdraw(lpa=lpa, by=donor)
    withdraw(lpa=lpa, by=donor)

    with pytest.raises(NotNow, match="withdrawn"):
        certify(lpa=lpa, language="en", by=None)
    sent = [subject for subject in told(lpa) if "was withdrawn" in subject]
    assert len(sent) == 2
    statuses = [line.status for line in progress(standing_of(lpa))["lines"]]
    assert statuses[2:] == ["Not signed", "Not signed"]
    with pytest.raises(CannotInvite, match="withdrawn this LPA"):
        asked(lpa.draft, person(lpa.draft, "attorney"))


def test_nothing_is_withdrawn_that_was_not_signed(donor):
    with pytest.raises(NotNow, match="nothing to withdraw"):
        withdraw(lpa=begun(donor), by=donor)


def test_what_was_only_prepared_can_be_deleted_and_what_was_signed_cannot(donor):
    delete_draft(draft=begun(donor).draft, by=donor)
    assert not Lpa.objects.exists()
    lpa = submitted(donor)

    with pytest.raises(CannotDelete, match="signed on screen"):
        delete_draft(draft=lpa.draft, by=donor)


def test_who_helped_is_forgotten_and_that_it_was_signed_is_not(donor):
    lpa = submitted(donor, **HELPED)
    forget(lpa=lpa, by=None)

    lpa = Lpa.objects.get()
    assert lpa.decided == {}
    assert not lpa.draft.people.exists()
    assert not lpa.witness_codes.exists()
    assert lpa.signatures.count() == 3
