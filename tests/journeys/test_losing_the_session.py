"""A donor loses the session on every page of the wizard, and loses nothing else."""

import time
from datetime import date

import pytest
from django.core.cache import cache

from accounts.inviting import open_account
from lpa import answers
from lpa.models import Draft, NamedPerson, WhoAreYou
from lpa.questions import SECTIONS
from lpa.wizard import PeopleStep, StatisticStep, Step
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
from tests.lpa.on_screen.signing import CANNOT_SIGN
from tests.unsent.at_a_page import AtAPage, is_offered
from tests.unsent.filling import half_filled, well_filled

pytestmark = pytest.mark.django_db

PASSWORD = "Meadow-Lantern-42"
OTHER = {("correspondent", "who"): {"correspondent_is": "other"}}
# Between them, these applications are asked every question.
KINDS = {
    "jointly": REPLACED
    | TOLD
    | OTHER
    | act("jointly")
    | act("jointly", whose="replacements"),
    "severally": REPLACED | TOLD | act("jointly-and-severally"),
    "welfare": WELFARE | act("jointly"),
    "helped": CANNOT_SIGN,
}


def pages():
    """Every page of the wizard on which something is typed, from the code."""
    for section in SECTIONS:
        for step in section.steps:
            tails = [""]
            if isinstance(step, PeopleStep):
                trust = (
                    ["add-trust-corporation/"] if step.trust_corporation_form else []
                )
                tails = ["add/", "{uid}/change/", *trust]
            for tail in tails:
                yield section, step, tail


PAGES = list(pages())
NAMES = [f"{section.slug}/{step.slug}/{tail}" for section, step, tail in PAGES]


@pytest.fixture(autouse=True)
def _in_force(settings):
    """The Act of 2023, under which somebody is named who signs for the donor."""
    settings.DIGITAL_2023_FROM = date(2020, 1, 1)


@pytest.fixture
def dora():
    cache.clear()  # sign-ins are counted there
    return open_account(email="dora@example.org", password=PASSWORD, by=None)


def draft_that_asks(step, section, owner) -> Draft:
    """An application of this owner in which a page is asked."""
    people = {"attorneys": (AMY, BEN), "replacements": (CAT, DAN), "told": (FRIEND,)}
    for kind in KINDS.values():
        draft = a_draft(owner, **people, answers=kind)
        del draft.answers["who-are-you"]  # its page asks only once
        draft.save()
        if step in answers.read(draft).asked[section.slug]:
            return draft
        draft.delete()
    raise AssertionError(f"No application of this test asks {section.slug}/{step.slug}")


def address(draft, section, step, tail) -> str:
    uid = draft.people.filter(role=step.role).first().uid if "{uid}" in tail else ""
    page = f"{section.slug}/{step.slug}/{tail.format(uid=uid)}"
    return f"/lpa/{draft.reference}/{page}"


@pytest.fixture
def opened(client, dora):
    """Signs the donor in, and opens a page of an application that asks it."""

    def opened(section, step, tail):
        client.force_login(dora)
        draft = draft_that_asks(step, section, dora)
        return AtAPage(client, address(draft, section, step, tail))

    return opened


def idles(client, time_machine):
    time_machine.move_to(time.time() + 61 * 60)


def signs_out_in_another_tab(client, time_machine):
    client.post("/account/logout/")


def finds_the_session_gone(client, time_machine):
    client.session.delete()


LOSSES = [idles, signs_out_in_another_tab, finds_the_session_gone]


def signs_in(client, address):
    who = {"login": "dora@example.org", "password": PASSWORD}
    return client.post(address, who, follow=True)


def is_saved(draft, section, step, typed) -> bool:
    """Whether a sound answer to a page has become part of the application."""
    if isinstance(step, StatisticStep):
        return WhoAreYou.objects.count() == 1
    if isinstance(step, Step):
        return draft.answers[section.slug][step.slug] == typed
    named = NamedPerson.objects.filter(draft=draft, role=step.role)
    text = "line1" if "line1" in typed else "first_names"
    return named.filter(**{text: typed[text][0]}).count() == 1


@pytest.mark.parametrize(("section", "step", "tail"), PAGES, ids=NAMES)
def test_what_was_sent_is_saved_after_signing_in(
    section, step, tail, opened, client, time_machine
):
    page = opened(section, step, tail)
    typed = well_filled(page.shown.context["form"])
    idles(client, time_machine)
    sent = page.sends(**typed)
    assert sent.url.startswith("/account/login/?next=/unsent/")

    landed = signs_in(client, sent.url)

    assert is_saved(Draft.objects.get(), section, step, typed)
    assert "What you sent before you signed in was saved" in landed.text
    assert not is_offered(client.get(page.url))


@pytest.mark.parametrize(("section", "step", "tail"), PAGES, ids=NAMES)
def test_what_was_half_typed_is_there_after_signing_in(
    section, step, tail, opened, client, time_machine
):
    page = opened(section, step, tail)
    typed = half_filled(page.shown.context["form"])
    page.types(**typed)
    idles(client, time_machine)
    closed = client.get(page.url)

    landed = signs_in(client, closed.url)

    assert typed.items() <= landed.context["form"].posted().items()
    assert is_offered(landed)


@pytest.mark.parametrize("loses_it", LOSSES)
def test_however_the_session_was_lost_what_was_sent_comes_back(
    loses_it, opened, client, time_machine
):
    section, step, tail = next(p for p in PAGES if p[1].slug == "details")
    page = opened(section, step, tail)
    typed = half_filled(page.shown.context["form"])
    loses_it(client, time_machine)
    sent = page.sends(**typed)

    landed = signs_in(client, sent.url)

    assert typed.items() <= landed.context["form"].posted().items()
    assert "There is a problem" in landed.text
    assert landed.request["PATH_INFO"] == page.url
