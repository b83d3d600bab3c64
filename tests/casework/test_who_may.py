"""The written table of permissions is what the code says."""

import pytest
from django.conf import settings

from casework.urls import office
from casework.who_may import document, flat

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def written():
    return document(list(flat(office)))


def test_the_table_is_up_to_date(written):
    kept = (settings.BASE_DIR / "docs" / "permissions.md").read_text()

    assert kept == written, "run make docs"


def test_only_a_registrar_and_a_manager_register(written):
    (row,) = [line for line in written.splitlines() if line.startswith("| register |")]
    cells = [cell.strip() for cell in row.strip("|").split("|")]

    assert cells[1:3] == ["`waiting`", ""]
    assert cells[3:6] == ["–", "●", "●"]
    assert cells[6:] == ["–"] * 9


def test_every_page_of_the_office_asks_for_something(written):
    pages = {page.name for page in flat(office)}
    named = {line.split(" | ")[0].strip("| ") for line in written.splitlines()}

    assert pages - named == ASKS_OTHERWISE


# Pages that look at the permission themselves, or are for all of the office.
ASKS_OTHERWISE: set = set()
