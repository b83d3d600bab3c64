"""The donor hears it once, when the last of those whom they asked has agreed."""

import pytest

from lpa.confirming.asking_again import ask_again
from lpa.confirming.going_on import go_on_without
from lpa.naming import change_person
from tests.builders import AMY, BEN, CAT, a_draft, act

from .answering import SITE, asked, code_in, come_in, mails, page, person
from .test_journeys import agree

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(donor):
    draft = a_draft(donor, attorneys=(AMY, BEN, CAT), answers=act("jointly"))
    draft.answers["correspondent"]["contact"]["contact_language"] = ["cy"]
    draft.save()
    return draft


@pytest.fixture
def amy_and_ben(draft):
    return [person(draft, "attorney", number) for number in (0, 1)]


def told(draft):
    """How often the donor was told, in their language."""
    found = [each for each in mails() if each.kind == "everybody-agreed"]
    assert all(each.address == draft.owner.email for each in found)
    assert all("wedi cytuno" in each.body for each in found)
    return len(found)


def test_once_for_each_complete_round(client, draft, amy_and_ben, donor):
    amy, ben = amy_and_ben
    codes = {who.uid: asked(draft, who)[1] for who in amy_and_ben}
    come_in(client, codes[amy.uid])
    agree(client, amy)
    assert told(draft) == 0
    come_in(client, codes[ben.uid])
    agree(client, ben)
    agree(client, ben)
    assert told(draft) == 1  # Cat was not asked, so nobody waits for her

    change_person(person=amy, details={"town": "York"}, by=donor)
    ask_again(draft=draft, uid=str(amy.uid), site=SITE, by=donor)
    come_in(client, code_in(mails()[-1]))
    agree(client, amy)
    assert told(draft) == 2


def test_not_for_somebody_whom_the_donor_does_not_wait_for(
    client, draft, amy_and_ben, donor
):
    amy, ben = amy_and_ben
    codes = {who.uid: asked(draft, who)[1] for who in amy_and_ben}
    go_on_without(draft=draft, uids=[str(amy.uid)], by=donor)
    come_in(client, codes[ben.uid])
    agree(client, ben)
    assert told(draft) == 1
    come_in(client, codes[amy.uid])
    agree(client, amy)
    assert told(draft) == 1


def test_not_while_somebody_has_declined(client, draft, amy_and_ben):
    amy, ben = amy_and_ben
    come_in(client, asked(draft, amy)[1])
    client.post(page(amy, "decline"), {"reason": "not-said"})
    come_in(client, asked(draft, ben)[1])
    agree(client, ben)

    assert told(draft) == 0
