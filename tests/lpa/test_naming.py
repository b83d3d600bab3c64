import pytest

from history.models import Event
from lpa.choices import Role
from lpa.naming import AlreadyNamed, change_person, name_person, remove_person
from lpa.starting import start_draft
from tests.builders import AMY, BEN, DONOR, HOME

pytestmark = pytest.mark.django_db
TRUST = {"company": "Safe Ltd", "company_number": "1", "is_trust_corporation": True}


@pytest.fixture
def draft(donor):
    return start_draft(owner=donor, by=donor)


def test_pressing_twice_names_one_person(draft, donor):
    for _press in range(2):
        name_person(draft=draft, role=Role.ATTORNEY, details=AMY, by=donor)

    assert draft.people.count() == 1


def test_there_is_one_donor(draft, donor):
    name_person(draft=draft, role=Role.DONOR, details=DONOR, by=donor)

    with pytest.raises(AlreadyNamed):
        name_person(draft=draft, role=Role.DONOR, details=AMY, by=donor)


def test_there_is_one_trust_corporation_among_attorneys_and_replacements(draft, donor):
    trust = {**TRUST, **HOME}
    name_person(draft=draft, role=Role.ATTORNEY, details=trust, by=donor)

    with pytest.raises(AlreadyNamed):
        name_person(
            draft=draft, role=Role.REPLACEMENT_ATTORNEY, details=trust, by=donor
        )


def test_a_person_keeps_their_identity_when_their_details_change(draft, donor):
    amy = name_person(draft=draft, role=Role.ATTORNEY, details=AMY, by=donor)

    changed = change_person(person=amy, details=BEN, by=donor)

    assert (changed.uid, changed.first_names) == (amy.uid, "Ben")


def test_who_was_removed_is_gone_and_remembered(draft, donor):
    amy = name_person(draft=draft, role=Role.ATTORNEY, details=AMY, by=donor)

    remove_person(person=amy, by=donor)

    assert not draft.people.exists()
    assert Event.objects.filter(action="person-removed").exists()
