"""Everything that whoever was asked is shown, in the language of their message."""

import gettext
import html
import re
from datetime import date

import pytest
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.html import strip_tags
from django.utils.translation.trans_real import translation as catalogue_of

import clock
from lpa.confirming.duties import duties_of
from lpa.confirming.eligibility import QUESTIONS
from lpa.naming import change_person, name_person
from lpa.on_screen.signing import certify
from lpa.on_screen.words import YOUR_TURN
from tests.builders import AMY, BEN, CAT, REPLACED, WELFARE, a_draft, act, details
from tests.documents.test_welsh import PLACES, english_in
from tests.lpa.on_screen.signing import DAY, begun, ready_to_certify, switched_on

from .answering import asked, come_in, mails, page, person, right
from .test_journeys import BORN, FIT, TRUST

pytestmark = pytest.mark.django_db

MORGAN = details("Dora Jane", "Morgan", born=date(1950, 3, 27), is_bankrupt=None)
IN_ENGLISH = re.compile(r'<script.*?</script>|<li lang="en">.*?</li>', re.DOTALL)


class NotTranslated(gettext.NullTranslations):
    """Stands behind the Welsh catalogue, and hears what is not in it."""

    def __init__(self):
        super().__init__()
        self.heard = set()

    def gettext(self, message):
        self.heard.add(message)
        return message

    def ngettext(self, one, other, number):
        self.heard.add(one)
        return other

    def in_text(self, text):
        """Of what was heard, that which stands in a text, whatever fills its places."""
        return [
            message
            for message in (each.split("\x04")[-1] for each in self.heard)
            if all(part in text for part in PLACES.split(message))
        ]


@pytest.fixture
def not_translated():
    """What is looked for in Welsh, and has none."""
    welsh, behind = catalogue_of("cy"), NotTranslated()
    before, welsh._fallback = welsh._fallback, behind
    yield behind
    welsh._fallback = before


class Walk:
    """Somebody who goes from page to page in Welsh, and looks for English."""

    def __init__(self, client, draft, who, not_translated):
        self.client, self.draft, self.who = client, draft, who
        self.not_translated = not_translated
        self.seen(come_in(client, asked(draft, who, language="cy")[1], "Morgan"))

    def sees(self, name="part", *more):
        return self.seen(self.client.get(page(self.who, name, *more)))

    def sends(self, name, **posted):
        return self.seen(self.client.post(page(self.who, name), posted))

    def seen(self, response):
        while response.status_code == 302:
            response = self.client.get(response.url)
        text = html.unescape(IN_ENGLISH.sub("", response.content.decode()))
        assert '<html lang="cy"' in text
        assert english_in(strip_tags(text)) == []
        assert self.not_translated.in_text(text) == []
        return response

    def agrees(self, role, kind="property-and-affairs"):
        """Answers whatever is asked, badly first."""
        part = self.sees("details").context["mine"].part
        self.sends("details")
        self.sends("details", are_right="yes")
        checks = duties_of(role, part.person, kind).checks
        self.sees("duties")
        self.sends("duties")
        self.sends("duties", **{each.slug: "yes" for each in checks})
        self.sends("duties", **{each.slug: "no" for each in checks})
        self.sends("duties", **right(checks))
        self.sends("agree")
        digest = self.sees("agree").context["mine"].seen.digest
        self.sends("agree", agrees="yes", digest=digest)
        return self.sees("done")


@pytest.fixture
def walks(not_translated):
    """Somebody comes in, in a browser of theirs, and walks."""

    def walks(client, draft, who):
        return Walk(client, draft, who, not_translated)

    return walks


def in_welsh(draft):
    draft.language = "cy"
    draft.save(update_fields=["language"])
    return draft


@pytest.fixture
def property_lpa(donor):
    people = {"donor": MORGAN, "attorneys": (AMY, BEN), "replacements": (CAT,)}
    return in_welsh(a_draft(donor, **people, answers=act("jointly") | REPLACED))


def test_an_attorney_corrects_declines_and_agrees(client, property_lpa, walks):
    amy = person(property_lpa, "attorney")
    walk = walks(client, property_lpa, amy)
    walk.sees()
    walk.sees("read")
    walk.sends("details", are_right="no")
    walk.sends("correct", **{"date_of_birth-day": "31", "has_single_name": "yes"})
    typed = {
        "first_names": "A" * 60,
        "last_name": "\u202e",
        "email": "no",
        "line1": "1",
    }
    walk.sends("correct", **typed, **{"date_of_birth-day": "99", "postcode": "X"})
    walk.sends("decline")
    walk.sends("decline", reason="other", reason_in_words="")
    walk.sends("decline", reason="worried")
    walk.sees()
    walk.agrees("attorney")
    change_person(person=amy, details={"line1": "2 Stryd Newydd"}, by=None)
    shown = walk.sends("agree", digest="0" * 64)
    assert shown.status_code == 409


def test_replacements_corporations_and_providers(client, property_lpa, donor, walks):
    amy = person(property_lpa, "attorney")
    amy.delete()
    trust = name_person(draft=property_lpa, role="attorney", details=TRUST, by=donor)
    corporation = walks(client, property_lpa, trust)
    corporation.sends("corporation", has_second="yes")
    signs = {"company_number": "9", "first_names_1": "Sid", "last_name_1": "Sen"}
    corporation.sends("corporation", **signs, position_1="Cadeirydd", has_second="no")
    corporation.agrees("attorney")
    walks(client, property_lpa, person(property_lpa, "replacement-attorney")).agrees(
        "replacement-attorney"
    )
    doctor = walks(client, property_lpa, person(property_lpa, "certificate-provider"))
    doctor.sees("born")
    for year in ("", "1900", "2020", "1961"):
        doctor.sends("born", **BORN | {"date_of_birth-year": year})
    doctor.sends("eligibility")
    fit = FIT | {"trust-corporation": "no"}
    for question in QUESTIONS:
        barring = {question.slug: "yes" if question.bars else "no"}
        doctor.sends("eligibility", **fit | barring)
    doctor.sends("eligibility", **fit)
    doctor.agrees("certificate-provider")
    doctor.seen(client.get(reverse("confirming:parts")))


def test_health_and_welfare_and_a_part_that_has_changed(client, donor, walks):
    draft = in_welsh(a_draft(donor, donor=MORGAN, answers=WELFARE))
    amy = person(draft, "attorney")
    walk = walks(client, draft, amy)
    walk.agrees("attorney", "personal-welfare")
    change_person(person=amy, details={"line1": "2 Stryd Newydd"}, by=donor)
    shown = walk.sees("agree")
    assert "1 Mill Lane" in shown.content.decode()


def test_the_code_is_asked_for_in_welsh_where_it_was_sent_in_welsh(
    client, property_lpa, time_machine, walks
):
    amy = person(property_lpa, "attorney")
    walk = walks(client, property_lpa, amy)
    assert "/confirm/cy/" in mails()[-1].body
    client.post(reverse("confirming:leave"))
    client.cookies.clear()
    walk.seen(client.get(reverse("confirming:start-in-welsh")))
    start = reverse("confirming:start")
    walk.seen(client.post(start, {"code": "?"}))
    for _ in range(11):
        wrong = client.post(start, {"code": "3467-89BC", "name": "Morgan"})
    assert wrong.status_code == 429
    walk.seen(wrong)


def test_an_error_page_is_in_welsh_too(client, property_lpa, walks):
    walk = walks(client, property_lpa, person(property_lpa, "attorney"))

    refused = walk.sees("eligibility")
    assert refused.status_code == 404
    with translation.override("cy"):
        for name in ("400", "403", "403_csrf", "429", "500"):
            walk.seen(render(refused.wsgi_request, f"{name}.html"))


def test_the_language_is_changed_on_every_page_and_kept(client, property_lpa):
    amy = person(property_lpa, "attorney")
    come_in(client, asked(property_lpa, amy)[1], "Morgan")
    shown = client.get(page(amy)).content.decode()
    assert '<html lang="en"' in shown
    assert f'href="{page(amy)}?language=cy"' in shown

    assert client.get(page(amy) + "?language=cy").url == page(amy)
    for name in ("part", "read", "details"):
        assert '<html lang="cy"' in client.get(page(amy, name)).content.decode()
    client.get(page(amy) + "?language=en")
    assert '<html lang="en"' in client.get(page(amy)).content.decode()
    client.get(page(amy) + "?language=fr")
    assert '<html lang="en"' in client.get(page(amy)).content.decode()


def test_nothing_typed_is_lost_by_changing_the_language(client, property_lpa):
    amy = person(property_lpa, "attorney")
    come_in(client, asked(property_lpa, amy)[1], "Morgan")
    typed = {"reason": "other", "reason_in_words": "Half a reas"}

    welsh = client.post(page(amy, "decline"), typed | {"language": "cy"})

    assert "Half a reas" in welsh.content.decode()
    assert "Mae problem" not in welsh.content.decode()
    assert "Gwrthod eich rhan" in welsh.content.decode()
    assert not property_lpa.confirmations.exclude(declined_at=None).exists()
    start = client.post(reverse("confirming:start"), {"code": "3467", "language": "en"})
    assert 'value="3467"' in start.content.decode()


def test_the_donor_reads_reasons_in_their_own_language(client, property_lpa, walks):
    amy, doctor = (
        person(property_lpa, role) for role in ("attorney", "certificate-provider")
    )
    walks(client, property_lpa, amy).sends("decline", reason="worried")
    assert "They are worried about this LPA" in mails()[-1].body
    barred = walks(client, property_lpa, doctor)
    barred.sends("eligibility", **FIT | {"family": "yes"})
    assert "family of yours" in mails()[-1].body


def test_whoever_was_asked_in_welsh_hears_in_welsh_that_it_is_their_turn(donor):
    people = {"donor": MORGAN, "attorneys": (AMY, BEN), "answers": act("jointly")}
    with switched_on(), clock.set_to(DAY):
        lpa = ready_to_certify(donor, **people)
        amy, ben = lpa.draft.people.filter(role="attorney")
        asked(lpa.draft, amy, language="cy")
        certify(lpa=lpa, language="en", by=None)

    turns = {each.person: each for each in mails() if each.kind == YOUR_TURN.kind}
    assert turns[str(amy.uid)].language == "cy"
    assert english_in(turns[str(amy.uid)].body) == []
    assert turns[str(ben.uid)].language == "en"


def signs(client, walk, who):
    """Somebody reads, signs, and changes the language where they type."""

    def mine(name, *more):
        return reverse(f"taking-part:{name}", args=[who.uid, *more])

    for address in (mine("part"), mine("read", "cy"), mine("sign", "cy")):
        walk.seen(client.get(address))
    walk.seen(client.post(mine("sign", "cy")))
    typed = {"first_names": "Sid", "language": "en"}
    assert '<html lang="en"' in client.post(mine("sign", "en"), typed).content.decode()
    client.get(mine("part") + "?language=cy")
    walk.seen(client.get(mine("decline")))
    return mine


def test_what_is_signed_on_screen_is_asked_in_both_languages(client, donor, walks):
    people = {"donor": MORGAN, "attorneys": (AMY, TRUST)}
    how = act("jointly-and-severally")
    with switched_on(), clock.set_to(DAY):
        draft = begun(donor, **people, answers=how, language="cy").draft
        for who in draft.people.filter(role__in=["attorney", "certificate-provider"]):
            walk = walks(client, draft, who)
            walk.sees()
            mine = signs(client, walk, who)
        walk.seen(client.post(mine("decline"), {"why": "Na"}))
