import pytest

from tests.builders import (
    AMY,
    BEN,
    CAT,
    DAN,
    FRIEND,
    REPLACED,
    TOLD,
    WELFARE,
    a_draft,
    act,
)

pytestmark = pytest.mark.django_db

PAGES = [
    "",
    "check/",
    "lpa-type/type/",
    "donor/details/",
    "donor/can-sign/",
    "when/when-usable/",
    "attorneys/people/",
    "attorneys/people/add/",
    "attorneys/people/add-trust-corporation/",
    "attorneys/how-they-act/",
    "replacement-attorneys/wanted/",
    "replacement-attorneys/people/",
    "replacement-attorneys/how-they-act/",
    "certificate-provider/person/",
    "people-to-notify/wanted/",
    "people-to-notify/people/",
    "preferences-and-instructions/text/",
    "applicant/who/",
    "correspondent/who/",
    "correspondent/contact/",
    "who-are-you/who/",
    "repeat-application/repeat/",
    "fee-reduction/reduction/",
]


@pytest.fixture
def full(client, donor):
    client.force_login(donor)
    many = tuple({**AMY, "first_names": f"Amy {n}"} for n in range(9))
    answers = REPLACED | TOLD | act("jointly") | act("jointly", whose="replacements")
    return a_draft(
        donor,
        attorneys=(*many, BEN),
        replacements=(CAT, DAN),
        told=(FRIEND,),
        answers=answers,
    )


@pytest.mark.parametrize("page", PAGES)
def test_no_page_asks_the_database_more_with_more_people(
    page, full, client, django_assert_max_num_queries
):
    client.get("/lpa/")

    with django_assert_max_num_queries(12):
        response = client.get(f"/lpa/{full.reference}/{page}")

    assert response.status_code == 200
    assert response.content.decode().count("<h1") == 1


def test_a_page_of_a_welfare_lpa_asks_about_life_sustaining_treatment(client, donor):
    client.force_login(donor)
    draft = a_draft(donor, answers=WELFARE)

    response = client.get(f"/lpa/{draft.reference}/life-sustaining/choice/")

    assert "keep you alive" in response.content.decode()


def test_five_people_to_notify_are_enough(client, donor):
    client.force_login(donor)
    five = tuple({**FRIEND, "first_names": f"Flo {n}"} for n in range(5))
    draft = a_draft(donor, told=five, answers=TOLD)
    page = f"/lpa/{draft.reference}/people-to-notify/people/"

    assert f"{page}add/" not in client.get(page).content.decode()
    assert client.get(f"{page}add/").url == page


def test_a_person_is_removed_only_on_a_press(client, donor):
    client.force_login(donor)
    draft = a_draft(donor)
    amy = draft.people.get(role="attorney")
    page = f"/lpa/{draft.reference}/attorneys/people/{amy.uid}/remove/"

    assert client.get(page).status_code == 200
    assert draft.people.filter(role="attorney").exists()
    client.post(page)
    assert not draft.people.filter(role="attorney").exists()


def test_a_person_of_another_role_is_not_on_this_list(client, donor):
    client.force_login(donor)
    draft = a_draft(donor)
    provider = draft.people.get(role="certificate-provider")
    page = f"/lpa/{draft.reference}/attorneys/people/{provider.uid}/change/"

    assert client.get(page).status_code == 404


def test_details_are_shown_again_to_be_changed(client, donor):
    client.force_login(donor)
    draft = a_draft(donor)
    amy = draft.people.get(role="attorney")
    page = f"/lpa/{draft.reference}/attorneys/people/{amy.uid}/change/"

    html = client.get(page).content.decode()

    for typed in ("Amy", "Able", "LS1 1AA"):
        assert f'value="{typed}"' in html
