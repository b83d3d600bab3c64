"""Staff key a form written by hand: what is blank becomes a finding, not an error."""

import pytest

from accounts.groups import StaffGroup
from accounts.inviting import open_staff_account
from casework.models import Case
from lpa.choices import HowTheyAct, WhenUsable
from lpa.models import Draft, Lpa
from lpa.starting import start_draft
from tests.accounts.signing_in import sign_in_staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def keying(client):
    staff = open_staff_account(
        email="post@example.org",
        full_name="Post Room",
        groups=[StaffGroup.INTAKE, StaffGroup.CASEWORKER],
        by=None,
    )
    sign_in_staff(client, staff)
    draft = start_draft(owner=staff, by=staff, origin=Draft.Origin.KEYED)

    def key(page, **fields):
        response = client.post(f"/lpa/{draft.reference}/{page}", fields)
        assert response.status_code == 302, response.context["form"].errors
        return response

    return key


def test_what_is_blank_is_kept_as_the_law_fills_it_in(keying):
    keying("lpa-type/type/", type="property-and-affairs")
    keying("donor/details/", first_names="Dora", country="GB")
    for name in ("Amy", "Ben"):
        keying("attorneys/people/add/", first_names=name, last_name="Able")

    keying("submit/")

    instrument = Lpa.objects.get(origin=Lpa.Origin.PAPER).instrument
    assert instrument.attorneys_act is HowTheyAct.JOINTLY
    assert instrument.when_usable is WhenUsable.HAS_CAPACITY
    assert set(instrument.defaulted) == {"attorneys_act", "when_usable"}


def test_what_is_missing_becomes_findings_of_an_open_case(keying):
    keying("lpa-type/type/", type="property-and-affairs")
    keying("donor/details/", first_names="Dora", last_name="Donor", country="GB")

    keying("submit/")

    case = Case.objects.get()
    assert case.findings.filter(place__startswith="certificate_provider").exists()
