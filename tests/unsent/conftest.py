import pytest
from django.test import Client

from lpa.models import Draft
from lpa.starting import start_draft
from tests.builders import answer

from .at_a_page import AtAPage

TYPE = {("lpa-type", "type"): {"type": "property-and-affairs"}}


@pytest.fixture
def draft(donor) -> Draft:
    """An application that has only just been started."""
    draft = start_draft(owner=donor, by=donor)
    answer(draft, TYPE, by=donor)
    return draft


@pytest.fixture
def at(client, donor, draft):
    """Goes to a page of the draft, as its donor, in a browser of one's own or not."""
    client.force_login(donor)

    def at(page, browser=None):
        return AtAPage(browser or client, f"/lpa/{draft.reference}/{page}")

    return at


@pytest.fixture
def eve(django_user_model):
    """Somebody else, who may use the same browser."""
    return django_user_model.objects.create_user("eve@example.org", full_name="Eve")


@pytest.fixture
def other_browser(donor):
    """A second browser in which the donor is signed in."""
    browser = Client()
    browser.force_login(donor)
    return browser
