import pytest

from addresses import NotAvailable, find, is_offered

from .places import a_record

pytestmark = pytest.mark.once


def test_addresses_come_in_the_order_of_the_street(places):
    named = a_record("4", BUILDING_NAME="ROSE COTTAGE")
    places.knows(a_record("3", "10"), named, a_record("1", "2"), a_record("2", "9"))

    assert [found.uprn for found in find("LS1 1AA")] == ["1", "2", "3", "4"]


def test_it_is_asked_for_delivery_points_of_the_postcode_with_our_key(places):
    find("LS1 1AA")

    assert places.asked == [
        {
            "postcode": ["LS1 1AA"],
            "key": ["our-key"],
            "dataset": ["DPA"],
            "maxresults": ["100"],
        }
    ]


def test_it_is_asked_once_for_a_postcode_however_that_is_spaced(places):
    places.knows(a_record("1", "2"))

    assert find("LS1 1AA") == find("LS11AA")
    assert len(places.asked) == 1


def test_a_postcode_without_addresses_has_none(places):
    places.says({"header": {"totalresults": 0}})

    assert find("LS1 1AA") == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"fault": "Invalid ApiKey"}, 401),
        ({"error": "busy"}, 429),
        ({"error": "broken"}, 500),
        (b"<html>", 200),
        (["a list"], 200),
        ({"results": [{"LPI": {}}]}, 200),
        ({"results": [{"DPA": {"UPRN": "1"}}]}, 200),
    ],
)
def test_an_answer_that_is_none_is_said_and_asked_for_again(places, body, status):
    places.says(body, status)
    with pytest.raises(NotAvailable):
        find("LS1 1AA")

    places.knows(a_record("1", "2"))
    assert len(find("LS1 1AA")) == 1


def test_nobody_at_the_other_end_is_said_too(places, settings):
    settings.OS_PLACES_URL = "http://127.0.0.1:9/"

    with pytest.raises(NotAvailable):
        find("LS1 1AA")


def test_the_log_holds_neither_the_key_nor_the_postcode(places, caplog):
    places.says({}, 500)
    with pytest.raises(NotAvailable):
        find("LS1 1AA")

    assert "HTTPStatusError" in caplog.text
    assert "our-key" not in caplog.text
    assert "LS1" not in caplog.text


def test_it_is_offered_only_with_a_key(settings):
    assert not is_offered()
    settings.OS_PLACES_KEY = "our-key"
    assert is_offered()
