"""Refunds: proposed on one page, confirmed by somebody else on another."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import clock
from casework.account import account_of
from casework.console import command_line
from casework.refunds import propose_what_never_arrived
from tests.builders import an_lpa
from tests.casework.builders import (
    RECEIVED,
    a_case,
    pay,
    staff,
)
from tests.casework.fee_pages import page_of, said, url

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("a_week_later")]


class TestRefunds:
    @pytest.fixture
    def overpaid(self):
        case = a_case()
        pay(case, 100_00)
        return case

    def propose(self, client, case, pence="8"):
        answers = {"pence": pence, "reason": "overpaid"}
        return client.post(url(case, "refund/"), answers)

    def test_one_proposes_and_another_confirms(self, office, overpaid):
        client = office("caseworker")
        assert 'value="8"' in page_of(client, overpaid, "refund/")
        self.propose(client, overpaid)
        refund = overpaid.lpa.refunds.get()
        assert "To be confirmed" in page_of(client, overpaid)
        assert "Confirm the refund" not in said(
            client.get(f"/casework/refunds/{refund.pk}/")
        )

        client = office("finance")
        queue = said(client.get("/casework/refunds/"))
        assert "£8: More was paid than is due" in queue
        assert str(overpaid) in queue
        assert "Confirm the refund" in said(
            client.get(f"/casework/refunds/{refund.pk}/")
        )
        response = client.post(f"/casework/refunds/{refund.pk}/confirm/")
        assert response.url == url(overpaid)
        assert account_of(overpaid).refunded == 8_00
        assert "Nothing more is due" in page_of(client, overpaid)

    def test_too_much_is_refused_beside_the_form(self, office, overpaid):
        page = said(self.propose(office("caseworker"), overpaid, "8.01"))

        assert "No more than £8 can be given back" in page
        assert 'value="8.01"' in page

    def test_a_proposer_who_tries_is_told_why_not(self, office, overpaid):
        client = office("finance")
        self.propose(client, overpaid)
        refund = overpaid.lpa.refunds.get()
        page = f"/casework/refunds/{refund.pk}/confirm/"

        assert client.get(page).status_code == 405
        assert "Somebody else" in said(client.post(page, follow=True))
        assert account_of(overpaid).refunded == 0

    def test_a_refund_is_dropped_with_a_reason(self, office, overpaid):
        client = office("finance")
        self.propose(client, overpaid)
        refund = overpaid.lpa.refunds.get()
        page = f"/casework/refunds/{refund.pk}/drop/"
        assert "Enter why" in said(client.post(page, {"why": ""}))

        client.post(page, {"why": "They want it kept"})
        assert "They want it kept" in said(
            client.get(f"/casework/refunds/{refund.pk}/")
        )
        assert "decided already" in said(client.post(page, {"why": "x"}))

    def test_one_without_a_case_is_shown_and_confirmed(self, office, donor):
        lpa = an_lpa(donor)
        lpa.payments.create(pence=92_00, source="online", received_on=RECEIVED)
        client = office("finance")
        with clock.set_to(RECEIVED + timedelta(days=42)):
            (refund,) = propose_what_never_arrived(by=command_line())
            assert str(lpa) in said(client.get("/casework/refunds/"))
            shown = said(client.get(f"/casework/refunds/{refund.pk}/"))
            assert "The paper never arrived" in shown
            response = client.post(f"/casework/refunds/{refund.pk}/confirm/")

        assert response.url == "/casework/refunds/"
        assert lpa.payments.last().pence == -92_00

    def test_a_long_queue_is_read_without_a_query_for_each(self, office, donor):
        client, counts = office("finance"), []
        for number in range(1, 4):
            lpa = an_lpa(donor)
            lpa.refunds.create(
                pence=number, reason="overpaid", proposed_by=staff("manager")
            )
            client.get("/casework/refunds/")
            with CaptureQueriesContext(connection) as asked:
                client.get("/casework/refunds/")
            counts.append(len(asked))

        assert len(set(counts)) == 1

    @pytest.mark.parametrize("group", ["caseworker", "registrar", "reduced-fee"])
    def test_the_queue_is_for_whoever_confirms(self, office, group):
        assert office(group).get("/casework/refunds/").status_code == 403
        assert "/casework/refunds/" not in said(office(group).get("/casework/"))

    def test_finance_comes_to_it_from_the_first_page(self, office):
        assert "/casework/refunds/" in said(office("finance").get("/casework/"))
        assert "There is nothing here." in said(
            office("finance").get("/casework/refunds/")
        )
