import pytest

from messaging.checks import notify_is_set_up
from tests.messaging.post_office import KEY


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ({}, []),
        ({"NOTIFY_KEY": KEY}, ["messaging.E001", "messaging.E001", "messaging.W001"]),
        (
            {
                "NOTIFY_KEY": KEY,
                "NOTIFY_EMAIL_TEMPLATE": "1",
                "NOTIFY_SMS_TEMPLATE": "2",
                "NOTIFY_CALLBACK_TOKEN": "3",
            },
            [],
        ),
    ],
    ids=["nothing", "only a key", "everything"],
)
def test_notify_is_set_up_whole_or_not_at_all(settings, told, found):
    for name, value in told.items():
        setattr(settings, name, value)

    assert [fault.id for fault in notify_is_set_up()] == found
