"""A test that never reaches the database says the same on every database.

It is marked once, so that the run on a second database leaves it out. So is a test of a
page, and whatever a browser plays: what a page reads and writes goes through verbs and
lists, whose own tests run on every database, as the journeys without a browser do. Any
other can be marked by hand if it says the same there too, and is slow.
"""

import pytest

REACH_IT = {"db", "transactional_db", "live_server"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    for item in items:
        if not reaches_the_database(item) or is_of_a_page(item):
            item.add_marker(pytest.mark.once)


def reaches_the_database(item) -> bool:
    if item.get_closest_marker("django_db"):
        return True
    return bool(REACH_IT & set(getattr(item, "fixturenames", ())))


def is_of_a_page(item) -> bool:
    return bool("views" in item.path.parts or item.get_closest_marker("browser"))
