"""Help as it is read, by anybody, from anywhere and back."""

import html
import re
from datetime import date

import pytest
from django.urls import reverse

import clock
from guidance.topics import TOPICS
from lpa.rules import RULES
from tests.builders import a_draft

pytestmark = [pytest.mark.django_db, pytest.mark.once]

EVERY_PAGE = [
    reverse("guidance:index"),
    reverse("guidance:rules"),
    *(reverse("guidance:topic", args=[slug]) for slug in TOPICS),
    *(reverse("guidance:rule", args=[rule.slug]) for rule in RULES),
]


def words(response):
    return html.unescape(response.content.decode())


def main(response):
    return words(response).partition("<main")[2].partition("</main>")[0]


def links(response):
    return re.findall(r'href="([^"]*)"', main(response))


@pytest.mark.parametrize("address", EVERY_PAGE)
def test_every_page_is_open_and_asks_only_for_messages_of_the_service(
    address, client, django_assert_max_num_queries
):
    with django_assert_max_num_queries(1):
        response = client.get(address)

    assert response.status_code == 200
    assert words(response).count("<h1") == 1


def test_somebody_signed_in_costs_no_more_than_knowing_who_they_are(
    client, donor, django_assert_max_num_queries
):
    client.force_login(donor)
    client.get("/guidance/fees/")

    with django_assert_max_num_queries(5):
        client.get("/guidance/fees/")


def test_help_leads_to_nothing_that_is_not_there(client):
    inside = {
        link
        for page in EVERY_PAGE
        for link in links(client.get(page))
        if link.startswith("/guidance/")
    }

    assert [link for link in inside if client.get(link).status_code != 200] == []


@pytest.mark.parametrize("address", ["no-such-topic/", "rules/no_such_rule/"])
def test_what_there_is_no_help_about_is_not_there(address, client):
    assert client.get(f"/guidance/{address}").status_code == 404


def test_a_question_that_is_not_asked_has_no_help(client):
    assert client.get("/guidance/questions/donor/shoe-size/").status_code == 404


def test_a_rule_says_what_it_asks_why_and_where_to_mend_it(client):
    page = main(client.get("/guidance/rules/attorneys_are_18_or_over/"))

    for said in (
        "An attorney must be 18 or over on the day the donor signs.",
        "It would be refused.",
        "Mental Capacity Act 2005, section 10(1)(a)",
        "Benjamin turns 18 on the day after Dora signs.",
        "Who are your attorneys?",
    ):
        assert said in page


def test_the_fee_is_the_one_of_the_day(client):
    with clock.set_to(date(2025, 11, 16)):
        assert "£82" in main(client.get("/guidance/fees/"))
    with clock.set_to(date(2025, 11, 17)):
        assert "£92" in main(client.get("/guidance/fees/"))


def test_search_finds_by_the_beginnings_of_words(client):
    page = main(client.get("/guidance/", {"q": "WITNESS sign"}))

    assert "Who can be a witness" in page
    assert "Fees, and paying less" not in page


def test_search_shows_first_what_is_called_so(client):
    page = main(client.get("/guidance/", {"q": "replacement"}))

    assert page.index("Replacement attorneys") < page.index("Choosing attorneys")


def test_search_finds_rules_too(client):
    page = client.get("/guidance/", {"q": "hundred 18 attorney must"})
    assert "Nothing was found" in main(page)

    page = client.get("/guidance/", {"q": "attorney must be 18"})
    assert "/guidance/rules/attorneys_are_18_or_over/" in links(page)


def test_search_shows_back_what_was_asked_and_runs_nothing_of_it(client):
    page = client.get("/guidance/", {"q": "<script>alert(1)</script>"})

    assert "<script>alert" not in page.content.decode()
    assert "Nothing was found for “<script>" in main(page)


def test_help_with_a_question_leads_to_its_topic_and_back(client, donor):
    client.force_login(donor)
    draft = a_draft(donor)
    question = f"/lpa/{draft.reference}/attorneys/people/?from=check"

    asked = [link for link in links(client.get(question)) if "/questions/" in link]
    answer = client.get(html.unescape(asked[0]), follow=True)

    assert answer.resolver_match.kwargs == {"topic": "choosing-attorneys"}
    assert question in links(answer)


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:a()"],
)
def test_the_way_back_never_leaves_the_service(elsewhere, client):
    response = client.get("/guidance/fees/", {"back": elsewhere})

    assert "evil" not in words(response)
    assert "Back to where you were" not in words(response)


def test_the_way_back_is_kept_from_page_to_page(client):
    page = client.get("/guidance/fees/", {"back": "/lpa/"})
    inside = [link for link in links(page) if link.startswith("/guidance/")]

    assert inside
    assert all("?back=%2Flpa%2F" in link for link in inside)


QUESTIONS = [
    "lpa-type/type",
    "donor/details",
    "attorneys/people",
    "certificate-provider/person",
    "preferences-and-instructions/text",
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_lists_the_rules_that_it_is_about(question, client, donor):
    client.force_login(donor)
    page = client.get(f"/lpa/{a_draft(donor).reference}/{question}/")
    named = {rule.slug for rule in RULES if question in rule.pages}

    linked = re.findall(r"/guidance/rules/(\w+)/\?back=", words(page))

    assert named
    assert set(linked) == named
