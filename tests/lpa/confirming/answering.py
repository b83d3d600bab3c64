"""People who were asked, as the tests play them: through the verbs and the pages."""

import re

from django.urls import reverse

from lpa.confirming.going_on import go_on_without
from lpa.confirming.inviting import invite
from lpa.models import Invitation
from messaging.models import Message

SITE = "https://lpa.example"


def mails() -> list[Message]:
    """Every message so far, in order."""
    return list(Message.objects.order_by("pk"))


def code_in(message: Message) -> str:
    """The code that a message carries."""
    half = "[346789BCDFGHJKMPQRTVWXY]{4}"
    return re.search(f"{half}-{half}", message.written[1])[0]


def person(draft, role, number=0):
    return draft.people.filter(role=role)[number]


def asked(
    draft, who, *, address="", shows_whole=False, language="en"
) -> tuple[Invitation, str]:
    """Somebody invited by e-mail, and the code that they get."""
    invitation = invite(
        draft=draft,
        uid=str(who.uid),
        channel="email",
        address=address or f"{who.pk}@example.org",
        language=language,
        shows_whole=shows_whole,
        site=SITE,
        by=draft.owner,
    )
    return invitation, code_in(mails()[-1])


def come_in(client, code, name="Donor"):
    return client.post(reverse("confirming:start"), {"code": code, "name": name})


def page(who, name="part", *more):
    return reverse(f"confirming:{name}", args=[who.uid, *more])


def right(checks) -> dict[str, str]:
    """The right answers to questions about duties, as a browser posts them."""
    return {each.slug: "yes" if each.right else "no" for each in checks}


def codes_of_people_not_waited_for(draft, *, by):
    """Certificate provider and attorney have codes to come in, and no answer yet."""
    people = {
        role: person(draft, role) for role in ("certificate-provider", "attorney")
    }
    codes = {role: asked(draft, who)[1] for role, who in people.items()}
    uids = [str(uid) for uid in Invitation.objects.values_list("uid", flat=True)]
    go_on_without(draft=draft, uids=uids, by=by)
    return codes
