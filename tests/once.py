"""A test that never reaches the database says the same on every database.

It is marked once, so that the run on a second database leaves it out; a test that does
reach it can be marked by hand if it says the same there too, and is slow.
"""

import pytest

REACH_IT = {"db", "transactional_db", "live_server"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    for item in items:
        if not reaches_the_database(item):
            item.add_marker(pytest.mark.once)


def reaches_the_database(item) -> bool:
    if item.get_closest_marker("django_db"):
        return True
    return bool(REACH_IT & set(getattr(item, "fixturenames", ())))
