"""One LPA, seen by everybody who touches it: from the first answer to the post."""

from datetime import date, timedelta

import pytest

import clock
from accounts.groups import StaffGroup
from accounts.inviting import open_account, open_staff_account
from accounts.second_factor import enrol
from casework.models import Case
from documents.models import IssuedDocument
from lpa.models import Lpa
from lpa.rules.clocks import waiting_ends_on
from outbox.carrying import carry_out_due
from tests.accounts.signing_in import code_of_the_app
from tests.chromium import chromium

from .browser import Somebody

pytestmark = [
    pytest.mark.browser,
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
]
PASSWORD = "Meadow-Lantern-42"
TODAY = clock.today()
TOLD_ON = TODAY
DUE_ON = TOLD_ON + timedelta(days=28)
ADDRESS = {"line1": "1 Mill Lane", "town": "Leeds", "postcode": "LS1 1AA"}


@pytest.fixture(params=["with JavaScript", "without JavaScript"])
def people(request, live_server):
    """A donor, a caseworker and a registrar, each at a browser of their own."""
    script = request.param == "with JavaScript"
    open_account(email="dora@example.org", password=PASSWORD, by=None)
    for role in (StaffGroup.CASEWORKER, StaffGroup.REGISTRAR):
        groups = [StaffGroup.CASEWORKER, StaffGroup.INTAKE, StaffGroup.FINANCE]
        open_staff_account(
            email=f"{role}@example.org",
            full_name=role.label,
            groups=[role, *groups],
            password=PASSWORD,
            by=None,
        )
    with chromium() as browser:
        yield [Somebody(browser, live_server.url, script=script) for _each in range(3)]


def signs_in(somebody, email):
    somebody.goes_to("/account/login/")
    somebody.types(login=email, password=PASSWORD).sends()


def signs_in_as_staff(somebody, role, user_model):
    secret = enrol(user_model.objects.get(email=f"{role}@example.org"))
    signs_in(somebody, f"{role}@example.org")
    somebody.types(code=code_of_the_app(secret)).sends().sees("What is due")


def tells_about(somebody, first_names, last_name, *, born=True, **chosen):
    somebody.types(first_names=first_names, last_name=last_name, **ADDRESS)
    if born:
        somebody.dates("27", "March", "1960")
    somebody.chooses(**chosen).presses("Save and continue")


def answers_everything(donor):
    donor.goes_to("/lpa/").presses("Start a new LPA")
    donor.chooses(type="property-and-affairs").presses("Save and continue")
    donor.presses("The donor")
    tells_about(donor, "Dora", "Donor")
    donor.chooses(donor_can_sign="yes").presses("Save and continue")
    donor.presses("When the LPA can be used")
    donor.chooses(when_usable="when-has-capacity").presses("Save and continue")
    names_people(donor)
    donor.presses("Preferences and instructions").presses("Save and continue")
    says_who_applies(donor)


def names_people(donor):
    donor.presses("Attorneys").presses("Add a person")
    tells_about(donor, "Amy", "Able", is_bankrupt="no")
    donor.presses("Add a person")
    tells_about(donor, "Ben", "Baker", is_bankrupt="no")
    donor.presses("Continue")
    act = "jointly-and-severally"
    donor.chooses(attorneys_act=act).presses("Save and continue")
    donor.presses("Replacement attorneys").chooses(wants_replacements="yes")
    donor.presses("Save and continue").presses("Add a person")
    tells_about(donor, "Cat", "Cole", is_bankrupt="no")
    donor.presses("Continue").chooses(replacements_step_in="all-can-no-longer-act")
    donor.presses("Save and continue").presses("Certificate provider")
    tells_about(donor, "Cy", "Dunn", born=False)
    donor.chooses(provider_vouches_as="knows-them").presses("Save and continue")
    donor.chooses(provider_ties="none").presses("Save and continue")
    donor.presses("People to notify").chooses(wants_people_to_notify="yes")
    donor.presses("Save and continue").presses("Add a person")
    tells_about(donor, "Flo", "Friend", born=False)
    donor.presses("Continue")


def says_who_applies(donor):
    donor.presses("Who is applying").chooses(applicant="donor")
    donor.presses("Save and continue").presses("Who we write to")
    donor.chooses(correspondent_is="donor").presses("Save and continue")
    donor.chooses(contact_by_post="yes").presses("Save and continue")
    donor.presses("Who is filling this in").chooses(who="donor")
    donor.presses("Save and continue").presses("Repeat application")
    donor.chooses(is_repeat="no").presses("Save and continue")
    donor.presses("The fee").chooses(fee_reduction="none")
    donor.presses("Save and continue")


def means_what_is_asked(donor):
    """All of them live at one address, which the OPG would ask about."""
    donor.sees("Cy Dunn has the same address as Dora Donor")
    confirm = donor.page.get_by_role("button", name="Yes, I mean it")
    donor.follows(confirm).sees("You said that this is what you want")


def prints_signs_and_posts(donor):
    means_what_is_asked(donor.presses("Check your answers"))
    donor.presses("Prepare the LPA for signing")
    for form in ("lp1", "lp3"):
        link = donor.page.locator(f"a[href$='/{form}/']").get_attribute("href")
        pdf = donor.context.request.get(donor.url + link, timeout=60_000)
        assert pdf.body().startswith(b"%PDF")
    donor.presses("Enter the dates of signing")
    donor.dates(str(TODAY.day), str(TODAY.month), str(TODAY.year))
    donor.presses("Check the dates").sees("in the right order")
    donor.presses("Tell us that you posted it").chooses(what="lpa")
    donor.dates(str(TODAY.day), str(TODAY.month), str(TODAY.year))
    donor.presses("Save and continue").sees("You posted it on")


def takes_it_through_the_office(caseworker, reference):
    caseworker.goes_to("/casework/").presses("Receive a pack")
    caseworker.types(reference=reference.lower()).presses("Continue").sees("Dora Donor")
    caseworker.presses("Save what is on the paper").sees("£92")
    caseworker.presses("Record a payment").chooses(source="cheque")
    caseworker.types(pence="92").sends()
    for button in ("Begin the examination", "Pass the examination"):
        caseworker.presses(button).presses(button)
    caseworker.presses("Give the notices").presses("Give the notices")
    caseworker.sees("In the waiting period")


def test_from_the_first_answer_to_the_post(people, django_user_model):
    donor, caseworker, registrar = people
    signs_in(donor, "dora@example.org")
    answers_everything(donor)
    prints_signs_and_posts(donor)
    lpa = Lpa.objects.get()

    signs_in_as_staff(caseworker, StaffGroup.CASEWORKER, django_user_model)
    takes_it_through_the_office(caseworker, lpa.reference)
    donor.goes_to(f"/progress/{lpa.reference}/").sees(
        in_words(waiting_ends_on(TOLD_ON))
    )

    signs_in_as_staff(registrar, StaffGroup.REGISTRAR, django_user_model)
    case = Case.objects.get()
    registrar.goes_to(case.get_absolute_url()).presses("Register")
    registrar.sees("This cannot be done yet")
    with clock.set_to(DUE_ON, for_everyone=True):
        registrar.presses("Register").sees("It was registered")
        registrar.presses("Record that it was posted")
        registrar.presses("Record that it was posted")
        donor.goes_to(f"/progress/{lpa.reference}/").sees("is registered")

    while carry_out_due():
        pass
    assert IssuedDocument.objects.filter(kind__startswith="registration").count() == 3
    assert Case.objects.get().dispatched_on == DUE_ON


def in_words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
