"""The live check, as a stranger with a telephone sees it."""

import pytest
from django.core.cache import cache

from casework.proving import make_proof, withdraw_proof
from casework.states import State
from tests.casework.builders import a_case, staff

pytestmark = pytest.mark.django_db
SECRET_WISH = "I would like to see my sister every Sunday."


@pytest.fixture(autouse=True)
def nobody_has_looked():
    cache.clear()


@pytest.fixture
def registered():
    wishes = {("preferences-and-instructions", "text"): {"preferences": SECRET_WISH}}
    return a_case(State.REGISTERED, answers=wishes)


def look(client, code, **more):
    return client.get(f"/check/{code}/", **more)


def test_a_stranger_sees_who_can_act_and_not_what_was_wished(client, registered):
    response = look(client, make_proof(case=registered, by=staff("registrar")))
    page = response.content.decode()

    assert "This lasting power of attorney is registered" in page
    assert "Dora Jane Donor" in page
    assert "Amy Able" in page
    assert "the attorneys bear them in mind" in page
    assert SECRET_WISH not in page
    assert "no-store" in response["Cache-Control"]


def test_a_look_is_counted_and_nobody_is_named(client, registered, events_of):
    code = make_proof(case=registered, by=staff("registrar"))
    look(client, code, headers={"user-agent": "Somebody’s telephone"})
    look(client, code)
    looks = events_of(registered).filter(action="checked")

    assert looks.count() == 2
    assert {(each.by, str(each.details)) for each in looks} == {
        (None, f"{{'proof': {registered.proofs.get().pk}}}")
    }


def test_whatever_is_wrong_with_a_code_the_answer_is_the_same(client, registered):
    withdrawn = make_proof(case=registered, by=staff("registrar"))
    withdraw_proof(proof=registered.proofs.get(), by=staff("registrar"))
    answers = [look(client, code) for code in (withdrawn, "3" * 20, "x", registered.pk)]

    assert {answer.status_code for answer in answers} == {404}
    assert len({len(answer.content) for answer in answers}) == 1


def test_trying_codes_is_stopped(client):
    answers = [look(client, f"{n:020}").status_code for n in range(21)]

    assert answers == [404] * 20 + [429]


def test_a_look_needs_few_queries(client, registered, django_assert_max_num_queries):
    code = make_proof(case=registered, by=staff("registrar"))
    with django_assert_max_num_queries(14):
        look(client, code)
