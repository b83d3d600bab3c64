"""Documents of the register become LPAs and drafts through lpa/taking_in.py."""

from dataclasses import replace

import pytest

from history.models import Event
from lpa import answers, keeping
from lpa.choices import Language, Regime
from lpa.models import Draft, Lpa
from lpa.register_document import parse, read, with_uids
from lpa.taking_in import Refused, take_in, take_in_as_draft
from tests.examples import GOOD, WITH_DEFECTS, WRONG, example
from tests.lpa.register_document.documents import (
    a_corporation,
    a_document,
    a_uid,
    an_attorney,
)

pytestmark = pytest.mark.django_db


def refused(take, **given):
    with pytest.raises(Refused) as caught:
        take(by=None, **given)
    return [problem.pointer for problem in caught.value.problems]


def events(reference):
    return list(
        Event.objects.filter(subject=reference).values_list("action", flat=True)
    )


@pytest.mark.parametrize("name", GOOD)
def test_a_document_is_kept_with_everything_that_it_says(name):
    document = parse(example(name).read_bytes())

    lpa = take_in(document=document, by=None).kept

    lpa.refresh_from_db()
    assert (lpa.instrument, lpa.signing) == read(document)
    assert lpa.digest == keeping.digest(lpa.instrument)
    assert lpa.came_in == document
    assert lpa.origin == Lpa.Origin.IMPORTED
    assert events(lpa.reference) == ["taken-in"]


@pytest.mark.parametrize(
    ("channel", "regime"),
    [("online", Regime.DIGITAL_2023), ("paper", Regime.PAPER_2007)],
)
def test_the_channel_says_under_which_law_it_was_made(channel, regime):
    document = a_document(channel=channel)
    document["certificateProvider"] |= {"channel": "paper", "email": ""}

    assert take_in(document=document, by=None).kept.regime == regime


def test_the_same_document_again_changes_nothing_and_says_so():
    first = take_in(document=a_document(), by=None)
    backwards = dict(reversed(a_document().items()))
    second = take_in(document=backwards, by=None)

    assert (first.already, second.already) == (False, True)
    assert second.kept == first.kept
    assert Lpa.objects.count() == 1
    assert len(events(first.kept.reference)) == 1


def test_the_same_register_number_is_the_same_lpa_whatever_else_is_said():
    number = {"uid": "M-1234-5678-9018", "status": "in-progress"}
    first = take_in(document=a_document(**number), by=None)
    second = take_in(
        document=a_document(**number, restrictionsAndConditions="Sell nothing."),
        by=None,
    )

    assert second.already
    assert second.kept == first.kept


def test_an_online_document_with_a_problem_is_refused_with_all_of_them():
    document = parse(example(WRONG).read_bytes())

    assert len(refused(take_in, document=document)) == 8
    assert Lpa.objects.count() == 0


def test_a_paper_document_with_defects_is_taken_in_with_findings():
    taken = take_in(document=parse(example(WITH_DEFECTS).read_bytes()), by=None)

    assert "/donor/dateOfBirth" in [finding.pointer for finding in taken.findings]


def test_somebody_without_a_uid_keeps_the_one_they_are_given():
    lpa = take_in(document=parse(example(WITH_DEFECTS).read_bytes()), by=None).kept

    assert lpa.instrument.attorneys[1].uid == lpa.came_in["attorneys"][1]["uid"]
    assert with_uids(lpa.came_in) == lpa.came_in


@pytest.mark.parametrize("status", ["registered", "withdrawn", "cannot-register"])
@pytest.mark.parametrize("channel", ["online", "paper"])
def test_what_was_decided_elsewhere_is_not_taken_in(status, channel):
    document = a_document(status=status, channel=channel)

    assert "/status" in refused(take_in, document=document)


def test_neither_is_what_is_registered_already():
    document = a_document(registrationDate="2025-04-01")

    assert refused(take_in, document=document) == ["/registrationDate"]


@pytest.mark.parametrize("name", GOOD)
def test_a_draft_decides_what_the_document_does(name, donor):
    document = parse(example(name).read_bytes())

    draft = take_in_as_draft(document=document, owner=donor, by=donor).kept

    decided, _ = read(document)
    not_asked = {"defaulted": (), "contact_language": Language.ENGLISH}
    stored = Draft.objects.get(pk=draft.pk)
    assert answers.read(stored).lpa == replace(decided, **not_asked).on_paper()
    assert stored.owner == donor
    assert stored.origin == Draft.Origin.IMPORTED


def test_the_same_document_makes_one_draft_for_each_owner(donor, django_user_model):
    somebody = django_user_model.objects.create_user("else@example.org")
    first = take_in_as_draft(document=a_document(), owner=donor, by=None)
    second = take_in_as_draft(document=a_document(), owner=donor, by=None)
    third = take_in_as_draft(document=a_document(), owner=somebody, by=None)

    assert second.already
    assert second.kept == first.kept
    assert not third.already
    assert Draft.objects.count() == 2


def test_a_draft_is_no_lpa_that_has_been_signed(donor):
    take_in_as_draft(document=a_document(), owner=donor, by=None)
    taken = take_in(document=a_document(), by=None)

    assert not taken.already
    assert Lpa.objects.count() == 1


def test_a_wrong_document_makes_no_draft_either(donor):
    document = a_document(signedAt="soon")

    assert refused(take_in_as_draft, document=document, owner=donor) == ["/signedAt"]
    assert Draft.objects.count() == 0


def test_a_draft_has_room_for_one_trust_corporation(donor):
    document = a_document(
        trustCorporations=[a_corporation(30), a_corporation(31)],
        howAttorneysMakeDecisions="jointly",
    )
    wrong = refused(take_in_as_draft, document=document, owner=donor)

    assert wrong == ["/trustCorporations/1"]


def test_a_draft_has_no_room_for_what_no_form_could_hold(donor):
    endless = an_attorney(2, firstNames="Ab" * 101)
    document = a_document(attorneys=[endless])

    assert refused(take_in_as_draft, document=document, owner=donor) == ["/attorneys/0"]


def test_people_keep_their_uids_in_a_draft(donor):
    draft = take_in_as_draft(document=a_document(), owner=donor, by=None).kept

    assert {str(person.uid) for person in draft.people.all()} == {
        a_uid(1),
        a_uid(2),
        a_uid(3),
    }
