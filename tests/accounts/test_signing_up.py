import pytest
from django.core import mail
from django.core.cache import cache
from django.urls import reverse, reverse_lazy

from accounts.models import User

from .conftest import PASSWORD
from .signing_in import code_in_the_last_mail, is_signed_in

SIGN_UP = reverse_lazy("account_signup")
CONFIRM = reverse_lazy("account_email_verification_sent")


def sign_up(client, email="new@example.org", password="", **more):
    return client.post(SIGN_UP, {"email": email, "password1": password, **more})


def test_somebody_new_signs_up_with_the_code_that_was_sent(client, db):
    sign_up(client, password=PASSWORD)
    client.post(CONFIRM, {"code": code_in_the_last_mail()})

    assert is_signed_in(client)
    assert User.objects.get(email="new@example.org").check_password(PASSWORD)


def test_nobody_needs_a_password_to_sign_up(client, db):
    sign_up(client)
    client.post(CONFIRM, {"code": code_in_the_last_mail()})

    assert is_signed_in(client)
    assert not User.objects.get().has_usable_password()


def test_nobody_is_signed_in_before_the_code_is_entered(client, db):
    answer = sign_up(client, password=PASSWORD)

    assert answer["Location"] == reverse("account_email_verification_sent")
    assert not is_signed_in(client)


def test_a_wrong_code_confirms_nothing(client, db):
    sign_up(client)
    answer = client.post(CONFIRM, {"code": "0000-0000"})

    assert "The code is not right" in answer.content.decode()
    assert not is_signed_in(client)


def test_a_code_can_be_typed_with_blanks_in_it(client, db):
    sign_up(client)
    client.post(CONFIRM, {"code": code_in_the_last_mail().replace("-", " ")})

    assert is_signed_in(client)


def test_after_five_wrong_codes_the_right_one_is_no_longer_taken(client, db):
    sign_up(client)
    for _try in range(5):
        client.post(CONFIRM, {"code": "0000-0000"})
    client.post(CONFIRM, {"code": code_in_the_last_mail()})

    assert not is_signed_in(client)


def test_the_address_is_kept_in_small_letters(client, db):
    sign_up(client, email="New.Person@Example.ORG")

    assert User.objects.get().email == "new.person@example.org"


@pytest.mark.parametrize("typed", ["dora@example.org", "DORA@Example.org"])
def test_an_address_that_has_an_account_gets_no_second_one(client, dora, typed):
    sign_up(client, email=typed, password=PASSWORD)

    assert User.objects.count() == 1
    assert mail.outbox[-1].subject == "You already have an account"


def answers_to(client, email):
    """What a stranger sees of signing up with an address, up to a wrong code."""
    answers = [
        sign_up(client, email=email, password=PASSWORD),
        client.get(CONFIRM),
        client.post(CONFIRM, {"code": "0000-0000"}),
    ]
    seen = [answer.content.decode().replace(email, "…") for answer in answers]
    return [(a.status_code, a.get("Location")) for a in answers], [
        without_tokens(text) for text in seen
    ]


def without_tokens(page):
    return [
        line.partition("nonce=")[0]
        for line in page.splitlines()
        if "csrfmiddlewaretoken" not in line
    ]


def test_signing_up_tells_nobody_whether_an_address_has_an_account(client, dora):
    known = answers_to(client, "dora@example.org")
    client.cookies.clear()
    unknown = answers_to(client, "nobody@example.org")

    assert known == unknown


def test_a_known_address_costs_as_much_work_as_a_new_one(client, dora, monkeypatch):
    hashed = []
    monkeypatch.setattr(
        "accounts.forms.entering.make_password", lambda typed: hashed.append(typed)
    )
    sign_up(client, email="dora@example.org", password=PASSWORD)

    assert hashed == [PASSWORD]


def test_nobody_becomes_staff_by_signing_up(client, db):
    sign_up(client, is_staff="on", is_superuser="on", groups="1")
    user = User.objects.get()

    assert (user.is_staff, user.is_superuser, user.groups.count()) == (False, False, 0)


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("elevenchars", "at least 12 characters long"),
        ("password123456", "Choose a password that fewer people use"),
        ("newperson@example.org", "less like your name or e-mail address"),
    ],
)
def test_a_weak_password_is_refused_with_a_reason(client, db, password, said):
    answer = sign_up(client, email="newperson@example.org", password=password)

    assert said in answer.content.decode()
    assert not User.objects.exists()


def test_another_code_can_be_asked_for(client, db):
    sign_up(client)
    first = code_in_the_last_mail()
    cache.clear()  # the pause between two codes
    client.post(CONFIRM, {"action": "resend"})

    assert code_in_the_last_mail() != first
