import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse, reverse_lazy

from accounts.second_factor import enrol, has_an_app

from .conftest import PASSWORD
from .signing_in import (
    code_in_the_last_mail,
    code_of_the_app,
    is_signed_in,
    sign_in_staff,
)

AUTHENTICATE = reverse_lazy("mfa_authenticate")
SET_UP = reverse_lazy("mfa_activate_totp")


def with_password(client, user):
    posted = {"login": user.email, "password": PASSWORD}
    return client.post(reverse("account_login"), posted)


def with_mailed_code(client, user):
    client.post(reverse("account_request_login_code"), {"email": user.email})
    code = code_in_the_last_mail()
    return client.post(reverse("account_confirm_login_code"), {"code": code})


def prove_again(client):
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})


@pytest.mark.parametrize("sign_in", [with_password, with_mailed_code])
def test_staff_without_an_app_can_only_set_one_up(client, cara, sign_in):
    sign_in(client, cara)

    for page in ("/casework/", "/lpa/a/", "/home/", "/", "/account/email/"):
        assert client.get(page)["Location"] == SET_UP


@pytest.mark.django_db(transaction=True)
def test_staff_set_an_app_up_and_get_in(client, cara):
    with_password(client, cara)
    prove_again(client)
    client.get(SET_UP)
    secret = client.session["mfa.totp.secret"]
    answer = client.post(SET_UP, {"code": code_of_the_app(secret)})

    assert answer["Location"] == reverse("mfa_view_recovery_codes")
    assert client.get("/casework/").status_code == 200


def test_a_wrong_code_sets_nothing_up(client, cara):
    with_password(client, cara)
    prove_again(client)
    client.get(SET_UP)
    client.post(SET_UP, {"code": "abc"})

    assert not has_an_app(cara)
    assert client.get("/casework/")["Location"] == SET_UP


@pytest.mark.parametrize("sign_in", [with_password, with_mailed_code])
def test_whichever_way_staff_come_they_are_asked_for_their_code(client, cara, sign_in):
    enrol(cara)

    assert sign_in(client, cara)["Location"] == AUTHENTICATE
    assert not is_signed_in(client)


def test_staff_sign_in_with_the_code_of_their_app(client, cara):
    secret = enrol(cara)
    with_password(client, cara)
    client.post(AUTHENTICATE, {"code": code_of_the_app(secret)})

    assert client.get("/casework/").status_code == 200


def test_a_wrong_code_of_the_app_lets_nobody_in(client, cara):
    enrol(cara)
    with_password(client, cara)
    answer = client.post(AUTHENTICATE, {"code": "abc"})

    assert "The code is not right" in answer.content.decode()
    assert not is_signed_in(client)


def test_the_sixth_code_of_an_app_is_refused_even_if_it_is_right(client, cara):
    secret = enrol(cara)
    with_password(client, cara)
    for _try in range(5):
        client.post(AUTHENTICATE, {"code": "abc"})
    client.post(AUTHENTICATE, {"code": code_of_the_app(secret)})

    assert not is_signed_in(client)


def test_a_recovery_code_lets_staff_in_once(client, cara, other_browser):
    enrol(cara)
    codes = Authenticator.objects.get(user=cara, type="recovery_codes").wrap()
    posted = {"code": codes.get_unused_codes()[0]}
    for browser in (client, other_browser):
        with_password(browser, cara)
        browser.post(AUTHENTICATE, posted)

    assert client.get("/casework/").status_code == 200
    assert not is_signed_in(other_browser)


def test_a_code_of_the_app_is_not_taken_twice(client, cara, other_browser, clock_at):
    secret = enrol(cara)
    clock_at(0)
    posted = {"code": code_of_the_app(secret)}
    with_password(client, cara)
    client.post(AUTHENTICATE, posted)
    clock_at(31)  # past its own half minute, yet still right
    with_password(other_browser, cara)
    answer = other_browser.post(AUTHENTICATE, posted)

    assert is_signed_in(client)
    assert "You have used this code" in answer.content.decode()


def test_a_code_is_taken_just_after_its_time(client, cara, clock_at):
    secret = enrol(cara)
    clock_at(0)
    posted = {"code": code_of_the_app(secret)}
    clock_at(31)
    with_password(client, cara)
    client.post(AUTHENTICATE, posted)

    assert is_signed_in(client)


def test_the_secret_cannot_be_read_in_the_database(cara):
    secret = enrol(cara)
    kept = [str(row.data) for row in Authenticator.objects.all()]

    assert len(kept) == 2
    assert not any(secret in data for data in kept)


def test_recovery_codes_cannot_be_worked_out_from_the_database(cara):
    enrol(cara)
    codes = Authenticator.objects.get(type="recovery_codes")

    assert codes.data["seed"].startswith("gAAAA")


def test_who_waited_with_the_password_alone_is_not_let_in(client, cara):
    with_password(client, cara)  # and waits on the set-up page
    enrol(cara)  # as its owner does, elsewhere
    answer = client.get("/casework/")

    assert answer["Location"] == f"{reverse('account_login')}?next=/casework/"
    assert not is_signed_in(client)


def test_staff_cannot_give_their_app_up(client, cara):
    sign_in_staff(client, cara)
    enrol(cara)
    prove_again(client)
    answer = client.post(reverse("mfa_deactivate_totp"))

    assert has_an_app(cara)
    assert "it cannot be removed" in answer.content.decode()


def test_a_donor_may_have_an_app_and_give_it_up(client, dora):
    enrol(dora)
    client.force_login(dora)
    prove_again(client)
    client.post(reverse("mfa_deactivate_totp"))

    assert not Authenticator.objects.exists()


def test_nobody_sees_recovery_codes_without_proving_who_they_are(client, cara):
    sign_in_staff(client, cara)
    enrol(cara)
    answer = client.get(reverse("mfa_view_recovery_codes"))

    assert answer["Location"].startswith(reverse("account_reauthenticate"))


@pytest.fixture
def clock_at(time_machine):
    """Stop real time some seconds after a code's half minute begins."""
    return lambda seconds: time_machine.move_to(1_800_000_000 + seconds, tick=False)
