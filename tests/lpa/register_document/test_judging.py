import pytest

from lpa.register_document import judge
from tests.lpa.register_document.documents import a_document, an_attorney, appointing


def pointers(document):
    return [problem.pointer for problem in judge(document).problems]


def test_a_sound_document_is_not_refused():
    judgement = judge(a_document())

    assert judgement.problems == ()
    assert not judgement.refuses


@pytest.mark.parametrize(("channel", "refuses"), [("online", True), ("paper", False)])
def test_a_broken_condition_refuses_an_online_lpa_but_not_one_on_paper(
    channel, refuses
):
    judgement = judge(a_document(channel=channel, signedAt=""))

    assert [problem.pointer for problem in judgement.broken] == ["/signedAt"]
    assert judgement.refuses is refuses


def test_a_misshapen_value_refuses_an_lpa_on_paper_too():
    assert judge(a_document(channel="paper", signedAt="yesterday")).refuses


def test_open_choices_are_no_problem_because_they_have_defaults():
    assert pointers(appointing(2, 0, whenTheLpaCanBeUsed=None)) == []


def test_everything_wrong_is_said_at_once_and_each_thing_once():
    document = a_document(signedAt="soon", language="")
    document["attorneys"].append("Bo")
    document["donor"]["firstNames"] = ""
    document["donor"]["a/b~c"] = 1
    document["donor"]["address"]["a/b~c"] = 1

    assert pointers(document) == [
        "/donor/address/a~1b~0c",
        "/attorneys/1",
        "/signedAt",
        "/language",
        "/donor/firstNames",
    ]


def test_nothing_is_held_against_a_decision_that_hangs_on_a_misshapen_value():
    two = [an_attorney(2), an_attorney(4, status="waiting")]
    document = a_document(attorneys=two, howAttorneysMakeDecisions="jointly")

    assert pointers(document) == ["/attorneys/1/status"]


@pytest.mark.parametrize("said", [None, "jointly", "jointly-and-severally"])
def test_a_mixed_appointment_leaves_no_room_for_several_replacements(said):
    document = appointing(
        2,
        2,
        howAttorneysMakeDecisions="jointly-for-some-severally-for-others",
        howAttorneysMakeDecisionsDetails="Selling my home",
        howReplacementAttorneysMakeDecisions=said,
    )

    assert pointers(document) == ["/howReplacementAttorneysMakeDecisions"]


def test_a_uid_that_two_people_share_leaves_no_doubt_of_the_decisions():
    two = [an_attorney(2), an_attorney(2)]
    document = a_document(attorneys=two, howAttorneysMakeDecisionsDetails="All of it")

    assert pointers(document) == [
        "/attorneys/1/uid",
        "/howAttorneysMakeDecisionsDetails",
    ]
