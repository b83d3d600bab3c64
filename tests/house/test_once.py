"""Which tests the run on a second database leaves out."""

import pytest


def test_a_test_without_a_database_is_marked(request):
    assert request.node.get_closest_marker("once")


@pytest.mark.django_db
def test_a_test_with_a_database_is_not_marked(request):
    assert not request.node.get_closest_marker("once")


@pytest.mark.usefixtures("donor")
def test_a_test_whose_fixture_reaches_the_database_is_not_marked(request):
    assert not request.node.get_closest_marker("once")


@pytest.mark.browser
@pytest.mark.django_db
def test_a_test_in_a_browser_is_marked(request):
    assert request.node.get_closest_marker("once")
