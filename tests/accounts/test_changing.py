import pytest
from django.core import mail
from django.urls import reverse

from accounts.inviting import open_account

from .conftest import PASSWORD
from .signing_in import code_in_the_last_mail


@pytest.fixture
def proved(client, dora):
    """Dora's browser, signed in and asked again."""
    client.force_login(dora)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    return client


def test_a_new_password_can_be_chosen_with_a_mailed_code(client, dora):
    client.post(reverse("account_reset_password"), {"email": dora.email})
    confirm = reverse("account_confirm_password_reset_code")
    client.post(confirm, {"code": code_in_the_last_mail()})
    complete = reverse("account_complete_password_reset")
    client.post(complete, {"password1": "sand kettle orbit"})

    dora.refresh_from_db()
    assert dora.check_password("sand kettle orbit")
    assert mail.outbox[-1].subject == "Your password was changed"


def ask_for_another_address(client, email="New@example.org"):
    posted = {"email": email, "action_add": "yes"}
    return client.post(reverse("account_email"), posted)


def enter(client, code):
    client.post(reverse("account_email_verification_sent"), {"code": code})


def test_an_address_is_changed_once_the_new_one_is_proved(proved, dora):
    ask_for_another_address(proved)
    code = code_in_the_last_mail()
    dora.refresh_from_db()
    before = dora.email
    enter(proved, code)

    dora.refresh_from_db()
    assert (before, dora.email) == ("dora@example.org", "new@example.org")


def test_the_old_address_is_told_of_the_change(proved):
    ask_for_another_address(proved)
    enter(proved, code_in_the_last_mail())

    assert mail.outbox[-1].to == ["dora@example.org"]
    assert mail.outbox[-1].subject == "Your e-mail address was changed"


def test_an_address_is_not_changed_without_proving_again_who_it_is(client, dora):
    client.force_login(dora)
    answer = ask_for_another_address(client)

    assert answer["Location"].startswith(reverse("account_reauthenticate"))
    assert not mail.outbox


def test_an_address_of_another_account_is_not_given_away(proved, dora):
    open_account(email="paul@example.org", by=None)
    ask_for_another_address(proved, "paul@example.org")
    enter(proved, code_in_the_last_mail())

    dora.refresh_from_db()
    assert dora.email == "dora@example.org"


def change_password(client, now, new):
    posted = {"oldpassword": now, "password1": new}
    return client.post(reverse("account_change_password"), posted)


def test_a_password_is_changed_by_whoever_knows_it(proved, dora):
    answer = change_password(proved, PASSWORD, "sand kettle orbit")

    dora.refresh_from_db()
    assert dora.check_password("sand kettle orbit")
    assert answer["Location"] == reverse("home")


def test_a_password_is_not_changed_by_somebody_who_does_not_know_it(proved, dora):
    answer = change_password(proved, "not the password", "sand kettle orbit")

    assert "Enter the password you use now" in answer.content.decode()
    dora.refresh_from_db()
    assert dora.check_password(PASSWORD)


def test_a_changed_password_signs_every_other_place_out(proved, other_browser, dora):
    other_browser.force_login(dora)
    change_password(proved, PASSWORD, "sand kettle orbit")

    assert other_browser.get("/lpa/").status_code == 302
    assert proved.get("/lpa/").status_code == 200


def test_a_second_press_of_the_code_changes_nothing_and_shows_no_error(proved, dora):
    ask_for_another_address(proved)
    code = code_in_the_last_mail()
    for _press in range(2):
        enter(proved, code)
    page = proved.get(reverse("account_email"))

    assert page.status_code == 200
    assert dora.emailaddress_set.get().email == "new@example.org"
    assert len([m for m in mail.outbox if m.subject.endswith("was changed")]) == 1


def test_asking_twice_leaves_the_last_address_to_be_proved(proved, dora):
    ask_for_another_address(proved, "first@example.org")
    ask_for_another_address(proved, "second@example.org")
    enter(proved, code_in_the_last_mail())

    dora.refresh_from_db()
    assert dora.email == "second@example.org"


@pytest.mark.parametrize(
    ("email", "said"),
    [
        ("", "Enter your new e-mail address"),
        ("not an address", "Enter an e-mail address with an @"),
        ("dora@example.org", "This is already the address of your account"),
    ],
)
def test_what_is_wrong_with_an_address_stands_beside_it(proved, email, said):
    page = ask_for_another_address(proved, email).content.decode()

    assert page.count(said) == 2  # in the summary and at the box
    assert '<a href="#id_email">' in page


@pytest.mark.parametrize(
    ("now", "new", "box", "said"),
    [
        ("", "sand kettle orbit", "oldpassword", "Enter the password you use now"),
        (PASSWORD, "", "password1", "Enter a new password"),
        (PASSWORD, "short", "password1", "at least 12 characters long"),
    ],
)
def test_what_is_wrong_with_a_password_stands_beside_it(proved, now, new, box, said):
    page = change_password(proved, now, new).content.decode()

    assert page.count(said) == 2
    assert f'<a href="#id_{box}">' in page


def test_a_second_press_of_a_new_password_is_no_crash(proved, dora):
    change_password(proved, PASSWORD, "sand kettle orbit")
    page = change_password(proved, PASSWORD, "sand kettle orbit")

    assert "Enter the password you use now" in page.content.decode()
    dora.refresh_from_db()
    assert dora.check_password("sand kettle orbit")


def test_the_new_address_signs_in_and_the_old_one_does_not(proved, other_browser):
    ask_for_another_address(proved)
    enter(proved, code_in_the_last_mail())
    where = []
    for login in ("dora@example.org", "new@example.org"):
        posted = {"login": login, "password": PASSWORD}
        where.append(other_browser.post(reverse("account_login"), posted).status_code)

    assert where == [200, 302]
