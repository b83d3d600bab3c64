"""Details that were wrong are corrected everywhere, and the deed stays as it was."""

import pytest
from django.core.exceptions import PermissionDenied

import clock
from casework.amending import amend
from casework.models import Amendment
from casework.refusals import NotNow
from casework.registering import held_of
from casework.states import State
from casework.versions import Overtaken, version_of

from .builders import REGISTRABLE, a_case, fresh, staff

pytestmark = pytest.mark.django_db
HOME = {"line1": "2 New Road", "town": "York", "postcode": "YO1 7HH"}


def corrected(case, whose="donor", *, by=None, **details):
    with clock.set_to(REGISTRABLE):
        return amend(
            case=case,
            whose=whose,
            details=details,
            why="Her passport",
            by=by or staff("manager"),
        )


def test_before_registration_the_office_holds_what_was_corrected(events_of):
    case = a_case()

    corrected(case, last_name="Donner", **HOME)

    donor = fresh(case).instrument.donor
    assert (donor.full_name, donor.address.town) == ("Dora Jane Donner", "York")
    assert fresh(case).lpa.instrument.donor.last_name == "Donor"
    assert fresh(case).donor_name == "Dora Jane Donner"
    assert held_of(fresh(case))["donor"]["address"]["line1"] == "2 New Road"
    event = events_of(case).get(action="amended")
    assert event.why == "Her passport"
    assert event.details["changed"]["last_name"] == ["Donor", "Donner"]


def test_the_donors_record_is_found_under_the_new_name():
    case = a_case()

    corrected(case, last_name="Donner")

    assert fresh(case).of_donor.record.last_name == "Donner"


def test_nobody_else_is_touched():
    case = a_case()
    before = case.instrument

    corrected(case, before.attorneys[0].uid, first_names="Amelia")

    after = fresh(case).instrument
    assert after.attorneys[0].full_name == "Amelia Able"
    assert after.donor == before.donor
    assert after.attorneys_act == before.attorneys_act


def test_after_registration_the_register_is_told():
    case = a_case(State.REGISTERED)
    uid = case.instrument.attorneys[0].uid

    corrected(case, **HOME)
    corrected(case, uid, first_names="Amelia", date_of_birth="1975-01-03")
    corrected(case, "certificate_provider", last_name="Dun")

    document = fresh(case).register_entry.document
    assert document["donor"]["address"]["town"] == "York"
    assert document["attorneys"][0]["firstNames"] == "Amelia"
    assert document["attorneys"][0]["dateOfBirth"] == "1975-01-03"
    assert document["certificateProvider"]["lastName"] == "Dun"
    assert set(case.register_updates.values_list("type", flat=True)) == {
        "POST_REGISTRATION_CORRECTION"
    }


def test_the_donors_birthday_stays_as_it_was_registered():
    case = a_case(State.REGISTERED)

    with pytest.raises(NotNow):
        corrected(case, date_of_birth="1950-03-28")

    assert not Amendment.objects.exists()


def test_after_registration_a_caseworker_corrects_nothing():
    with pytest.raises(PermissionDenied):
        corrected(a_case(State.REGISTERED), by=staff("caseworker"), **HOME)


@pytest.mark.parametrize(
    "details", [{}, {"last_name": "Donor"}, {"first_names": "", "last_name": ""}]
)
def test_nothing_is_corrected_into_nothing(details):
    with pytest.raises(NotNow):
        corrected(a_case(), **details)


def test_a_closed_case_stays_as_it_is():
    with pytest.raises(NotNow):
        corrected(a_case(State.WITHDRAWN), last_name="Donner")


def test_a_correction_of_what_was_not_seen_is_refused():
    case = a_case()

    with pytest.raises(Overtaken):
        amend(
            case=case,
            whose="donor",
            details={"last_name": "Donner"},
            why="x",
            seen=version_of({}),
            by=staff("manager"),
        )


def test_what_is_deleted_takes_its_corrections_with_it():
    case = a_case(State.DELETED)

    assert fresh(case).amended == {}
    assert not case.amendments.exists()
