"""Your details: told once, and used where an LPA asks for them."""

from datetime import date

import pytest
from django.urls import reverse

from accounts.details import keep_details
from history.models import Event

from .signing_in import sign_in_staff

NAME = {"first_names": "Dora Jane", "last_name": "Donor"}
HOME = {"line1": "1 Mill Lane", "town": "Leeds", "country": "GB"}


@pytest.fixture
def told(client, dora):
    """Fills the page in as Dora; gives what came back as text."""
    client.force_login(dora)

    def fill_in(**details):
        answer = client.post(reverse("accounts:details"), details, follow=True)
        return answer.content.decode()

    return fill_in


def test_a_name_alone_is_enough(told, dora):
    page = told(**NAME)

    assert "Your details are saved" in page
    assert dora.profile.full_name == "Dora Jane Donor"
    assert dora.profile.date_of_birth is None


def test_everything_told_is_kept(told, dora):
    born = {
        "date_of_birth-day": "27",
        "date_of_birth-month": "3",
        "date_of_birth-year": "1951",
    }
    told(**NAME, **HOME, **born, title="Ms", phone="07700900123")

    assert dora.profile.date_of_birth == date(1951, 3, 27)
    assert (dora.profile.line1, dora.profile.town) == ("1 Mill Lane", "Leeds")
    assert (dora.profile.title, dora.profile.phone) == ("Ms", "07700 900123")


def test_the_account_goes_by_the_name_that_was_told(told, dora):
    told(**NAME)
    dora.refresh_from_db()

    assert str(dora) == "Dora Jane Donor"


def test_a_person_may_have_one_name_only(told, dora):
    told(first_names="Sukarno", has_single_name="yes")

    assert dora.profile.full_name == "Sukarno"


@pytest.mark.parametrize(
    ("details", "said"),
    [
        ({"last_name": "Donor"}, "Enter your first names"),
        ({"first_names": "Dora"}, "Enter your last name, or tick"),
        (NAME | {"has_single_name": "yes"}, "Enter no last name if you have only"),
        (NAME | {"town": "Leeds"}, "Enter the first line of your address"),
        (NAME | {"line3": "Headingley"}, "Enter the first line of your address"),
        (NAME | {"line1": "1 Mill Lane", "country": "GB"}, "at least a second line"),
        (NAME | {"line1": "1 Mill Lane", "town": "Leeds"}, "Select the country"),
        (NAME | {"date_of_birth-year": "1951"}, "must include a day and a month"),
        (
            NAME
            | {
                "date_of_birth-day": "1",
                "date_of_birth-month": "1",
                "date_of_birth-year": "2190",
            },
            "must be today or in the past",
        ),
    ],
)
def test_what_is_half_told_is_asked_for(told, dora, details, said):
    assert said in told(**details)
    assert not hasattr(dora, "profile")


def test_a_country_alone_is_no_address(told, dora):
    told(**NAME, country="GB")

    assert dora.profile.line1 == ""


def test_the_page_shows_what_was_told(told, client):
    told(**NAME, **HOME)
    page = client.get(reverse("accounts:details")).content.decode()

    assert 'value="Dora Jane"' in page
    assert 'value="1 Mill Lane"' in page


def test_the_same_details_again_change_nothing(dora):
    for _press in range(2):
        keep_details(user=dora, details=NAME, by=dora)

    events = Event.objects.filter(subject=dora.subject)
    assert [event.action for event in events] == ["details-changed"]


def test_the_history_does_not_repeat_the_details(told, dora):
    told(**NAME, **HOME)

    assert Event.objects.get(subject=dora.subject).details == {}


def test_staff_have_no_page_of_details(client, cara):
    sign_in_staff(client, cara)

    assert client.get(reverse("accounts:details")).status_code == 404
    assert client.get(reverse("accounts:home")).status_code == 200
