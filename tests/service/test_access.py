"""Who may look after the service."""

import pytest
from django.urls import reverse

from accounts.groups import StaffGroup
from service.messages import Message
from tests.house.test_access import ALL
from tests.service.test_messages import a_message

MESSAGES = {
    "service:messages",
    "service:new-message",
    "service:message",
    "service:end-message",
}
REPORTS = {
    "service:feedback-report",
    "service:feedback-export",
    "service:equality-report",
}
MAY = {StaffGroup.ADMINISTRATOR: MESSAGES | REPORTS, StaffGroup.REPORTS: REPORTS}

pytestmark = pytest.mark.django_db


def address(name, message):
    keys = dict(ALL)[name]
    return reverse(name, kwargs={"pk": message.pk} if keys else {})


def enter(client, name, message):
    """What a page says to somebody who opens it, or presses its only button."""
    url = address(name, message)
    return (client.post if name == "service:end-message" else client.get)(url)


@pytest.mark.parametrize("role", StaffGroup)
def test_each_group_may_do_its_own_work_and_no_other(role, staff):
    client, message = staff(role), a_message()
    for name in MESSAGES | REPORTS:
        status = enter(client, name, message).status_code
        assert (status != 403) == (name in MAY.get(role, ())), (role, name)


def test_the_public_does_not_find_the_work_of_staff(client, donor):
    client.force_login(donor)
    message = a_message()
    for name in MESSAGES | REPORTS | {"service:office"}:
        assert enter(client, name, message).status_code == 404, name
    assert Message.objects.get().ended_at is None
