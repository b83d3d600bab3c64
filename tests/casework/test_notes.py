import pytest
from django.core.exceptions import PermissionDenied

from casework.notes import add_note
from casework.states import State

from .builders import a_case, staff

pytestmark = pytest.mark.django_db


def test_a_note_is_kept_with_its_writer(events_of):
    case = a_case(State.WITHDRAWN)
    note = add_note(case=case, text="She rang", by=staff("assisted-digital"))

    assert (case.notes.get(), note.by) == (note, staff("assisted-digital"))
    assert events_of(case).last().action == "note-added"


def test_who_may_not_see_a_case_writes_nothing_on_it(donor):
    with pytest.raises(PermissionDenied):
        add_note(case=a_case(), text="Hello", by=donor)
