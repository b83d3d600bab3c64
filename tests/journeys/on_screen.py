"""Making an LPA on screen through its pages: the donor at home, and whoever comes in
with a code."""

from django.test import Client
from django.urls import reverse

import clock
from accounts.inviting import open_account
from lpa.models import Draft, Lpa
from messaging.models import Message
from tests.identity import going
from tests.identity.people import somebody
from tests.lpa.confirming.answering import code_in, come_in

from .office import posted


class AtHome:
    """Somebody at a browser of their own, who fills in pages of one LPA."""

    def __init__(self, day):
        self.client, self.day, self.seen = Client(), day, ""

    def goes_to(self, address: str) -> "AtHome":
        with clock.set_to(self.day, for_everyone=True):
            response = self.client.get(address, follow=True)
        return self._saw(response, address)

    def sends(self, address: str, **fields) -> "AtHome":
        with clock.set_to(self.day, for_everyone=True):
            response = self.client.post(address, posted(fields), follow=True)
        return self._saw(response, address)

    def sees(self, *texts: str) -> "AtHome":
        for text in texts:
            assert text in self.seen, text
        return self

    def _saw(self, response, address):
        assert response.status_code == 200, address
        self.seen = response.content.decode()
        assert "govuk-error-message" not in self.seen, (address, self.seen)
        return self


class Donor(AtHome):
    """The donor, from the first question of their LPA."""

    @classmethod
    def starting(cls, email, day) -> "Donor":
        donor = cls(day)
        donor.client.force_login(open_account(email=email, by=None))
        return donor.sends(reverse("lpa:start"))

    @property
    def draft(self) -> Draft:
        return Draft.objects.get()

    @property
    def lpa(self) -> Lpa:
        return Lpa.objects.get()

    def page(self, name, *more) -> str:
        return reverse(f"lpa:{name}", args=[self.draft.reference, *more])

    def answers(self, page, *more, **fields) -> "Donor":
        return self.sends(self.page(page, *more), **fields)

    def means_what_is_asked(self) -> "Donor":
        """Everybody lives at one address, which the OPG would ask about."""
        while 'value="' in (asked := self._first_query()):
            self.answers("overrule", what=asked.split('value="')[1].split('"')[0])
        return self

    def _first_query(self) -> str:
        self.goes_to(self.page("check"))
        _before, _form, after = self.seen.partition('/overrule/"')
        _before, _button, button = after.partition('name="what"')
        return button[:120]

    def proves_who_they_are(self, **said) -> "Donor":
        """At GOV.UK One Login, or rather at what stands in for it."""
        with clock.set_to(self.day, for_everyone=True):
            response = going.prove(self.client, somebody(self.draft), **said)
        return self._saw(response, "identity")

    def has_witnessed(self, telephone) -> "Donor":
        """Whoever is the next witness gets a code at their telephone, and enters it."""
        self.answers("on-screen-send-code", telephone=telephone)
        code = message("witness-code").secrets["code"]
        said = {"is_of_age": "yes", "code": code}
        return self.answers("on-screen-witness", "en", **said)


class Invited(AtHome):
    """Somebody without an account, who comes in with the code that they were sent."""

    @classmethod
    def coming_in(cls, uid, day) -> "Invited":
        invited = cls(day)
        invited.uid = uid
        with clock.set_to(day, for_everyone=True):
            code = code_in(message("invitation", person=uid))
            assert come_in(invited.client, code).status_code == 302
        return invited

    def page(self, name, *more) -> str:
        return reverse(f"taking-part:{name}", args=[self.uid, *more])


def message(kind, **about) -> Message:
    """The last message of a kind."""
    return Message.objects.filter(kind=kind, **about).order_by("pk").last()
