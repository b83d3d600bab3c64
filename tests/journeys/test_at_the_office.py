"""What can happen to a case, each told once from the envelope to its end."""

import pytest

from casework.choices import ObjectionKind
from casework.states import State
from tests.builders import AMY, BEN, CAT, REPLACED, act
from tests.casework.builders import bounce, remind_of_the_fee

from .office import Office

pytestmark = [pytest.mark.django_db, pytest.mark.once]

JOINTLY, SEVERALLY = act("jointly"), act("jointly-and-severally")
INSTRUCTED = {
    ("preferences-and-instructions", "text"): {
        "preferences": "",
        "instructions": "My attorneys must agree unanimously. They keep my dog.",
    }
}
NO = {"why": "No ground in law", "state": "not-upheld"}


def examined(office):
    return office.does("examine", who="caseworker").stands_at(State.EXAMINING)


def notices_given(office):
    examined(office).does("pass", who="caseworker").stands_at(State.PERFECT)
    return office.does("give-notices", who="caseworker", on=office.today)


def registered(office):
    office.days_pass(28).does("register", who="registrar")
    return office.sees("It was registered").stands_at(State.REGISTERED)


def objected(office, kind, **more):
    said = {"kind": kind, "words": "I do not agree", "received_on": office.today}
    office.does("objections/new", who="caseworker", **(said | more))
    return office.sees("The objection was recorded")


def decided(office, **said):
    objection = office.case.objections.latest("pk")
    page = f"objections/{objection.pk}/decide"
    return office.does(page, who="registrar", **said).sees("was decided")


def test_the_straight_way():
    office = Office.with_a_case()
    registered(notices_given(office)).days_pass(1)
    office.does("dispatch", who="caseworker", on=office.today).sees("It was posted")

    assert office.case.dispatched_on == office.today


def test_something_is_imperfect_and_mended():
    office = Office.with_a_case()
    missing = {"pages_missing": ["section-8"]}
    examined(office).looks_at("paper", who="intake")
    signing = office.case.signing
    sheets = {
        "donor_on": signing.donor_on,
        "certificate_provider_on": signing.certificate_provider_on,
    }
    office.does("paper", who="intake", **sheets, **dates_of(office), **missing)
    office.does("find-imperfect", who="caseworker").stands_at(State.IMPERFECT)
    office.looks_at("explained").sees("the applicant")

    office.days_pass(10).does("receive-corrections", who="caseworker", on=office.today)
    office.does("paper", who="intake", **sheets, **dates_of(office))
    office.does("pass", who="caseworker").stands_at(State.PERFECT)


def dates_of(office):
    """Every date on the paper, by the name of its box on the page."""
    with_uids = office.case.signing
    return {
        f"{part}-{uid}": on
        for part, dates in (
            ("attorneys_on", with_uids.attorneys_on),
            ("applicants_on", with_uids.applicants_on),
        )
        for uid, on in dates.items()
    }


def test_the_donor_objects_and_it_ends_refused():
    office = notices_given(Office.with_a_case()).days_pass(5)
    objected(office, ObjectionKind.DONOR, uid=office.case.instrument.donor.uid)
    office.does("hold", who="caseworker", reason="The donor objects")
    office.stands_at(State.ON_HOLD)
    decided(office, state="upheld", why="She means it")

    office.does("refuse-on-objection", who="registrar", reason="The donor objects")
    office.stands_at(State.CANNOT_REGISTER)


def test_an_attorney_objects_that_the_other_has_died_and_the_rest_is_registered():
    office = Office.with_a_case(attorneys=(AMY, BEN), answers=SEVERALLY)
    notices_given(office).days_pass(5)
    amy, ben = office.case.instrument.attorneys
    said = {"uid": amy.uid, "ground": "deceased", "about": ben.uid}
    objected(office, ObjectionKind.FACTUAL, **said)
    office.does("hold", who="caseworker", reason="Ben Baker may have died")
    decided(office, state="upheld", why="A death certificate", removes="yes")

    office.does("lift-hold", who="caseworker", reason="The other goes on")
    office.stands_at(State.WAITING).looks_at("attorneys")
    office.sees("Removed: They have died", "Acts alone")
    registered(office)


def test_somebody_to_be_told_goes_to_court_and_it_is_registered_after_all():
    office = notices_given(Office.with_a_case()).days_pass(5)
    more = {"objector": "Flo Friend", "ground": "pressure"}
    objected(office, ObjectionKind.PRESCRIBED, **more)
    office.does(
        "refer-to-court",
        who="caseworker",
        ground="objection",
        reason="Pressure",
        on=office.today,
        court_number="1234567T",
    ).stands_at(State.WITH_COURT)
    office.days_pass(60)
    matter = office.case.court_matters.get()
    office.does(
        f"court/{matter.pk}/order",
        who="court-orders",
        effect="register",
        ordered_on=office.today,
        order_received_on=office.today,
    )
    decided(office, **NO)
    office.does("follow-court-order", who="court-orders").stands_at(State.WAITING)
    registered(office)


def test_a_neighbour_is_heard_and_it_goes_on():
    office = notices_given(Office.with_a_case()).days_pass(5)
    objected(office, ObjectionKind.THIRD_PARTY, objector="Ned Near")
    office.days_pass(23).does("register", who="registrar")
    office.sees("An objection has not been decided: Ned Near").stands_at(State.WAITING)

    decided(office, **NO)
    office.does("register", who="registrar").stands_at(State.REGISTERED)


def test_words_are_severed_by_the_court():
    office = Office.with_a_case(answers=INSTRUCTED)
    examined(office)
    words = "My attorneys must agree unanimously."
    office.does("severance/review", who="caseworker", is_required="yes", words=words)
    office.does("severance/consent", who="caseworker", is_given="yes")
    office.does(
        "refer-to-court",
        who="caseworker",
        ground="provision",
        reason="Unanimity among several attorneys",
        on=office.today,
    )
    office.days_pass(40)
    matter = office.case.court_matters.get()
    order = {"ordered_on": office.today, "order_received_on": office.today}
    office.does(f"court/{matter.pk}/order", who="court-orders", effect="sever", **order)
    office.does("follow-court-order", who="court-orders").sees("whether its words")
    office.does(
        "severance/order",
        who="court-orders",
        is_ordered="yes",
        left="They keep my dog.",
        **order,
    )
    office.does("follow-court-order", who="court-orders").stands_at(State.EXAMINING)

    office.does("pass", who="caseworker")
    office.does("give-notices", who="caseworker", on=office.today)
    registered(office)


def test_the_donor_dies_before_it_is_registered():
    office = notices_given(Office.with_a_case()).days_pass(3)

    office.does("record-death", who="caseworker", on=office.today)

    office.stands_at(State.CANNOT_REGISTER).sees("The donor died on 4 October 2026")
    assert office.case.warnings.get().kind == "donor-deceased"


def test_the_donor_dies_afterwards():
    office = registered(notices_given(Office.with_a_case())).days_pass(100)

    office.proposes_and_confirms(
        "revoke", cause="donor-died", on=office.today, reason="A death certificate"
    )

    assert office.case.donor_died_on == office.today
    office.stands_at(State.REVOKED)


def test_a_joint_attorney_drops_out_and_nobody_replaces_them():
    office = Office.with_a_case(attorneys=(AMY, BEN), answers=JOINTLY)
    registered(notices_given(office)).days_pass(100)
    amy, _ben = office.case.instrument.attorneys
    leaves(office, amy).sees("Nobody is left who can act")

    office.proposes_and_confirms(
        "revoke", cause="nobody-left", on=office.today, reason="Amy Able disclaimed"
    )
    office.stands_at(State.REVOKED)


def test_a_joint_attorney_drops_out_and_the_replacement_takes_over():
    answers = JOINTLY | REPLACED
    office = Office.with_a_case(
        attorneys=(AMY, BEN), replacements=(CAT,), answers=answers
    )
    registered(notices_given(office)).days_pass(100)
    amy, _ben = office.case.instrument.attorneys

    leaves(office, amy).sees("the joint appointment has ended", "Acts alone")

    office.stands_at(State.REGISTERED)
    office.does("revoke", cause="nobody-left", on=office.today, reason="None")
    office.sees("Somebody can still act")


def leaves(office, person):
    said = {"uid": person.uid, "reason": "disclaimed", "evidence": "Form LPA005"}
    return office.does("attorneys/leaves", who="caseworker", on=office.today, **said)


def test_a_power_is_suspended_and_comes_back():
    office = registered(notices_given(Office.with_a_case()))

    office.does("suspend", who="court-orders", reason="An interim order")
    office.stands_at(State.SUSPENDED)
    office.does("lift-suspension", who="court-orders", reason="The order has ended")

    office.stands_at(State.REGISTERED)


def test_nobody_pays_and_it_is_sent_back_and_then_somebody_does():
    office = Office.with_a_case()
    bounce(office.case)
    office.does("request-payment", who="caseworker")
    office.does("return-unpaid", who="caseworker").sees("0 of 2 reminders were sent")
    remind_of_the_fee(office.case, since=office.today)
    office.days_pass(84).does("return-unpaid", who="caseworker")
    office.stands_at(State.RETURNED_UNPAID)

    paid = {"pence": "92", "source": "cheque", "number": "1", "on": office.today}
    office.does("payment", who="finance", **paid)
    office.does("reopen", who="caseworker").stands_at(State.RECEIVED)


def test_what_is_wanted_by_one_person_alone_is_not_done():
    office = registered(notices_given(Office.with_a_case()))

    office.does("cancel", who="manager", reason="A mistake").sees("It is proposed")
    proposal = office.case.proposals.get()
    office.does(f"proposals/{proposal.pk}/confirm", who="manager")
    office.sees("Somebody else than who proposed it").stands_at(State.REGISTERED)
    office.does(f"proposals/{proposal.pk}/decline", who="manager", why="It is right")

    office.stands_at(State.REGISTERED)
