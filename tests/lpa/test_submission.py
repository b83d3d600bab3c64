import pytest

from history.models import Event
from lpa.models import Frozen, Lpa
from lpa.naming import name_person
from lpa.signals import lpa_submitted
from lpa.submission import NotReady, TooLate, reopen, submit
from outbox.models import Errand
from tests.builders import AMY, a_draft, an_lpa, answer

pytestmark = pytest.mark.django_db


def test_submitting_freezes_what_was_decided_under_the_drafts_reference(donor):
    draft = a_draft(donor)

    lpa = submit(draft=draft, by=donor)

    assert (lpa.reference, lpa.version) == (draft.reference, 1)
    assert lpa.instrument.attorneys[0].full_name == "Amy Able"


def test_a_second_press_changes_nothing(donor):
    draft = a_draft(donor)

    assert submit(draft=draft, by=donor) == submit(draft=draft, by=donor)

    assert Lpa.objects.count() == 1
    assert Event.objects.filter(subject=draft.reference, action="frozen").count() == 1


def test_what_must_follow_is_written_down_with_it(donor):
    lpa = an_lpa(donor)

    errand = Errand.objects.get(about=lpa.reference)
    assert errand.payload["to"] == "donor@example.org"


def test_an_open_page_stands_in_the_way(donor):
    with pytest.raises(NotReady) as obstacle:
        submit(draft=a_draft(donor, provider=None), by=donor)

    assert [section.slug for section, _step in obstacle.value.pages] == [
        "certificate-provider"
    ]


def test_a_broken_rule_stands_in_the_way(donor):
    twice = {**AMY, "email": "other@example.org"}
    child = {**AMY, "first_names": "Kit", "date_of_birth": None}
    draft = a_draft(donor, attorneys=(twice, child), answers=None)
    answer(draft, {("attorneys", "how-they-act"): {"attorneys_act": "jointly"}})

    with pytest.raises(NotReady) as obstacle:
        submit(draft=draft, by=donor)

    assert obstacle.value.findings


def test_if_a_listener_fails_nothing_was_submitted(donor):
    def refuse(**kwargs):
        raise RuntimeError("no room")

    lpa_submitted.connect(refuse)
    try:
        with pytest.raises(RuntimeError, match="no room"):
            submit(draft=a_draft(donor), by=donor)
    finally:
        lpa_submitted.disconnect(refuse)
    assert not Lpa.objects.exists()


def test_a_frozen_draft_can_no_longer_be_changed(donor):
    draft = a_draft(donor)
    submit(draft=draft, by=donor)
    type_ = {("lpa-type", "type"): {"type": "personal-welfare"}}

    with pytest.raises(Frozen):
        answer(draft, type_, by=donor)
    with pytest.raises(Frozen):
        name_person(draft=draft, role="attorney", details=AMY, by=donor)


def test_going_back_and_submitting_again_makes_a_new_version(donor):
    draft = a_draft(donor)
    submit(draft=draft, by=donor)

    reopen(draft=draft, by=donor)
    again = submit(draft=draft, by=donor)

    assert (again.reference, again.version) == (draft.reference, 2)


def test_nothing_can_be_taken_back_once_it_was_posted(donor):
    lpa = an_lpa(donor)
    Lpa.objects.update(posted_on=lpa.frozen_at.date())

    with pytest.raises(TooLate):
        reopen(draft=lpa.draft, by=donor)
