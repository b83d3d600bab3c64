"""An LPA under the Act of 2023, from the first question to the register: the donor
cannot sign, two witnesses see it, and each of the others confirms their own part."""

from datetime import timedelta

import pytest
from django.urls import reverse

import clock
from casework.models import Case
from casework.registering import held_of
from casework.states import State
from lpa.models import Lpa
from lpa.register_document import judge
from outbox.carrying import carry_out_due
from tests.builders import AMY, BEN, CAT, DONOR, FRIEND
from tests.identity.conftest import one_login
from tests.lpa.on_screen.signing import DAY, DOCTOR_BY_MAIL, SID, WYN, switched_on

from .office import Office
from .on_screen import Donor, Invited, message

pytestmark = [pytest.mark.django_db, pytest.mark.once]


BEN_BY_MAIL = BEN | {"email": "ben@example.org"}
CAT_BY_MAIL = CAT | {"email": "cat@example.org"}
LATER = DAY + timedelta(days=3)
__all__ = ["one_login"]
YES = {"has_read": "yes", "signs": "yes"}


@pytest.fixture(autouse=True)
def _in_force():
    with switched_on():
        yield


def asked(person):
    """A person as their page asks for them."""
    told = {name: value for name, value in person.items() if value is not None}
    if "is_bankrupt" in told:
        told["is_bankrupt"] = "yes" if told["is_bankrupt"] else "no"
    return told


def decides(donor):
    donor.answers("lpa-type/type", type="property-and-affairs")
    donor.answers("donor/details", **asked(DONOR))
    donor.answers("donor/can-sign", donor_can_sign="no")
    donor.answers("when/when-usable", when_usable="when-has-capacity")
    for person in (AMY, BEN_BY_MAIL):
        donor.answers("attorneys/people/add", **asked(person))
    donor.answers("attorneys/how-they-act", attorneys_act="jointly-and-severally")
    donor.answers("replacement-attorneys/wanted", wants_replacements="yes")
    donor.answers("replacement-attorneys/people/add", **asked(CAT_BY_MAIL))
    step_in = {"replacements_step_in": "all-can-no-longer-act"}
    donor.answers("replacement-attorneys/when-they-step-in", **step_in)
    provider = asked(DOCTOR_BY_MAIL | {"phone": "07700 900 125"})
    donor.answers("certificate-provider/person", **provider)
    knows = {"provider_vouches_as": "knows-them"}
    donor.answers("certificate-provider/how-they-know-the-donor", **knows)
    donor.answers("certificate-provider/ties", provider_ties="none")
    donor.answers("people-to-notify/wanted", wants_people_to_notify="yes")
    donor.answers("people-to-notify/people/add", **asked(FRIEND))
    words = {"preferences": "", "instructions": "My attorneys keep my dog."}
    donor.answers("preferences-and-instructions/text", **words)
    applies(donor)


def applies(donor):
    donor.answers("applicant/who", applicant="donor")
    donor.answers("correspondent/who", correspondent_is="donor")
    donor.answers("correspondent/contact", contact_by_post="yes", contact_language="en")
    donor.answers("who-are-you/who", who="donor")
    donor.answers("repeat-application/repeat", is_repeat="no")
    donor.answers("fee-reduction/reduction", fee_reduction="none")


def names_who_helps(donor):
    donor.goes_to(donor.page("check")).sees(
        "Before you can sign it on screen", "Who is the independent witness?"
    )
    donor.answers("signatory-and-witness/signatory", **SID | {"last_name": "Dunn"})
    wrong = SID | {"first_names": DOCTOR_BY_MAIL["first_names"], "last_name": "Dunn"}
    donor.answers("signatory-and-witness/signatory", **wrong)
    donor.answers("signatory-and-witness/witness", **asked(WYN))
    donor.goes_to(donor.page("check")).sees("Cy Dunn has another part in this LPA")
    donor.answers("signatory-and-witness/signatory", **SID)


def asks_the_provider(donor):
    uid = donor.draft.people.get(role="certificate-provider").uid
    how = {"channel": "email", "email": "cy@example.org", "language": "en"}
    donor.answers("asking-invite", uid, **how).sees("We are writing to Cy Dunn")
    donor.answers("asking-go-on", uid)


def signs_before_two_witnesses(donor):
    begin = {"language": "en", "codes_follow": "yes"}
    donor.answers("sign-on-screen", **begin).sees("Sid Scribe", "Wyn Witness")
    donor.goes_to(donor.page("asking")).sees("sent their codes as soon as")
    donor.goes_to(donor.page("on-screen-read", "en")).sees("Sid Scribe", "4 Low Road")
    says = {"applies": "yes", "at_direction": "yes"}
    donor.answers("on-screen-sign", "en", **YES, **says)
    donor.goes_to(donor.page("on-screen-send-code")).sees("07700 900124")
    donor.day += timedelta(minutes=2)
    donor.has_witnessed("07700 900 126")
    donor.day += timedelta(minutes=2)
    donor.goes_to(donor.page("on-screen-send-code")).sees("07700 900125")
    donor.has_witnessed("07700 900 125").sees("we have received your LPA")


def test_from_the_first_question_to_the_register(one_login):
    donor = Donor.starting("dora@example.org", DAY)
    decides(donor)
    names_who_helps(donor)
    donor.proves_who_they_are()
    asks_the_provider(donor)
    donor.means_what_is_asked()
    signs_before_two_witnesses(donor)
    work_is_done()
    lpa = Lpa.objects.get()
    assert Case.objects.get().state == State.RECEIVED

    others_sign(donor, lpa)
    office = registered_at_the_office(lpa)
    is_in_the_register(office.case, lpa)


def others_sign(donor, lpa):
    provider = lpa.instrument.certificate_provider.uid
    says = {"is_of_age": "yes", "certifies": "yes"}
    cy = Invited.coming_in(provider, LATER)
    cy.goes_to(cy.page("read", "en")).sees("Sid Scribe", "Wyn Witness")
    will = reverse("identity:post-office", args=[lpa.reference, provider])
    cy.sends(will, agrees="yes").sees("Go to a Post Office")
    cy.sends(cy.page("sign", "en"), **says).sees("Signed on 13 July 2026")

    amy, ben = (each.uid for each in lpa.instrument.attorneys)
    [cat] = (each.uid for each in lpa.instrument.replacements)
    assert message("invitation", person=amy).channel == "letter"
    for uid in (ben, cat):
        invited = Invited.coming_in(uid, LATER)
        invited.sends(invited.page("sign", "en"), **YES).sees("Signed on 13 July 2026")
    donor.day = LATER
    donor.answers("on-screen-paper", amy, on=LATER.date())
    donor.sees("Everybody has signed")
    work_is_done()


def work_is_done():
    with clock.set_to(LATER):
        while carry_out_due():
            pass


def registered_at_the_office(lpa):
    office = Office(Case.objects.get(), LATER.date())
    paid = {"pence": "92.00", "source": "cheque", "on": office.today}
    office.does("payment", who="finance", **paid).sees("The payment was recorded")
    office.does("examine", who="caseworker").stands_at(State.EXAMINING)
    office.does("pass", who="caseworker").stands_at(State.EXAMINING)
    office.sees("An identity has not been confirmed: Certificate provider")
    proved = {"whose": "certificate-provider", "state": "confirmed"}
    proved |= {"checked_on": office.today, "why": "At the Post Office of Leeds"}
    office.does("identity/new", who="caseworker", **proved)
    office.does("pass", who="caseworker").stands_at(State.PERFECT)
    office.does("give-notices", who="caseworker", on=office.today)
    office.days_pass(28).does("register", who="registrar")
    office.sees("It was registered").stands_at(State.REGISTERED)
    office.days_pass(1).does("dispatch", who="caseworker", on=office.today)
    assert office.sees("It was posted").case.dispatched_on == office.today
    return office


def is_in_the_register(case, lpa):
    document = held_of(case)
    sid, wyn = lpa.instrument.signatory, lpa.instrument.independent_witness

    assert not judge(document).problems
    assert document["status"] == "registered"
    assert document["authorisedSignatory"] == {
        "uid": sid.uid,
        "firstNames": "Sid",
        "lastName": "Scribe",
    }
    witness = document["independentWitness"]
    assert (witness["uid"], witness["phone"]) == (wyn.uid, "07700 900126")
    assert witness["address"]["line1"] == "4 Low Road"
    moments = ("signedAt", "witnessedByIndependentWitnessAt")
    moments += ("witnessedByCertificateProviderAt",)
    assert sorted(moments, key=document.get) == list(moments)
    assert document["certificateProvider"]["signedAt"].startswith("2026-07-13T")
    assert document["donor"]["identityCheck"]["type"] == "one-login"
    assert document["certificateProvider"]["identityCheck"]["checkedAt"]
    channels = {each["firstNames"]: each["channel"] for each in document["attorneys"]}
    assert channels == {"Amy": "paper", "Ben": "online", "Cat": "online"}
    assert all(each["signedAt"] for each in document["attorneys"])
