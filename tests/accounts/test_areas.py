import pytest
from django.urls import reverse

from accounts.areas import Area, every_namespace_has_an_area, may_enter
from accounts.models import User

from .signing_in import sign_in_staff

PAGES = ["/lpa/", "/lpa/a/", "/casework/", "/documents/", "/outbox/", "/account/email/"]


def statuses(client):
    return {page: client.get(page).status_code for page in PAGES}


def test_the_public_do_not_find_the_staffs_area(client, dora):
    client.force_login(dora)

    assert statuses(client) == dict.fromkeys(PAGES, 200) | {"/casework/": 404}


def test_staff_find_drafts_to_key_but_none_of_their_own(client, cara):
    sign_in_staff(client, cara)

    assert statuses(client) == dict.fromkeys(PAGES, 200) | {"/lpa/": 404}


@pytest.mark.parametrize("address", ["/lpa/a/", "/casework/", "/documents/"])
def test_a_stranger_is_asked_to_sign_in(client, address):
    assert (
        client.get(address)["Location"] == f"{reverse('account_login')}?next={address}"
    )


def test_what_was_given_no_area_is_closed_to_everybody(client, dora, settings):
    settings.AREAS = {"casework": "staff"}
    client.force_login(dora)

    assert client.get("/documents/").status_code == 404


def test_a_namespace_without_an_area_is_found_before_the_site_starts(settings):
    settings.AREAS = {k: v for k, v in settings.AREAS.items() if k != "documents"}
    (error,) = every_namespace_has_an_area(None)

    assert "“documents”" in error.msg


def test_every_namespace_here_has_an_area():
    assert every_namespace_has_an_area(None) == []


@pytest.mark.parametrize(
    ("area", "staff", "public"),
    [
        (Area.ANYONE, True, True),
        (Area.SIGNED_IN, True, True),
        (Area.PUBLIC, False, True),
        (Area.STAFF, True, False),
        (None, False, False),
    ],
)
def test_who_may_enter(area, staff, public):
    assert may_enter(User(is_staff=True), area) is staff
    assert may_enter(User(is_staff=False), area) is public
