"""A donor makes an LPA, from the first question to the printed paper."""

import pytest

from lpa.models import Draft, Lpa, WhoAreYou

pytestmark = pytest.mark.django_db

DORA = {
    "title_used": "Mrs",
    "first_names": "Dora Jane",
    "last_name": "Donor",
    "date_of_birth-day": "27",
    "date_of_birth-month": "March",
    "date_of_birth-year": "1950",
    "line1": "1 Mill Lane",
    "town": "Leeds",
    "postcode": "ls11aa",
    "country": "GB",
    "email": "dora@example.org",
}
ATTORNEY = DORA | {"is_bankrupt": "no"}
AMY = ATTORNEY | {"first_names": "Amy", "last_name": "Able"}
BEN = ATTORNEY | {"first_names": "Ben", "last_name": "Baker"}
CY = {**DORA, "first_names": "Cy", "last_name": "Dunn", "line1": "9 High Street"}


@pytest.fixture
def visit(client, donor):
    """Signs the donor in and plays the browser: goes to a page of the draft, posts."""
    client.force_login(donor)

    class Visit:
        def start(self):
            self.at = client.post("/lpa/start/").url
            self.draft = Draft.objects.get()
            return self

        def answers(self, page="", **fields):
            url = f"/lpa/{self.draft.reference}/{page}" if page else self.at
            response = client.post(url, fields)
            assert response.status_code == 302, response.context["form"].errors
            self.at = response.url
            return self

        def sees(self, page):
            assert self.at == f"/lpa/{self.draft.reference}/{page}", self.at
            return self

        def reads(self):
            return client.get(self.at).content.decode()

    return Visit()


def given_a_property_lpa_up_to_the_attorneys(visit):
    visit.start().sees("lpa-type/type/")
    visit.answers(type="property-and-affairs").sees("")
    visit.answers("donor/details/", **DORA).sees("donor/can-sign/")
    visit.answers(donor_can_sign="yes").sees("")
    visit.answers("when/when-usable/", when_usable="when-has-capacity").sees("")
    visit.answers("attorneys/people/add/", **AMY).sees("attorneys/people/")


def when_the_rest_is_answered(visit):
    visit.answers("replacement-attorneys/wanted/", wants_replacements="no").sees("")
    visit.answers("certificate-provider/person/", **CY)
    visit.sees("certificate-provider/how-they-know-the-donor/")
    visit.answers(provider_vouches_as="knows-them").sees("certificate-provider/ties/")
    visit.answers(provider_ties="none").sees("")
    visit.answers("people-to-notify/wanted/", wants_people_to_notify="no").sees("")
    visit.answers("preferences-and-instructions/text/", preferences="").sees("")
    visit.answers("applicant/who/", applicant="donor").sees("")
    who = {"correspondent_is": "donor"}
    visit.answers("correspondent/who/", **who).sees("correspondent/contact/")
    visit.answers(contact_by_post="yes", contact_language="en").sees("")
    visit.answers("who-are-you/who/", who="donor").sees("")
    visit.answers("repeat-application/repeat/", is_repeat="no").sees("")
    visit.answers("fee-reduction/reduction/", fee_reduction="none").sees("")


def test_from_the_first_question_to_the_printed_paper(visit):
    given_a_property_lpa_up_to_the_attorneys(visit)
    visit.answers("attorneys/people/").sees("")
    when_the_rest_is_answered(visit)
    assert "Not started" not in visit.reads()

    visit.answers("submit/").sees("signing/")

    lpa = Lpa.objects.get()
    assert lpa.instrument.donor.full_name == "Dora Jane Donor"
    assert lpa.instrument.donor.address.postcode == "LS1 1AA"
    assert "Print" in visit.reads()


def test_two_attorneys_are_asked_how_they_act(visit):
    given_a_property_lpa_up_to_the_attorneys(visit)
    visit.answers("attorneys/people/add/", **BEN).sees("attorneys/people/")

    visit.answers().sees("attorneys/how-they-act/")
    visit.answers(attorneys_act="jointly").sees("")


def test_who_fills_it_in_is_counted_once_and_has_no_way_back(visit):
    given_a_property_lpa_up_to_the_attorneys(visit)
    for who in ("donor", "charity"):
        visit.answers("who-are-you/who/", who=who)

    assert [row.who for row in WhoAreYou.objects.all()] == ["donor"]


def test_an_answer_is_shown_again_and_can_be_changed(visit, client):
    given_a_property_lpa_up_to_the_attorneys(visit)
    page = f"/lpa/{visit.draft.reference}/when/when-usable/"
    assert client.get(page).context["form"]["when_usable"].value() == (
        "when-has-capacity"
    )

    visit.answers("when/when-usable/", when_usable="when-capacity-lost").sees("")


def test_a_change_link_comes_back_to_the_check_page(visit):
    given_a_property_lpa_up_to_the_attorneys(visit)
    visit.answers("when/when-usable/?from=check", when_usable="when-capacity-lost")

    visit.sees("check/")


def test_a_change_that_opens_a_question_asks_it_before_it_comes_back(visit):
    given_a_property_lpa_up_to_the_attorneys(visit)
    when_the_rest_is_answered(visit)
    wanted = "replacement-attorneys/wanted/?from=check"

    visit.answers(wanted, wants_replacements="yes")

    visit.sees("replacement-attorneys/people/?from=check")


def test_the_kind_cannot_change_once_the_donor_is_named(visit, client):
    given_a_property_lpa_up_to_the_attorneys(visit)
    page = f"/lpa/{visit.draft.reference}/lpa-type/type/"

    response = client.post(page, {"type": "personal-welfare"})

    assert "Start another LPA" in response.content.decode()


def test_a_question_that_is_not_asked_is_not_there(visit, client):
    given_a_property_lpa_up_to_the_attorneys(visit)
    start = f"/lpa/{visit.draft.reference}"

    for page in ("life-sustaining/choice/", "attorneys/how-they-act/", "donor/xyz/"):
        assert client.get(f"{start}/{page}").status_code == 404
        assert client.post(f"{start}/{page}").status_code == 404


def test_what_is_wrong_is_said_and_what_was_typed_stays(visit, client):
    visit.start().answers(type="property-and-affairs")
    page = f"/lpa/{visit.draft.reference}/donor/details/"
    wrong = DORA | {"date_of_birth-month": "Smarch"}

    html = client.post(page, wrong).content.decode()

    assert "There is a problem" in html
    assert 'value="Smarch"' in html
    assert 'value="Dora Jane"' in html


def test_somebody_elses_draft_does_not_exist(visit, client, django_user_model):
    visit.start()
    client.force_login(django_user_model.objects.create_user("eve@example.org"))

    for page in ("", "check/", "donor/details/", "lpa-type/type/", "attorneys/people/"):
        url = f"/lpa/{visit.draft.reference}/{page}"
        assert client.get(url).status_code == 404
        assert client.post(url).status_code == 404


def test_two_tabs_do_not_lose_each_others_answers(visit, donor):
    visit.start()
    one, two = Draft.objects.get(), Draft.objects.get()
    one.record(section="a", step="x", posted={"f": ["1"]}, by=donor)
    two.record(section="a", step="y", posted={"f": ["2"]}, by=donor)

    assert Draft.objects.get().answers == {"a": {"x": {"f": ["1"]}, "y": {"f": ["2"]}}}


def test_a_printed_lpa_is_shown_instead_of_its_questions(visit, client):
    given_a_property_lpa_up_to_the_attorneys(visit)
    visit.answers("attorneys/people/")
    when_the_rest_is_answered(visit)
    visit.answers("submit/")

    response = client.get(f"/lpa/{visit.draft.reference}/donor/details/")

    assert response.url == f"/lpa/{visit.draft.reference}/signing/"


def test_a_draft_can_be_seen_in_print_before_anything_is_decided(visit, client):
    given_a_property_lpa_up_to_the_attorneys(visit)
    preview = f"/documents/{visit.draft.reference}/preview/"

    assert preview in client.get(f"/lpa/{visit.draft.reference}/check/").text
    assert client.get(preview).content.startswith(b"%PDF")
