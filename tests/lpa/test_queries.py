"""What a page asks of the database: little, and no more for those who name many."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lpa.choices import Role
from lpa.urls import urlpatterns
from tests.builders import (
    AMY,
    BEN,
    CAT,
    DAN,
    FRIEND,
    REPLACED,
    TOLD,
    WELFARE,
    a_draft,
    act,
)

pytestmark = pytest.mark.django_db

MOST = 12
EVERYTHING = (
    REPLACED
    | TOLD
    | act("jointly-and-severally")
    | act("jointly", whose="replacements")
)
STEPS_IN = {
    ("replacement-attorneys", "step-in"): {
        "replacements_step_in": "all-can-no-longer-act"
    }
}
PAGES = {
    pattern.name: set(pattern.pattern.converters)
    for pattern in urlpatterns
    if set(pattern.pattern.converters) in ({"reference"}, {"reference", "uid"})
}


def a_crowd(person, size):
    return tuple({**person, "first_names": f"Pat {n}"} for n in range(size))


def somebodys(draft, name):
    """Whoever the page is about, where it is about one person."""
    role = Role.ATTORNEY
    if name.startswith("replacement"):
        role = Role.REPLACEMENT_ATTORNEY
    if name.startswith("people"):
        role = Role.PERSON_TO_NOTIFY
    return draft.people.filter(role=role).last().uid


def queries(client, draft, name, keys):
    """How many queries a page takes; None for what is no page to be looked at."""
    known = {"reference": draft.reference, "uid": somebodys(draft, name)}
    url = reverse(f"lpa:{name}", kwargs={key: known[key] for key in keys})
    with CaptureQueriesContext(
        connection,
    ) as asked:
        response = client.get(url)
    return len(asked) if response.status_code == 200 else None


@pytest.fixture
def small(client, donor):
    client.force_login(donor)
    client.get("/lpa/")
    return a_draft(
        donor,
        attorneys=(AMY, BEN),
        replacements=(CAT, DAN),
        told=(FRIEND,),
        answers=EVERYTHING | STEPS_IN,
    )


@pytest.fixture
def big(small, donor):
    for _each in range(12):
        a_draft(donor, answers=WELFARE)
    return a_draft(
        donor,
        attorneys=a_crowd(AMY, 9),
        replacements=a_crowd(CAT, 4),
        told=a_crowd(FRIEND, 4),
        answers=EVERYTHING | STEPS_IN,
    )


def test_no_page_asks_more_for_more_people_or_more_lpas(client, small, big):
    """Those are left out that are not asked in this application, or buttons only."""
    asked = {
        name: (queries(client, small, name, keys), queries(client, big, name, keys))
        for name, keys in PAGES.items()
    }
    pages = {name: pair for name, pair in asked.items() if pair[1] is not None}

    assert len(pages) > len(PAGES) / 3
    assert not {name: pair for name, pair in pages.items() if pair[1] > MOST}
    assert not {name: pair for name, pair in pages.items() if pair[1] > pair[0]}
