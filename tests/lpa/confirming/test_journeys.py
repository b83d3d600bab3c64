"""Those who were asked, from the code to what they said, through their pages."""

import pytest
from django.urls import reverse

from history.models import Event
from lpa.confirming.asking_again import ask_again, outdated
from lpa.confirming.correcting import accept_correction
from lpa.confirming.eligibility import QUESTIONS
from lpa.models import Confirmation
from lpa.naming import change_person, name_person
from prescribed.duties import CORPORATION, PROPERTY
from tests.builders import AMY, BEN, HOME, a_draft, act

from .answering import SITE, asked, code_in, come_in, mails, page, person, right

pytestmark = pytest.mark.django_db

DAY_OF_BIRTH = {"day": "27", "month": "3", "year": "1961"}
FIT = {
    each.slug: "no" if each.bars else "yes"
    for each in QUESTIONS
    if each.slug != "trust-corporation"
}
BORN = {f"date_of_birth-{part}": value for part, value in DAY_OF_BIRTH.items()}
TRUST = {
    "company": "Trusty Ltd",
    "company_number": "01234567",
    "is_trust_corporation": True,
    **HOME,
}


@pytest.fixture
def draft(donor):
    return a_draft(donor, attorneys=(AMY, BEN), answers=act("jointly"))


@pytest.fixture
def amy(draft):
    return person(draft, "attorney")


def said(who):
    return Confirmation.objects.get(uid=who.uid)


def digest_on(response):
    return response.context["mine"].seen.digest


def agree(client, who, checks=PROPERTY.checks):
    """Say that the details are right, what the duties are, and that one agrees."""
    client.post(page(who, "details"), {"are_right": "yes"})
    client.post(page(who, "duties"), right(checks))
    shown = client.get(page(who, "agree"))
    return client.post(
        page(who, "agree"), {"agrees": "yes", "digest": digest_on(shown)}, follow=True
    )


def test_an_attorney_comes_in_looks_and_agrees(client, draft, amy):
    _invitation, code = asked(draft, amy)
    first = come_in(client, f" {code.lower().replace('-', ' – ')} ", "DONOR")
    assert first.url == page(amy)

    shown = client.get(page(amy)).content.decode()
    assert "Attorney of Dora Jane Donor" in shown
    assert "Ben Baker" not in client.get(page(amy, "details")).content.decode()
    assert "Ben Baker" in client.get(page(amy, "read")).content.decode()
    wrong = client.post(
        page(amy, "duties"), right(PROPERTY.checks) | {"own-bills": "yes"}
    )
    assert "may not lend" in wrong.content.decode()
    assert client.get(page(amy, "agree")).status_code == 302  # details are open

    done = agree(client, amy)

    assert "You agreed to your part" in done.content.decode()
    assert said(amy).seen["own"]["last_name"] == "Able"


def test_whoever_declines_is_asked_nothing_else(client, draft, amy):
    ben = person(draft, "attorney", 1)
    _invitation, code = asked(draft, ben)
    come_in(client, code)
    agree(client, ben)
    _invitation, code = asked(draft, amy)
    come_in(client, code)

    client.post(page(amy, "decline"), {"reason": "other", "reason_in_words": "I move"})

    assert (said(amy).why_declined, said(amy).agreed_at) == ("I move", None)
    to_donor, to_ben = mails()[-2:]
    assert to_donor.address == draft.owner.email
    assert not Event.objects.filter(why__contains="I move").exists()
    assert "I move" in to_donor.body
    assert to_ben.address == f"{ben.pk}@example.org"
    assert "I move" not in to_ben.body


def test_nothing_typed_is_lost_by_an_error(client, draft, amy):
    _invitation, code = asked(draft, amy)
    come_in(client, code)

    shown = client.post(
        page(amy, "decline"), {"reason": "other", "reason_in_words": ""}
    )
    corrected = client.post(
        page(amy, "correct"), {"first_names": "Amelia", "last_name": "", "line1": "1 X"}
    )

    assert "There is a problem" in shown.content.decode()
    assert 'value="Amelia"' in corrected.content.decode()


def test_a_correction_goes_to_the_donor_and_the_agreement_to_it_stands(
    client, draft, amy
):
    _invitation, code = asked(draft, amy)
    come_in(client, code)
    client.post(page(amy, "details"), {"are_right": "no"})
    form = client.get(page(amy, "correct")).context["form"]
    typed = {name: form[name].value() for name in form.fields}
    typed |= {
        "first_names": "Amelia",
        "date_of_birth-day": "2",
        "date_of_birth-month": "1",
        "date_of_birth-year": "1975",
        "is_bankrupt": "no",
    }
    typed = {name: value for name, value in typed.items() if value not in (None, False)}

    client.post(page(amy, "correct"), typed)

    assert said(amy).proposed == {"first_names": "Amelia"}
    assert "Amy Able" in mails()[-1].body
    amy.refresh_from_db()
    assert amy.first_names == "Amy"
    client.post(page(amy, "duties"), right(PROPERTY.checks))
    shown = client.get(page(amy, "agree"))
    client.post(page(amy, "agree"), {"agrees": "yes", "digest": digest_on(shown)})

    accept_correction(draft=draft, uid=str(amy.uid), by=draft.owner)

    amy.refresh_from_db()
    assert amy.first_names == "Amelia"
    assert outdated(draft) == []


def test_a_trust_corporation_says_who_signs(client, donor):
    draft = a_draft(donor, attorneys=())
    trust = name_person(draft=draft, role="attorney", details=TRUST, by=donor)
    _invitation, code = asked(draft, trust)
    come_in(client, code)

    one = {"company_number": "01234567", "first_names_1": "Sid", "last_name_1": "Sign"}
    missing = client.post(page(trust, "corporation"), one | {"has_second": "yes"})
    client.post(
        page(trust, "corporation"),
        one | {"position_1": "Director", "has_second": "no"},
    )

    assert "Enter the last name of the second person" in missing.content.decode()
    assert said(trust).proposed == {}
    assert said(trust).signatories == [
        {"first_names": "Sid", "last_name": "Sign", "position": "Director"}
    ]
    assert "You agreed" in agree(client, trust, CORPORATION.checks).content.decode()


def test_another_company_number_is_proposed_to_the_donor(client, donor):
    draft = a_draft(donor, attorneys=())
    trust = name_person(draft=draft, role="attorney", details=TRUST, by=donor)
    come_in(client, asked(draft, trust)[1])

    signs = {"first_names_1": "Sid", "last_name_1": "Sign", "position_1": "Director"}
    client.post(
        page(trust, "corporation"),
        signs | {"company_number": "99", "has_second": "no"},
    )

    assert said(trust).proposed == {"company_number": "99"}
    assert mails()[-1].kind == "correction-proposed"


def test_after_an_edit_those_it_concerns_are_asked_again_and_see_before_and_after(
    client, draft, amy
):
    ben = person(draft, "attorney", 1)
    for who in (amy, ben):
        _invitation, code = asked(draft, who)
        come_in(client, code)
        agree(client, who)
    change_person(person=amy, details={"line1": "2 New Street"}, by=draft.owner)
    assert outdated(draft) == [str(amy.uid)]

    ask_again(draft=draft, uid=str(amy.uid), site=SITE, by=draft.owner)
    come_in(client, code_in(mails()[-1]))

    shown = client.get(page(amy, "agree")).content.decode()
    assert shown.index("1 Mill Lane") < shown.index("2 New Street")
    agree(client, amy)
    assert outdated(draft) == []


def test_nobody_agrees_to_what_changed_while_they_read(client, draft, amy):
    _invitation, code = asked(draft, amy)
    come_in(client, code)
    client.post(page(amy, "details"), {"are_right": "yes"})
    client.post(page(amy, "duties"), right(PROPERTY.checks))
    shown = client.get(page(amy, "agree"))
    change_person(person=amy, details={"line1": "2 New Street"}, by=draft.owner)

    late = client.post(
        page(amy, "agree"), {"agrees": "yes", "digest": digest_on(shown)}
    )

    assert late.status_code == 409
    assert "changed something" in late.content.decode()
    assert said(amy).agreed_at is None


def test_two_roles_on_two_lpas_stand_on_one_page(client, donor, draft, amy):
    other = a_draft(donor, provider=AMY)
    amy_too = person(other, "certificate-provider")
    come_in(client, asked(draft, amy)[1])
    come_in(client, asked(other, amy_too)[1])

    shown = client.get(reverse("confirming:parts")).content.decode()

    assert "Attorney of Dora Jane Donor" in shown
    assert "Certificate provider of Dora Jane Donor" in shown
    assert client.get(page(amy_too)).status_code == 200


def test_two_people_of_one_name_and_birth_date_answer_for_themselves(client, donor):
    draft = a_draft(
        donor, attorneys=(AMY, AMY | {"line1": "9 High Street"}), answers=act("jointly")
    )
    one, other = draft.people.filter(role="attorney")
    come_in(client, asked(draft, one)[1])

    assert client.get(page(other)).url == reverse("confirming:start")
    assert "9 High Street" not in client.get(page(one, "details")).content.decode()
    client.post(page(one, "decline"), {"reason": "not-said"})
    assert not Confirmation.objects.filter(uid=other.uid).exists()


def test_whoever_may_read_it_all_reads_it_all(client, draft, amy):
    come_in(client, asked(draft, amy, shows_whole=True)[1])

    shown = client.get(page(amy, "read")).content.decode()

    assert "Dora Jane" in shown
    assert "27" in shown  # the donor was born on the 27th
    assert "You need not print this version" not in shown


def test_a_list_of_parts_asks_no_more_for_more_parts(
    client, donor, draft, django_assert_num_queries
):
    others = [a_draft(donor) for _ in range(3)]
    for each in (draft, *others):
        come_in(client, asked(each, person(each, "attorney"))[1])

    with django_assert_num_queries(4):
        client.get(reverse("confirming:parts"))
