import pytest

from lpa.models import Draft, NamedPerson
from lpa.naming import name_person, remove_person
from lpa.submission import reopen, submit
from tests.builders import AMY, DONOR, FRIEND, HOME, TOLD, a_draft
from unsent.models import UnsentPage

from .at_a_page import AtAPage, is_offered, shown_in

pytestmark = pytest.mark.django_db

WISHES = "preferences-and-instructions/text/"
PEOPLE = "attorneys/people/"
ADA = {"first_names": "Ada", "last_name": "Moss", **HOME}
ADA |= {"date_of_birth-day": "1", "date_of_birth-month": "2"}
ADA |= {"date_of_birth-year": "1970", "is_bankrupt": "no"}


def wish(text):
    return {"preferences": text, "instructions": ""}


def wishes():
    saved = Draft.objects.get().answers_to("preferences-and-instructions")
    return saved["text"]["preferences"]


def test_what_another_tab_saved_is_not_written_over_unseen(at):
    one, two = at(WISHES), at(WISHES)
    one.sends(**wish("From the first tab"))
    answer = two.sends(**wish("From the second tab"))

    assert wishes() == ["From the first tab"]
    assert "What is saved now" in answer.text
    assert "From the first tab" in answer.text
    assert shown_in(answer, "preferences") == "From the second tab"


def test_to_save_again_puts_it_in_its_place(at):
    one, two = at(WISHES), at(WISHES)
    one.sends(**wish("From the first tab"))
    two.comes_back(two.sends(**wish("From the second tab")))

    assert two.sends(**wish("From the second tab")).status_code == 302
    assert wishes() == ["From the second tab"]


def test_a_mistake_between_does_not_hide_what_was_saved_meanwhile(at):
    one, two = at("donor/details/"), at("donor/details/")
    two.comes_back(two.sends(**ADA | {"last_name": ""}))
    one.sends(**ADA)
    answer = two.sends(**ADA | {"last_name": "Other"})

    assert NamedPerson.objects.get().last_name == "Moss"
    assert "What is saved now" in answer.text


def test_an_offer_typed_before_something_else_was_saved_says_so(at):
    one, two = at(WISHES), at(WISHES)
    one.types(**wish("Half a wi"))
    two.sends(**wish("A whole wish"))
    answer = at(WISHES).sends(**wish("Half a wish"))

    assert wishes() == ["A whole wish"]
    assert "A whole wish" in answer.text


def test_a_second_press_goes_on(at):
    page = at(WISHES)

    assert page.sends(**wish("Tea")).url == page.sends(**wish("Tea")).url


def test_a_second_press_on_a_person_goes_on_too(at):
    page = at("donor/details/")

    assert page.sends(**ADA).url == page.sends(**ADA).url
    assert NamedPerson.objects.count() == 1


def test_a_person_changed_in_another_tab_is_not_written_over_unseen(at, draft, donor):
    amy = name_person(draft=draft, role="attorney", details=AMY, by=donor)
    one, two = (at(f"{PEOPLE}{amy.uid}/change/") for _each in "ab")
    one.sends(**ADA | {"first_names": "Ada One"})
    answer = two.sends(**ADA | {"first_names": "Ada Two"})

    assert NamedPerson.objects.get().first_names == "Ada One"
    assert "Ada One" in answer.text
    assert shown_in(answer, "first_names") == "Ada Two"


def test_somebody_removed_in_another_tab_is_offered_as_new(at, draft, donor):
    amy = name_person(draft=draft, role="attorney", details=AMY, by=donor)
    page = at(f"{PEOPLE}{amy.uid}/change/")
    remove_person(person=amy, by=donor)
    answer = page.client.post(page.url, ADA | {"unsent": page.stamp}, follow=True)

    assert answer.redirect_chain[-1][0] == f"/lpa/{draft.reference}/{PEOPLE}add/"
    assert "was removed after you opened the page" in answer.text
    assert shown_in(answer, "first_names") == "Ada"
    at(f"{PEOPLE}add/").sends(**ADA)
    assert NamedPerson.objects.get().first_names == "Ada"
    assert not UnsentPage.objects.exists()


def test_somebody_who_was_never_there_is_not_there(at, draft, client):
    at(WISHES)
    stranger = f"/lpa/{draft.reference}/{PEOPLE}{'0' * 8}-0000-4000-8000-{'0' * 12}"

    assert client.post(f"{stranger}/change/", ADA).status_code == 404


def test_one_more_than_there_is_room_for_is_said_and_kept(client, donor):
    client.force_login(donor)
    four = tuple({**FRIEND, "first_names": f"Flo {n}"} for n in range(4))
    draft = a_draft(donor, told=four, answers=TOLD)
    add = f"/lpa/{draft.reference}/people-to-notify/people/add/"
    one, two = AtAPage(client, add), AtAPage(client, add)
    fifth = ADA | {"first_names": "Fifth"}

    assert one.sends(**fifth).url == one.sends(**fifth).url
    answer = two.sends(**ADA | {"first_names": "Sixth"})
    assert "Nobody else can be added here" in answer.text
    assert shown_in(answer, "first_names") == "Sixth"


def test_what_is_sent_after_the_lpa_was_prepared_is_kept(client, donor):
    client.force_login(donor)
    draft = a_draft(donor)
    page = AtAPage(client, f"/lpa/{draft.reference}/{WISHES}")
    submit(draft=draft, by=donor)
    sent = page.client.post(page.url, wish("Too late") | {"unsent": page.stamp})
    assert "It is kept there" in client.get(sent.url).text

    reopen(draft=Draft.objects.get(), by=donor)
    assert is_offered(client.get(page.url))
    assert shown_in(client.get(page.url), "preferences") == "Too late"


def test_the_donor_named_in_two_tabs_is_not_written_over_unseen(at):
    one, two = at("donor/details/"), at("donor/details/")
    one.sends(**ADA)
    answer = two.sends(**ADA | {"first_names": DONOR["first_names"]})

    assert NamedPerson.objects.get().first_names == "Ada"
    assert "What is saved now" in answer.text
