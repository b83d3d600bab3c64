"""The office at its desks: each group signed in at a browser of its own."""

from datetime import date, timedelta

from django.test import Client

import clock
from casework.models import Case
from casework.states import State
from tests.accounts.signing_in import sign_in_staff
from tests.casework.builders import RECEIVED, a_received_case, pay, staff


class Office:
    """Follows one case over the days, through the pages that staff use."""

    def __init__(self, case: Case, today: date):
        self.number, self.today = case.number, today
        self.seen = ""

    @classmethod
    def with_a_case(cls, **varied) -> "Office":
        """A case that has just been received, signed by everybody and paid."""
        case = a_received_case(**varied)
        with clock.set_to(RECEIVED):
            pay(case)
        return cls(case, RECEIVED)

    @property
    def case(self) -> Case:
        return Case.objects.get(number=self.number)

    def days_pass(self, days: int) -> "Office":
        self.today += timedelta(days=days)
        return self

    def does(self, page: str, *, who: str = "manager", **fields) -> "Office":
        """Fills a page in and presses its button; dates are given as dates."""
        with clock.set_to(self.today):
            desk = self._desk(who)
            response = desk.post(self._url(page), posted(fields), follow=True)
        assert response.status_code == 200, page
        self.seen = response.content.decode()
        return self

    def looks_at(self, page: str = "", *, who: str = "manager") -> "Office":
        with clock.set_to(self.today):
            response = self._desk(who).get(self._url(page))
        assert response.status_code == 200, page
        self.seen = response.content.decode()
        return self

    def sees(self, *texts: str) -> "Office":
        for text in texts:
            assert text in self.seen, text
        return self

    def stands_at(self, state: State) -> "Office":
        assert self.case.state == state
        return self

    def proposes_and_confirms(self, action: str, **fields) -> "Office":
        """One manager proposes it, another confirms."""
        self.does(action, who="court-orders manager", **fields).sees("It is proposed")
        proposal = self.case.proposals.latest("pk")
        return self.does(f"proposals/{proposal.pk}/confirm").sees("confirmed and done")

    def _desk(self, who: str) -> Client:
        client = Client()
        groups = who.split()
        sign_in_staff(client, staff(*groups))
        return client

    def _url(self, page: str) -> str:
        place = f"/casework/{self.number}/"
        return f"{place}{page}/" if page else place


def posted(fields: dict) -> dict:
    """As a browser sends it: a date in three boxes."""
    sent = {}
    for name, value in fields.items():
        if isinstance(value, date):
            parts = ("day", value.day), ("month", value.month), ("year", value.year)
            sent |= {f"{name}-{part}": str(number) for part, number in parts}
        else:
            sent[name] = value
    return sent
