"""Two people who change one record: neither loses what the other saved."""

import re

import pytest
from django.test import Client

from accounts.groups import StaffGroup
from casework.amending import amend
from casework.complaints import change_complaint
from casework.desk_choices import InvestigationKind
from casework.donors import correct_donor, said_of_donor
from casework.investigations import change_investigation
from casework.paper import record_paper
from casework.teams import keep_team
from tests.accounts.signing_in import sign_in_staff
from tests.casework.builders import a_case, fresh, staff
from tests.casework.desk import a_complaint, a_team, an_investigation

pytestmark = pytest.mark.django_db
MEANWHILE = "Somebody else has saved something here meanwhile"


@pytest.fixture
def nia():
    browser = Client()
    groups = [group.value for group in StaffGroup]
    sign_in_staff(browser, staff(*groups, email="nia@office.example"))
    return browser


def boxes(page: str) -> dict:
    """What a browser would send of a page: boxes, what is ticked, what is selected."""
    forms = re.findall(r'(?s)<form method="post".*?</form>', page)
    form = next(each for each in forms if 'name="opened"' in each)
    sent: dict = {}
    for tag in re.findall(r"<input[^>]*>", form):
        found = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        is_left = found.get("type") in ("radio", "checkbox") and "checked" not in tag
        if "name" in found and not is_left:
            sent.setdefault(found["name"], []).append(found.get("value", ""))
    for name, text in re.findall(r'<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)', form):
        sent[name] = text.strip()
    for name, inside in re.findall(
        r'(?s)<select[^>]*name="([^"]*)"[^>]*>(.*?)</s', form
    ):
        chosen = re.findall(r'<option value="([^"]*)"[^>]*selected', inside)
        sent[name] = chosen[0] if chosen else ""
    return sent


def opened(browser, address):
    return boxes(browser.get(address).content.decode())


def merge(browser, address, sent):
    response = browser.post(address, sent)
    assert response.status_code == 200, response.url
    page = response.content.decode()
    assert MEANWHILE in page
    return page


def test_a_complaint_keeps_what_both_changed(nia):
    case = a_case()
    complaint = a_complaint(case)
    address = f"/casework/{case.number}/complaints/{complaint.pk}/edit/"
    sent = opened(nia, address) | {"complainant": "Nia’s"}
    theirs = {"title": "Theirs"}
    change_complaint(complaint=complaint, by=staff("manager"), **theirs)

    page = merge(nia, address, sent)

    complaint.refresh_from_db()
    assert complaint.complainant == "Dora Donor"
    assert "When you opened it: Nobody answers" in page
    assert "saved by manager@office.example" in page
    assert nia.post(address, boxes(page)).status_code == 302
    complaint.refresh_from_db()
    assert (complaint.title, complaint.complainant) == ("Theirs", "Nia’s")


def test_what_both_changed_has_to_be_chosen(nia):
    case = a_case()
    complaint = a_complaint(case)
    address = f"/casework/{case.number}/complaints/{complaint.pk}/edit/"
    sent = opened(nia, address) | {"title": "Mine"}
    change_complaint(complaint=complaint, by=staff("manager"), title="Theirs")

    page = merge(nia, address, sent)
    again = merge(nia, address, boxes(page))

    assert "Select what to keep" in again
    assert nia.post(address, boxes(again) | {"keep-title": "mine"}).status_code == 302
    complaint.refresh_from_db()
    assert complaint.title == "Mine"


def test_a_third_version_is_merged_anew(nia):
    case = a_case()
    complaint = a_complaint(case)
    address = f"/casework/{case.number}/complaints/{complaint.pk}/edit/"
    sent = opened(nia, address) | {"title": "Mine"}
    change_complaint(complaint=complaint, by=staff("manager"), title="Theirs")
    page = merge(nia, address, sent)
    change_complaint(complaint=complaint, by=staff("manager"), title="Theirs again")

    again = merge(nia, address, boxes(page) | {"keep-title": "mine"})

    assert "Theirs again" in again
    complaint.refresh_from_db()
    assert complaint.title == "Theirs again"


def test_an_investigation_keeps_what_both_changed(nia):
    case = a_case()
    one = an_investigation(case)
    address = f"/casework/{case.number}/investigations/{one.pk}/edit/"
    sent = opened(nia, address) | {"title": "Mine"}
    other = next(kind for kind in InvestigationKind if kind != one.kind)
    change_investigation(investigation=one, kind=other, by=staff("manager"))

    assert nia.post(address, boxes(merge(nia, address, sent))).status_code == 302

    one.refresh_from_db()
    assert (one.title, one.kind) == ("Mine", other)


def test_a_donors_record_keeps_what_both_changed(nia):
    record = a_case().of_donor.record
    address = f"/casework/donors/{record.number}/correct/"
    sent = opened(nia, address) | {"town": "York", "why": "By letter"}
    theirs = said_of_donor(record) | {"line1": "2 Mill Lane"}
    correct_donor(record=record, details=theirs, why="x", by=staff("manager"))

    assert nia.post(address, boxes(merge(nia, address, sent))).status_code == 302

    record.refresh_from_db()
    assert (record.line1, record.town) == ("2 Mill Lane", "York")


def test_a_team_keeps_what_both_changed(nia):
    team, cary = a_team(), staff("caseworker")
    address = f"/casework/teams/{team.pk}/"
    sent = opened(nia, address) | {"phone": "0300 456 0301"}
    keep_team(
        team=team,
        name=team.name,
        phone=team.phone,
        email="",
        members=[cary],
        by=staff("manager"),
    )

    assert nia.post(address, boxes(merge(nia, address, sent))).status_code == 302

    team.refresh_from_db()
    assert (team.phone, list(team.members.all())) == ("0300 456 0301", [cary])


def test_what_is_on_the_paper_keeps_what_both_saw(nia):
    case = a_case()
    address = f"/casework/{case.number}/paper/"
    sent = opened(nia, address) | {"pages_missing": ["section-8"]}
    signing = case.signing
    signing.attorneys_on.clear()
    record_paper(case=case, signing=signing, by=staff("manager"))

    assert nia.post(address, boxes(merge(nia, address, sent))).status_code == 302

    assert fresh(case).signing.attorneys_on == {}
    assert fresh(case).pages_missing == ["section-8"]


def test_somebodys_details_keep_what_both_corrected(nia):
    case = a_case()
    address = f"/casework/{case.number}/people/donor/"
    sent = opened(nia, address) | {"town": "York", "why": "By letter"}
    theirs = {"last_name": "Donner", "date_of_birth": "1950-03-28"}
    amend(case=case, whose="donor", details=theirs, why="x", by=staff("manager"))

    assert nia.post(address, boxes(merge(nia, address, sent))).status_code == 302

    donor = fresh(case).instrument.donor
    assert (donor.last_name, donor.address.town) == ("Donner", "York")
    assert f"{donor.date_of_birth}" == "1950-03-28"
    assert "Donner" in nia.get(f"/casework/{case.number}/people/").content.decode()


def test_a_version_that_we_did_not_give_is_seen_by_nobody(nia):
    case = a_case()
    complaint = a_complaint(case)
    address = f"/casework/{case.number}/complaints/{complaint.pk}/edit/"

    merge(nia, address, opened(nia, address) | {"opened": "forged"})
