"""What a donor says they mean: kept, asked again, and kept with the LPA."""

import pytest

import clock
from history.models import Event
from lpa import answers
from lpa.models import Frozen, Lpa
from lpa.naming import change_person
from lpa.overruling import NothingToOverrule, overrule, take_back
from lpa.preflight import preflight
from lpa.submission import NotReady, submit
from tests.builders import BEN, a_draft, an_lpa, details

pytestmark = pytest.mark.django_db

NAMESAKE = details("Cy", "Able", line1="9 High Street")
BY_NAME = "the_certificate_provider_is_not_family_by_name"


def said(draft):
    return preflight(answers.read(draft), on=clock.today())


@pytest.fixture
def draft(donor):
    return a_draft(donor, provider=NAMESAKE)


@pytest.fixture
def query(draft):
    [finding] = said(draft).asked
    assert finding.rule.slug == BY_NAME
    return finding


def events(draft):
    told = Event.objects.filter(subject=draft.reference)
    return list(told.values_list("action", flat=True))


def test_a_query_stands_in_the_way_until_it_is_meant(draft, query, donor):
    with pytest.raises(NotReady):
        submit(draft=draft, by=donor)

    overrule(draft=draft, digest=query.digest, by=donor)

    assert submit(draft=draft, by=donor)


def test_what_was_meant_is_kept_with_the_lpa(draft, query, donor):
    overrule(draft=draft, digest=query.digest, by=donor)

    [kept] = submit(draft=draft, by=donor).overruled

    assert kept["rule"] == BY_NAME
    assert kept["places"] == ["certificate_provider/last_name"]
    assert kept["by"] == str(donor)
    assert "Cy Able has the same last name" in kept["sentence"]


def test_saying_so_twice_changes_nothing(draft, query, donor):
    first = overrule(draft=draft, digest=query.digest, by=donor)

    assert overrule(draft=draft, digest=query.digest, by=donor) == first
    assert events(draft).count("overruled") == 1


@pytest.mark.parametrize(
    "changes", [{"first_names": "Cyril"}, {"line1": "10 High Street"}]
)
def test_it_is_asked_again_once_a_name_or_an_address_changes(
    changes, draft, query, donor
):
    overrule(draft=draft, digest=query.digest, by=donor)
    provider = draft.people.get(role="certificate-provider")

    change_person(person=provider, details=NAMESAKE | changes, by=donor)

    assert [each.rule.slug for each in said(draft).asked] == [BY_NAME]


def test_another_person_leaves_it_as_it_was_said(draft, query, donor):
    overrule(draft=draft, digest=query.digest, by=donor)
    attorney = draft.people.get(role="donor")

    change_person(person=attorney, details={"email": "d@example.org"}, by=donor)

    assert said(draft).asked == []


def test_it_can_be_taken_back(draft, query, donor):
    overrule(draft=draft, digest=query.digest, by=donor)

    take_back(draft=draft, digest=query.digest, by=donor)
    take_back(draft=draft, digest=query.digest, by=donor)

    assert said(draft).asked == [query]
    assert events(draft).count("overruling-taken-back") == 1


@pytest.mark.parametrize("what", ["", "nothing", "\x00", "0" * 64])
def test_what_was_not_said_cannot_be_taken_back(what, draft, donor):
    take_back(draft=draft, digest=what, by=donor)

    assert "overruling-taken-back" not in events(draft)


@pytest.mark.parametrize("what", ["", "nothing", "\x00", "0" * 64])
def test_what_is_not_asked_cannot_be_overruled(what, draft, donor):
    with pytest.raises(NothingToOverrule):
        overrule(draft=draft, digest=what, by=donor)


def test_what_would_be_refused_cannot_be_overruled(donor):
    child = BEN | {"date_of_birth": clock.today()}
    draft = a_draft(donor, attorneys=(child,))
    [fatal] = said(draft).fatal

    with pytest.raises(NothingToOverrule):
        overrule(draft=draft, digest=fatal.digest, by=donor)


def test_nothing_is_said_about_an_lpa_that_is_printed(donor):
    lpa = an_lpa(donor)

    with pytest.raises(Frozen):
        overrule(draft=lpa.draft, digest="x", by=donor)
    with pytest.raises(Frozen):
        take_back(draft=lpa.draft, digest="x", by=donor)
    assert Lpa.objects.get().overruled == []


def test_the_button_on_the_check_page_says_so_and_takes_it_back(client, draft, query):
    client.force_login(draft.owner)
    start = f"/lpa/{draft.reference}"

    html = client.get(f"{start}/check/").content.decode()
    assert f'value="{query.digest}"' in html
    client.post(f"{start}/overrule/", {"what": query.digest, "back": "check"})
    assert (
        "You said that this is what you want"
        in client.get(f"{start}/check/").content.decode()
    )
    client.post(f"{start}/take-back/", {"what": query.digest, "back": "check"})
    assert said(draft).asked == [query]


@pytest.mark.parametrize("back", ["", "check", "//evil.example", "no/such", "tasks/x"])
def test_after_the_button_comes_a_page_of_this_draft(back, client, draft):
    client.force_login(draft.owner)
    start = f"/lpa/{draft.reference}"

    answer = client.post(f"{start}/overrule/", {"what": "gone", "back": back})

    assert answer.url == f"{start}/check/"


def test_nobody_else_can_say_it(client, draft, query, django_user_model):
    client.force_login(django_user_model.objects.create_user("else@example.org"))

    answer = client.post(f"/lpa/{draft.reference}/overrule/", {"what": query.digest})

    assert answer.status_code == 404
    assert said(draft).asked == [query]
