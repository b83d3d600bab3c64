"""What whoever was asked types is theirs until they send it, and nobody else's."""

import time

import pytest
from django.core.management import call_command
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

import clock
from lpa.confirming.inviting import cancel_invitation
from lpa.naming import remove_person
from prescribed.duties import PROPERTY
from tests.builders import AMY, BEN, a_draft, act
from tests.lpa.on_screen.signing import DAY, WITH_TRUST, begun, switched_on
from tests.unsent.at_a_page import AtAPage, is_offered, shown_in, stamp_in
from unsent.models import KEPT_FOR, UnsentPage

from .answering import asked, come_in, page, person, right

pytestmark = pytest.mark.django_db

HOUR = 60 * 60
WORDS = "I have thought about it for long, and"
TYPED = {"reason": "other", "reason_in_words": WORDS}


@pytest.fixture
def draft(donor):
    return a_draft(donor, attorneys=(AMY, BEN), answers=act("jointly"))


@pytest.fixture
def amy(draft):
    return person(draft, "attorney")


@pytest.fixture
def code(client, draft, amy):
    """Amy has come in with it."""
    code = asked(draft, amy)[1]
    come_in(client, code)
    return code


@pytest.fixture
def hour_over(time_machine):
    """More than an hour goes by, of real time."""
    began = time.time()
    return lambda hours=1: time_machine.move_to(began + hours * HOUR + 1)


@pytest.fixture
def declining(client, code, amy):
    return AtAPage(client, page(amy, "decline"))


def words_on(client, amy):
    return client.get(page(amy, "decline")).content.decode()


def test_what_is_sent_too_late_is_there_once_the_code_is_typed_again(
    client, code, declining, amy, hour_over
):
    hour_over()
    sent = declining.sends(**TYPED)
    assert sent.url == reverse("confirming:start")
    assert "what you were typing, is kept" in client.get(sent.url).content.decode()

    back = come_in(client, code)

    assert back.url == page(amy, "decline")
    shown = client.get(back.url)
    assert is_offered(shown)
    assert shown_in(shown, "reason_in_words") == WORDS
    again = client.post(back.url, TYPED | {"unsent": stamp_in(shown)})
    assert again.url == page(amy, "done")
    assert not UnsentPage.objects.exists()


def test_what_was_only_typed_is_there_too_and_typing_is_doing_something(
    client, code, declining, amy, hour_over
):
    hour_over(0.9)
    assert declining.types(**TYPED).json()["left"] == HOUR
    hour_over(1.8)
    assert client.get(page(amy)).status_code == 200
    hour_over(3)
    assert declining.types(reason="other", reason_in_words=f"{WORDS} no").json() == {
        "left": 0
    }

    assert come_in(client, code).url == page(amy, "decline")
    assert f"{WORDS} no" in words_on(client, amy)


def test_nobody_else_sees_what_was_typed(client, draft, declining, amy, hour_over):
    declining.types(**TYPED)
    stranger, ben = Client(), Client()
    come_in(ben, asked(draft, person(draft, "attorney", 1))[1])
    key = UnsentPage.objects.get().key
    for browser in (stranger, ben):
        assert browser.get(page(amy, "decline")).url == reverse("confirming:start")
        assert browser.post(reverse("confirming:forget", args=[key])).status_code in (
            302,
            404,
        )
    hour_over()
    come_in(client, asked(draft, person(draft, "attorney", 1))[1])
    assert client.get(page(amy, "decline")).url == reverse("confirming:start")
    assert WORDS not in client.get(reverse("confirming:parts")).content.decode()
    assert UnsentPage.objects.get().typed["reason_in_words"] == [WORDS]
    assert WORDS not in str(UnsentPage.objects.values())


def test_a_page_of_another_browser_is_no_way_in_to_its_typing(client, draft, declining):
    other = Client()
    come_in(other, asked(draft, person(draft, "attorney", 1))[1])

    sent = other.post(declining.url, TYPED | {"unsent": declining.stamp})

    assert sent.url == reverse("confirming:start")
    assert not draft.confirmations.exclude(declined_at=None).exists()
    assert WORDS not in other.get(reverse("confirming:parts")).content.decode()


def test_an_account_in_the_same_browser_is_somebody_else(client, declining, donor, amy):
    client.force_login(donor)
    declining.types(**TYPED)

    assert not donor.unsent_pages.exists()
    assert WORDS in words_on(client, amy)


def test_what_is_refused_or_pressed_twice_is_kept_or_sent_once(
    client, declining, draft, amy
):
    wrong = declining.sends(reason="other", reason_in_words="")
    assert "There is a problem" in wrong.content.decode()
    client.get(page(amy))  # away, and back
    assert shown_in(client.get(page(amy, "decline")), "reason") == "other"

    declining.comes_back(wrong)
    first, second = (declining.sends(**TYPED) for _press in "ab")

    assert first.url == second.url == page(amy, "done")
    told = draft.confirmations.get(uid=amy.uid)
    assert told.why_declined == WORDS


def test_one_goes_back_to_how_it_was(client, declining, amy):
    declining.types(**TYPED)
    shown = AtAPage(client, page(amy, "decline"))

    assert shown.gives_up().url == page(amy, "decline")
    assert WORDS not in words_on(client, amy)


def test_a_tick_under_an_earlier_text_is_not_offered(client, code, amy):
    client.post(page(amy, "details"), {"are_right": "yes"})
    client.post(page(amy, "duties"), right(PROPERTY.checks))
    shown = client.get(page(amy, "agree")).content.decode()

    assert 'name="agrees"' in shown
    assert 'name="unsent"' not in shown


def test_it_is_forgotten_with_the_person_and_in_time(
    client, declining, draft, amy, donor
):
    declining.types(**TYPED)
    with clock.set_to(clock.now() + KEPT_FOR):
        call_command("forget_unsent", verbosity=0)
    assert not UnsentPage.objects.exists()

    declining.types(**TYPED)
    remove_person(person=amy, by=donor)
    assert not UnsentPage.objects.exists()
    declining.types(**TYPED)
    assert not UnsentPage.objects.exists()


def test_a_code_that_was_taken_back_shows_nothing(client, declining, draft, amy, donor):
    declining.types(**TYPED)
    cancel_invitation(invitation=draft.invitations.get(), why="Mistake", by=donor)

    sent = declining.sends(**TYPED)

    assert sent.url == reverse("confirming:start")
    assert WORDS not in client.get(sent.url).content.decode()


def test_it_belongs_to_an_account_or_a_visit_and_never_to_both(declining, donor):
    declining.types(**TYPED)

    with pytest.raises(IntegrityError):
        UnsentPage.objects.update(owner=donor)


def test_who_signs_on_screen_for_a_corporation_types_their_names_once(
    client, donor, hour_over
):
    with switched_on(), clock.set_to(DAY):
        draft = begun(donor, **WITH_TRUST).draft
        trust = draft.people.get(is_trust_corporation=True)
        code = asked(draft, trust)[1]
        come_in(client, code)
        where = reverse("taking-part:sign", args=[trust.uid, "en"])
        signing = AtAPage(client, where)
        hour_over()

        sent = signing.sends(first_names="Sid", last_name="Signs")

        assert sent.url == reverse("confirming:start")
        assert come_in(client, code).url == where
        assert shown_in(client.get(where), "last_name") == "Signs"
