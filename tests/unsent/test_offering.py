import pytest

from unsent.models import UnsentPage

from .at_a_page import is_offered, shown_in

pytestmark = pytest.mark.django_db

WISHES = "preferences-and-instructions/text/"
DONOR = "donor/details/"


def test_a_page_left_half_typed_is_offered_back(at):
    at(DONOR).types(first_names="Dora J", **{"date_of_birth-month": "Sma"})

    page = at(DONOR).shown
    assert is_offered(page)
    assert shown_in(page, "first_names") == "Dora J"
    assert 'value="Sma"' in page.content.decode()


def test_what_was_only_typed_is_not_called_wrong(at):
    at(DONOR).types(first_names="Dora J")

    assert "There is a problem" not in at(DONOR).shown.content.decode()


def test_a_page_sent_with_a_mistake_and_left_is_offered_with_its_mistake(at):
    at(DONOR).sends(first_names="Dora", last_name="")

    page = at(DONOR).shown
    assert shown_in(page, "first_names") == "Dora"
    assert "Enter the last name" in page.content.decode()


def test_a_page_on_which_nothing_was_typed_offers_nothing(at):
    at(DONOR)

    assert not is_offered(at(DONOR).shown)
    assert not UnsentPage.objects.exists()


def test_what_is_saved_is_no_longer_offered(at):
    page = at(WISHES)
    page.types(preferences="I like tea", instructions="")
    page.sends(preferences="I like tea and cake", instructions="")

    assert not is_offered(at(WISHES).shown)
    assert not UnsentPage.objects.exists()


def test_an_offer_that_is_saved_is_gone_with_what_it_was_made_of(at):
    at(WISHES).types(preferences="I like tea")
    offered = at(WISHES)
    offered.types(preferences="I like tea and cake")
    offered.sends(preferences="I like tea and cake", instructions="")

    assert not UnsentPage.objects.exists()


def test_somebody_can_go_back_to_what_was_saved(at):
    at(WISHES).sends(preferences="Saved", instructions="")
    at(WISHES).types(preferences="Typed")
    assert at(WISHES).gives_up().url == at(WISHES).url

    page = at(WISHES).shown
    assert shown_in(page, "preferences") == "Saved"
    assert not is_offered(page)


def test_two_tabs_are_both_kept_and_both_can_be_reached(at):
    one, two = at(WISHES), at(WISHES)
    one.types(preferences="In the first tab")
    two.types(preferences="In the second tab")

    page = at(WISHES).shown
    assert shown_in(page, "preferences") == "In the second tab"
    other = page.context["unsent"].others[0]
    assert f"?typed={other.key}" in page.content.decode()
    page = at(f"{WISHES}?typed={other.key}").shown
    assert shown_in(page, "preferences") == "In the first tab"


def test_going_on_with_an_offer_makes_no_second_one(at):
    at(WISHES).types(preferences="One")
    at(WISHES).types(preferences="One, two")

    assert [page.typed["preferences"] for page in UnsentPage.objects.all()] == [
        ["One, two"]
    ]


def test_the_boxes_of_a_page_with_two_forms_are_filled_too(at, draft, client):
    box = {"contact_by_post": "yes", "contact_phone": "half a num"}
    at("correspondent/who/").sends(correspondent_is="donor")
    at("correspondent/contact/").types(**box)

    page = at("correspondent/contact/").shown
    assert shown_in(page, "contact_phone") == "half a num"
    assert shown_in(page, "contact_by_post") == "yes"


def test_a_box_that_was_emptied_stays_empty(at):
    at(WISHES).sends(preferences="Saved", instructions="")
    at(WISHES).types(preferences="", instructions="")

    assert shown_in(at(WISHES).shown, "preferences") == ""


def test_a_page_asks_the_database_one_thing_more(at, django_assert_max_num_queries):
    at(WISHES).types(preferences="One")

    with django_assert_max_num_queries(12):
        at(WISHES)
