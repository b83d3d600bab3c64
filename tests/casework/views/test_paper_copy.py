"""The LPA as registered, on paper: for the office, and only once it is registered."""

from io import BytesIO, StringIO

import pikepdf
import pytest
from django.core.management import call_command

from casework.registering import lp1_as_registered
from casework.states import State
from lpa.choices import Language
from lpa.references import shown
from lpa.submission import submit
from tests.builders import a_draft, mean_everything
from tests.casework.builders import REGISTRABLE, a_case, a_received_case, dora

pytestmark = pytest.mark.django_db


def ask_for(client, case):
    return client.get(f"/casework/{case.number}/as-registered/")


def test_it_bears_the_number_and_the_day_of_registration(office, text_of_pdf):
    case = a_case(State.REGISTERED)
    response = ask_for(office("registrar"), case)
    text = text_of_pdf(response.content)

    assert f"Registered-LPA-{case.register_number}.pdf" in str(response.headers)
    assert f"Registered on {REGISTRABLE.day} November 2026" in text
    assert "Sign and register this LPA" not in text


def test_the_file_is_called_by_the_number_of_the_register():
    case = a_case(State.REGISTERED)

    assert shown(case.register_number) in lp1_as_registered(case).title


@pytest.mark.parametrize("page", ["as-registered", "certified-copy"])
def test_the_register_s_own_document_is_inside_as_it_is_exported(page, office):
    case = a_case(State.REGISTERED)
    pdf = office("registrar").get(f"/casework/{case.number}/{page}/").content
    exported = StringIO()
    call_command("export_lpa", case.register_number, stdout=exported)
    with pikepdf.open(BytesIO(pdf)) as file:
        inside = file.attachments["lpa.json"].get_file().read_bytes().decode()

    assert f"{inside}\n" == exported.getvalue()
    assert shown(case.register_number) in inside


def test_it_is_in_the_language_in_which_it_was_signed():
    owner = dora()
    draft = a_draft(owner)
    draft.language = Language.WELSH
    draft.save()
    mean_everything(draft, by=owner)
    case = a_received_case(lpa=submit(draft=draft, by=owner))

    assert lp1_as_registered(case).language is Language.WELSH


def test_that_it_was_read_is_remembered(office, events_of):
    case = a_case(State.REGISTERED)
    ask_for(office("registrar"), case)

    assert events_of(case).last().action == "read"


def test_there_is_none_before_registration(office):
    assert ask_for(office("registrar"), a_case(State.WAITING)).status_code == 404


def test_a_donor_does_not_see_the_files_of_the_office(client, donor):
    case = a_case(State.REGISTERED, owner=donor)
    client.force_login(donor)

    assert ask_for(client, case).status_code == 404


def test_the_page_of_a_registered_case_leads_to_it(office):
    client = office("registrar")
    words = "The LPA as registered (PDF)"

    for state, is_there in ((State.REGISTERED, True), (State.WAITING, False)):
        page = client.get(f"/casework/{a_case(state).number}/").content.decode()
        assert (words in page) is is_there
