"""Naming somebody again who was named before."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import Profile
from lpa.choices import Role
from lpa.models import Draft, NamedPerson
from lpa.naming import name_person
from lpa.reusing import candidates
from lpa.starting import start_draft
from tests.builders import AMY, DOCTOR, DONOR, FRIEND, WELFARE, a_draft, answer
from tests.lpa.test_copying import TRUST

pytestmark = pytest.mark.django_db

DORA_DONOR = "the LPA of Dora Jane Donor"
OLD = {**AMY, "line1": "77 Old Street", "is_bankrupt": None}


@pytest.fixture
def draft(client, donor):
    """A new application of somebody who is signed in, with its kind chosen."""
    client.force_login(donor)
    draft = start_draft(owner=donor, by=donor)
    answer(draft, {("lpa-type", "type"): {"type": "property-and-affairs"}}, by=donor)
    return draft


@pytest.fixture
def goes(client, draft):
    """Goes to a page of the draft and where that leads."""
    return lambda page, **more: client.get(
        f"/lpa/{draft.reference}/{page}", follow=True, **more
    )


def offered(draft, role=Role.ATTORNEY, *, trust=True):
    found = candidates(draft, role, trust=trust)
    return {str(v.person): v.roles for v in found.versions}


def people_of(user, name):
    return NamedPerson.objects.filter(draft__owner=user, first_names=name)


def test_those_named_before_are_offered_with_what_they_were(draft, donor):
    a_draft(donor, told=(FRIEND,))

    assert offered(draft) == {
        "Dora Jane Donor": ["the donor of an LPA of their own"],
        "Amy Able": [f"an attorney in {DORA_DONOR}"],
        "Cy Dunn": [f"the certificate provider in {DORA_DONOR}"],
        "Flo Friend": [f"a person to notify in {DORA_DONOR}"],
    }


def test_with_nobody_to_offer_the_list_is_skipped(goes):
    page = goes("attorneys/people/add/")

    assert page.redirect_chain == []
    assert "About the attorney" in page.content.decode()


def test_nobody_of_somebody_else_is_offered(draft, goes, django_user_model):
    eve = django_user_model.objects.create_user("eve@example.org")
    a_draft(eve)

    assert offered(draft) == {}
    uid = people_of(eve, "Amy").get().uid
    assert goes(f"attorneys/people/use/{uid}/").status_code == 404


def test_nobody_is_offered_for_a_form_keyed_from_paper(draft, donor):
    a_draft(donor)
    draft.origin = Draft.Origin.KEYED

    assert offered(draft) == {}


def test_who_is_chosen_fills_the_page_in_and_is_not_saved_yet(draft, donor, client):
    a_draft(donor, attorneys=(AMY, {**AMY, "first_names": "Zed"}))
    uid = people_of(donor, "Zed").get().uid
    choose = f"/lpa/{draft.reference}/attorneys/people/choose/"

    page = client.post(choose, {"who": str(uid)}, follow=True).content.decode()

    for typed in ("Zed", "Able", "1 Mill Lane", "LS1 1AA", "1975"):
        assert f'value="{typed}"' in page
    assert not draft.people.exists()


def test_every_choice_leads_to_the_person_it_names(draft, donor, client):
    a_draft(donor, told=(FRIEND,))
    choose = f"/lpa/{draft.reference}/attorneys/people/choose/"
    form = client.get(choose).context["form"]

    for uid, name in list(form.fields["who"].choices)[:-1]:
        page = client.post(choose, {"who": uid}, follow=True)
        assert page.context["form"].initial["first_names"] in name


def test_somebody_else_leads_to_an_empty_page(draft, donor, client):
    a_draft(donor)
    choose = f"/lpa/{draft.reference}/attorneys/people/choose/?from=check"

    page = client.post(choose, {"who": "nobody"})

    assert page.url.endswith("/attorneys/people/add/?from=check&use=nobody")
    assert client.get(page.url).status_code == 200


@pytest.mark.parametrize(
    "page",
    [
        "donor/details/",
        "attorneys/people/add/",
        "certificate-provider/person/",
    ],
)
def test_the_list_comes_before_each_page_about_a_person(page, goes, donor):
    a_draft(donor)

    assert "Have you named this person before?" in goes(page).content.decode()


def test_two_versions_of_a_person_are_both_offered_with_their_differences(
    draft, donor, goes
):
    a_draft(donor, attorneys=(AMY,))
    a_draft(donor, attorneys=(OLD,))

    html = goes("attorneys/people/choose/").content.decode()

    assert "Here with Address: 1 Mill Lane, Leeds, LS1 1AA." in html
    assert "Here with Address: 77 Old Street, Leeds, LS1 1AA." in html


def test_of_whom_less_was_asked_once_is_not_another_version(draft, donor):
    short = {name: AMY[name] for name in AMY.keys() - {"date_of_birth", "is_bankrupt"}}
    a_draft(donor, attorneys=(AMY,))
    a_draft(donor, attorneys=(), told=(short,))

    assert len(offered(draft)["Amy Able"]) == 2


def test_names_differ_only_as_they_are_compared(draft, donor):
    a_draft(donor, attorneys=({**AMY, "first_names": "Zoë", "last_name": "O'Neil"},))
    a_draft(donor, attorneys=({**AMY, "first_names": "Zoe", "last_name": "O’Neil"},))
    versions = candidates(draft, Role.ATTORNEY, trust=True).versions

    zoes = [v for v in versions if "Zo" in str(v.person)]

    assert [len(each.namesakes) for each in zoes] == [2, 2]


def test_who_has_a_role_here_is_not_offered_and_that_is_said(draft, donor, goes):
    a_draft(donor)
    name_person(draft=draft, role=Role.CERTIFICATE_PROVIDER, details=AMY, by=donor)

    html = goes("attorneys/people/choose/").content.decode()

    assert "Amy Able (Certificate provider)" in html
    assert "Amy Able" not in offered(draft)
    assert "Amy Able" in offered(draft, Role.PERSON_TO_NOTIFY)
    assert "Amy Able" in offered(draft, Role.CORRESPONDENT)


def test_a_trust_corporation_opens_its_own_page(draft, donor, client):
    a_draft(donor, attorneys=(TRUST,))
    trust = NamedPerson.objects.get(is_trust_corporation=True)
    choose = f"/lpa/{draft.reference}/attorneys/people/choose/"

    page = client.post(choose, {"who": str(trust.uid)}, follow=True)

    assert "use-trust-corporation" in page.redirect_chain[0][0]
    assert 'value="01234567"' in page.content.decode()


def test_a_trust_corporation_is_not_offered_where_there_can_be_none(draft, donor, goes):
    a_draft(donor, attorneys=(TRUST,))
    answer(draft, WELFARE, by=donor)

    assert "Sure Trust" not in goes("attorneys/people/choose/").content.decode()


def test_i_can_name_myself_from_my_account(draft, donor, client):
    Profile.objects.create(
        user=donor,
        title="Mx",
        first_names="Pat",
        last_name="Prue",
        date_of_birth=date(1960, 2, 1),
        line1="8 Long Row",
    )
    choose = f"/lpa/{draft.reference}/donor/details/choose/"

    html = client.post(choose, {"who": "myself"}, follow=True).content.decode()

    for typed in ("Mx", "Pat", "Prue", "1960", "8 Long Row", "donor@example.org"):
        assert f'value="{typed}"' in html


def test_i_am_offered_once(draft, donor):
    told = ("first_names", "last_name", "date_of_birth", "line1", "town", "postcode")
    Profile.objects.create(user=donor, **{name: AMY[name] for name in told})
    a_draft(donor)

    found = candidates(draft, Role.ATTORNEY, trust=True)

    assert found.has_myself
    assert "Amy Able" not in [str(each.person) for each in found.versions]


def test_i_am_not_offered_where_i_have_a_role(draft, donor):
    Profile.objects.create(user=donor, first_names="AMY", last_name="Able")
    name_person(draft=draft, role=Role.DONOR, details=AMY, by=donor)

    found = candidates(draft, Role.ATTORNEY, trust=True)

    assert not found.has_myself
    assert found.here_already == [("AMY Able", "Donor")]


def test_the_list_is_bounded_and_takes_the_same_queries(draft, donor, goes):
    asked = []
    for number in range(3):
        many = [{**AMY, "first_names": f"Amy {number} {n}"} for n in range(30)]
        a_draft(donor, donor={**DONOR, "last_name": f"D{number}"}, attorneys=many)
        with CaptureQueriesContext(connection) as queries:
            page = goes("attorneys/people/choose/")
        asked.append(len(queries))

    assert asked[0] == asked[2] <= 12
    assert page.content.decode().count('type="radio"') == 51


def test_what_was_typed_comes_before_the_list(draft, donor, client):
    a_draft(donor, provider=DOCTOR)
    add = f"/lpa/{draft.reference}/attorneys/people/add/"
    html = client.get(f"{add}?use=nobody").content.decode()
    stamp = html.split('name="unsent" value="')[1].split('"')[0]
    client.post(f"{add}?use=nobody", {"first_names": "Half", "unsent": stamp})

    assert 'value="Half"' in client.get(add).content.decode()
