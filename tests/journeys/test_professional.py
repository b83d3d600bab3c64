"""A professional names the same people in the LPAs of several clients."""

import pytest

from accounts.inviting import open_account
from accounts.models import Profile
from lpa.models import Draft, NamedPerson
from tests.chromium import chromium

from .browser import Somebody
from .test_couple import tells_about
from .test_the_whole_way import ADDRESS, PASSWORD, signs_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
]


@pytest.fixture
def solicitor(live_server):
    """Somebody who makes LPAs for others, at a browser without JavaScript; the pages of
    their own are judged with it where a couple names people again."""
    user = open_account(email="sol@firm.example", password=PASSWORD, by=None)
    Profile.objects.create(user=user, first_names="Sol", last_name="Icitor", **ADDRESS)
    with chromium() as browser:
        yield Somebody(browser, live_server.url, script=False)


def starts_for(solicitor, first_names):
    """Begins a client's LPA, up to the client's own details."""
    solicitor.goes_to("/lpa/").presses("Start a new LPA")
    solicitor.chooses(type="property-and-affairs").presses("Save and continue")
    solicitor.presses("The donor").sees("Have you named this person before?")
    solicitor.chooses(who="nobody").presses("Continue")
    tells_about(solicitor, first_names, "Client")
    return Draft.objects.latest("pk")


def opens(solicitor, draft, page):
    return solicitor.goes_to(f"/lpa/{draft.reference}/{page}")


def uid_of(first_names):
    return str(NamedPerson.objects.filter(first_names=first_names).latest("pk").uid)


def takes_over(solicitor, draft, page, who):
    """Chooses somebody from the list, looks at what is filled in, and saves it."""
    opens(solicitor, draft, page).chooses(who=who).presses("Continue")
    if solicitor.page.locator("[name=is_bankrupt]").count():
        solicitor.chooses(is_bankrupt="no")
    solicitor.presses("Save and continue")


def test_people_named_for_one_client_are_named_again_for_the_next(solicitor):
    signs_in(solicitor, "sol@firm.example")
    first = starts_for(solicitor, "Ann")
    opens(solicitor, first, "attorneys/people/add/").chooses(who="nobody")
    solicitor.presses("Continue")
    tells_about(solicitor, "Max", "Munro")
    takes_over(solicitor, first, "certificate-provider/person/", "myself")

    second = starts_for(solicitor, "Bob")
    opens(solicitor, second, "attorneys/people/add/")
    solicitor.sees("Was an attorney in the LPA of Ann Client")
    takes_over(solicitor, second, "attorneys/people/add/", uid_of("Max"))
    takes_over(solicitor, second, "certificate-provider/person/", "myself")
    opens(solicitor, second, "attorneys/people/add/")
    solicitor.sees("Max Munro (Attorney)").sees("Sol Icitor (Certificate provider)")

    change = f"attorneys/people/{uid_of('Max')}/change/"
    opens(solicitor, second, change).types(line1="9 New Road")
    solicitor.presses("Save and continue").sees("in your other LPAs too?")
    solicitor.chooses(also=str(first.people.get(first_names="Max").pk))
    solicitor.presses("Change them too").sees("updated in 1 other LPA")

    assert first.people.get(first_names="Max").line1 == "9 New Road"
    assert second.people.get(role="certificate-provider").last_name == "Icitor"
    solicitor.goes_to("/lpa/?q=a").sees("Enter at least 3 letters")
    solicitor.goes_to("/lpa/?q=ann").sees("1 LPA found for “ann”")
    opens(solicitor, second, "delete/").presses("Delete this LPA").sees("was deleted")
    solicitor.goes_to("/lpa/?q=bob").sees("No LPA was found for “bob”")
