import time

import pytest
from django.core import mail
from django.urls import reverse, reverse_lazy

from .conftest import PASSWORD
from .signing_in import code_in_the_last_mail, is_signed_in

SIGN_IN = reverse_lazy("account_login")
ASK_FOR_CODE = reverse_lazy("account_request_login_code")
ENTER_CODE = reverse_lazy("account_confirm_login_code")


def sign_in(client, email="dora@example.org", password=PASSWORD, **more):
    return client.post(SIGN_IN, {"login": email, "password": password, **more})


def test_somebody_signs_in_with_a_password(client, dora):
    answer = client.post(
        SIGN_IN, {"login": "dora@example.org", "password": PASSWORD}, follow=True
    )

    assert is_signed_in(client)
    assert answer.redirect_chain[-1][0] == reverse("lpa:dashboard")


def test_capitals_in_the_address_do_not_matter(client, dora):
    sign_in(client, email=" Dora@EXAMPLE.org ")

    assert is_signed_in(client)


def test_somebody_signs_in_with_an_e_mailed_code(client, dora):
    client.post(ASK_FOR_CODE, {"email": "dora@example.org"})
    client.post(ENTER_CODE, {"code": code_in_the_last_mail()})

    assert is_signed_in(client)


def test_a_code_of_somebody_else_lets_nobody_in(client, dora):
    client.post(ASK_FOR_CODE, {"email": "dora@example.org"})
    client.post(ENTER_CODE, {"code": "0000-0000"})

    assert not is_signed_in(client)


def test_a_code_is_not_taken_in_another_browser(client, dora, other_browser):
    client.post(ASK_FOR_CODE, {"email": "dora@example.org"})
    other_browser.post(ENTER_CODE, {"code": code_in_the_last_mail()})

    assert not is_signed_in(other_browser)


def test_a_code_is_too_old_after_fifteen_minutes(client, dora, time_machine):
    client.post(ASK_FOR_CODE, {"email": "dora@example.org"})
    time_machine.move_to(time.time() + 15 * 60 + 1)
    client.post(ENTER_CODE, {"code": code_in_the_last_mail()})

    assert not is_signed_in(client)


@pytest.mark.parametrize("email", ["dora@example.org", "nobody@example.org"])
def test_a_wrong_password_says_the_same_of_every_address(client, dora, email):
    answer = sign_in(client, email=email, password="not the password at all")
    said = "The e-mail address and the password do not belong together"

    assert answer.status_code == 200
    assert said in answer.content.decode()


def pages_on_the_way_of_a_code(client, email):
    pages = [
        client.post(ASK_FOR_CODE, {"email": email}),
        client.get(ENTER_CODE),
        client.post(ENTER_CODE, {"code": "0000-0000"}),
    ]
    return [
        (page.status_code, page.get("Location"), comparable(page, email))
        for page in pages
    ]


def comparable(page, email):
    lines = page.content.decode().replace(email, "…").splitlines()
    kept = (line for line in lines if "csrfmiddlewaretoken" not in line)
    return [line.partition("nonce=")[0] for line in kept]


def test_asking_for_a_code_tells_nobody_whether_there_is_an_account(client, dora):
    known = pages_on_the_way_of_a_code(client, "dora@example.org")
    client.cookies.clear()
    unknown = pages_on_the_way_of_a_code(client, "nobody@example.org")

    assert known == unknown
    assert mail.outbox[-1].subject == "There is no account with this address"


def test_the_sixth_try_with_a_password_is_refused_even_if_it_is_right(client, dora):
    for _try in range(5):
        sign_in(client, password="not the password at all")
    answer = sign_in(client)

    assert "tried too many times" in answer.content.decode()
    assert not is_signed_in(client)


def test_too_many_wrong_passwords_leave_the_e_mailed_code_open(client, dora):
    for _try in range(6):
        sign_in(client, password="not the password at all")
    client.post(ASK_FOR_CODE, {"email": "dora@example.org"})
    client.post(ENTER_CODE, {"code": code_in_the_last_mail()})

    assert is_signed_in(client)


def test_passwords_can_be_tried_again_after_fifteen_minutes(client, dora, time_machine):
    for _try in range(5):
        sign_in(client, password="not the password at all")
    time_machine.move_to(time.time() + 15 * 60 + 1)
    sign_in(client)

    assert is_signed_in(client)


def test_codes_for_one_address_are_not_sent_without_end(client, dora):
    for _time in range(4):
        client.post(ASK_FOR_CODE, {"email": "dora@example.org"})
        client.cookies.clear()

    assert len(mail.outbox) == 3


def test_who_tries_from_one_place_too_often_gets_a_page_that_says_so(client, db):
    answers = [sign_in(client, email=f"{n}@example.org") for n in range(31)]

    assert answers[-1].status_code == 429
    assert "Too many tries" in answers[-1].content.decode()


def test_signing_in_gives_the_session_a_new_key(client, dora):
    client.post(ASK_FOR_CODE, {"email": "dora@example.org"})
    before = client.session.session_key
    client.post(ENTER_CODE, {"code": code_in_the_last_mail()})

    assert client.session.session_key != before


def test_somebody_can_be_signed_in_in_two_places(client, dora, other_browser):
    sign_in(client)
    sign_in(other_browser)

    assert client.get("/lpa/").status_code == 200
    assert other_browser.get("/lpa/").status_code == 200


def test_signing_out_takes_a_press_of_the_button(client, dora):
    sign_in(client)
    client.get(reverse("account_logout"))
    still = is_signed_in(client)
    client.post(reverse("account_logout"))

    assert (still, is_signed_in(client)) == (True, False)


def test_a_closed_account_cannot_sign_in(client, dora):
    dora.is_active = False
    dora.save()
    sign_in(client)
    client.post(ASK_FOR_CODE, {"email": "dora@example.org"})

    assert not is_signed_in(client)
    assert mail.outbox[-1].subject == "There is no account with this address"


@pytest.mark.parametrize(
    ("wanted", "reached"),
    [
        ("/lpa/a/", "/lpa/a/"),
        ("https://evil.example/", "/home/"),
        ("//evil.example/", "/home/"),
        ("http://localhost/lpa/", "/home/"),
        ("javascript:alert(1)", "/home/"),
        ("/\\evil.example", "/home/"),
    ],
)
def test_signing_in_leads_on_only_within_the_site(client, dora, wanted, reached):
    assert sign_in(client, next=wanted)["Location"] == reached


def test_signing_out_leads_on_only_within_the_site(client, dora):
    sign_in(client)
    answer = client.post(reverse("account_logout"), {"next": "https://evil.example/"})

    assert answer["Location"] == reverse("start")
