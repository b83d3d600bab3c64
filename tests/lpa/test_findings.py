"""Findings as the donor meets them: on the check page, the task list and each page."""

import re
from datetime import date

import pytest
from django.utils.html import escape

import clock
from lpa import answers
from lpa.choices import Consequence
from lpa.preflight import preflight
from tests.builders import REPLACED, TOLD, a_draft, act, details

pytestmark = pytest.mark.django_db

KIT = details("Kit", "Able", born=date(2012, 1, 2))
AMY_J = details("Amy J.", "Able", born=date(1925, 1, 2), line1="As above")
BANKRUPT = details("Ben", "Baker", born=date(1978, 3, 4), is_bankrupt=True)
CAT = details("Cat", "Cole", born=date(1981, 5, 6))
NAMESAKE = details("Amy-J", "Able", line1="7 New Way", postcode="XYZ")
WAITS = {("when", "when-usable"): {"when_usable": "when-capacity-lost"}}
BOXED = re.compile(r'<a class="govuk-link" href="([^"]*from=check)">Change this<')


@pytest.fixture
def draft(donor, client):
    """An application with everything wrong that the rule book can be asked about."""
    client.force_login(donor)
    return a_draft(
        donor,
        attorneys=(AMY_J, BANKRUPT, KIT),
        replacements=(CAT,),
        provider=details("Cy", "Cole"),
        told=(NAMESAKE,),
        answers=REPLACED | TOLD | WAITS | act("jointly"),
    )


@pytest.fixture
def html(client, draft):
    return lambda page="": client.get(f"/lpa/{draft.reference}/{page}").content.decode()


def findings(draft):
    return preflight(answers.read(draft), on=clock.today()).findings


def test_the_check_page_says_everything_about_each_finding(draft, html):
    page = html("check/")
    kinds = {finding.rule.slug for finding in findings(draft)}

    assert len(kinds) >= 8
    for finding in findings(draft):
        for words in (finding.for_donor, finding.rule.why, finding.rule.source):
            assert escape(str(words)) in page
        assert f"/{finding.rule.slug}/" in page


def test_findings_stand_under_what_would_come_of_them_the_worst_first(html):
    page = html("check/")
    headings = [page.index(f">{one.label}</h2>") for one in Consequence]

    assert headings == sorted(headings)


def test_every_finding_leads_to_the_page_that_mends_it(draft, html, client):
    links = BOXED.findall(html("check/"))

    assert len(links) == len(findings(draft))
    for link in set(links):
        assert client.get(link).status_code == 200


def test_what_would_be_refused_cannot_be_confirmed(draft, html):
    asked = preflight(answers.read(draft), on=clock.today()).asked

    assert html("check/").count("Yes, I mean it") == len(asked) > 0


def test_the_task_list_says_it_in_short(draft, html):
    page = html()

    for finding in findings(draft):
        assert escape(finding.for_donor) in page
    assert "There is a problem" in page
    assert "Check this" in page


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("attorneys/people/", "Kit Able must be 18 or over"),
        ("attorneys/how-they-act/", "the others drop out too"),
        ("certificate-provider/person/", "has the same last name as Cat Cole"),
        ("when/when-usable/", "once you lack mental capacity"),
    ],
)
def test_each_page_says_what_is_found_there(page, words, html):
    assert words in html(page)
    assert "Why this matters" in html(page)


def test_a_page_that_is_still_open_says_nothing_yet(client, donor):
    client.force_login(donor)
    draft = a_draft(donor, attorneys=())

    page = client.get(f"/lpa/{draft.reference}/attorneys/people/").content.decode()

    assert "Name at least one attorney" not in page


def test_choices_name_who_goes_on(html):
    page = html("attorneys/how-they-act/")

    assert "If Amy J. Able can no longer act, Ben Baker and Kit Able go on" in page
    assert "Ben Baker and Kit Able drop out too and Cat Cole steps in" in page


def test_bankruptcy_is_asked_of_attorneys_for_property_only(client, donor):
    client.force_login(donor)
    property_, welfare = (
        a_draft(donor, answers={("lpa-type", "type"): {"type": kind}})
        for kind in ("property-and-affairs", "personal-welfare")
    )

    def asks(draft):
        amy = draft.people.get(role="attorney")
        page = f"/lpa/{draft.reference}/attorneys/people/{amy.uid}/change/"
        return 'name="is_bankrupt"' in client.get(page).content.decode()

    assert (asks(property_), asks(welfare)) == (True, False)


def test_an_attorney_of_whom_it_is_not_said_keeps_the_page_open(client, donor):
    client.force_login(donor)
    draft = a_draft(donor, attorneys=(CAT | {"is_bankrupt": None},))

    [(section, step)] = preflight(answers.read(draft), on=clock.today()).pages
    page = client.get(f"/lpa/{draft.reference}/attorneys/people/").content.decode()

    assert (section.slug, step.slug) == ("attorneys", "people")
    assert "Not said yet whether they are bankrupt" in page
