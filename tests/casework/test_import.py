"""manage.py import_lpa."""

import json

import pytest
from django.core.management import CommandError

import clock
from accounts.models import User
from casework.actions import perform
from casework.choices import FindingSeverity
from casework.console import ADDRESS
from casework.models import Case
from casework.states import State
from lpa.models import Draft, Lpa
from lpa.register_document import judge, read
from tests.examples import GOOD, WITH_DEFECTS, WRONG, example
from tests.lpa.register_document.documents import a_document
from tests.lpa.register_document.schemas import validator

from .builders import RECEIVED, REGISTRABLE, WAY, pay, staff
from .commands import exported, run

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", GOOD)
def test_a_signed_lpa_opens_a_case_with_the_dates_that_came_in(name):
    said = run("import_lpa", example(name))

    case = Case.objects.get(lpa__reference=said.references[0])
    document = json.loads(example(name).read_text())
    assert (case.instrument, case.signing) == read(document)
    assert case.state == State.RECEIVED
    assert (said.complaints, said.status) == ([], 0)


@pytest.mark.parametrize("name", GOOD)
def test_a_good_one_goes_from_its_file_to_the_post(name):
    manager = staff("manager")
    with clock.set_to(RECEIVED):
        reference = run("import_lpa", example(name)).references[0]
        pay(Case.objects.get(lpa__reference=reference))
    case = Case.objects.get(lpa__reference=reference)
    for action, on in (*WAY.values(), ("dispatch", REGISTRABLE)):
        details = {"on": on} if action in ("give-notices", "dispatch") else {}
        with clock.set_to(on):
            case = perform(action, case, by=manager, **details)

    document = exported(reference)
    assert case.dispatched_on == REGISTRABLE
    assert document["status"] == "registered"
    assert judge(document).problems == ()
    validator("lpa.json").validate(document)


def test_each_line_ends_with_the_bare_reference():
    said = run("import_lpa", *map(example, GOOD))

    references = set(Lpa.objects.values_list("reference", flat=True))
    assert len(said) == len(GOOD)
    assert set(said.references) == references


def test_the_same_file_twice_changes_nothing_and_says_so():
    first = run("import_lpa", example(GOOD[0]))
    second = run("import_lpa", example(GOOD[0]), example(GOOD[0]))

    assert second.references == first.references * 2
    assert "before" in second[0]
    assert second.status == 0
    assert Case.objects.count() == 1


def test_each_problem_is_a_line_with_the_file_the_place_and_a_sentence():
    said = run("import_lpa", example(WRONG))

    assert said.status == 1
    assert said == []
    assert len(said.complaints) == 8
    assert f"{example(WRONG)}: /signedAt This must be a date and time" in "\n".join(
        said.complaints
    )


def test_a_refused_file_leaves_nothing_behind_and_does_not_stop_the_others():
    said = run("import_lpa", example(WRONG), example(GOOD[0]))

    assert said.status == 1
    assert len(said) == 1
    assert Lpa.objects.count() == Case.objects.count() == 1


@pytest.mark.parametrize("text", ["", "{", "[]", '{"lpaType": "lpa"}', "\x00"])
def test_what_is_no_document_is_refused(tmp_path, text):
    file = tmp_path / "one.json"
    file.write_text(text)
    said = run("import_lpa", file)

    assert said.status == 1
    assert all(line.startswith(f"{file}: /") for line in said.complaints)


def test_so_is_a_file_that_is_not_there_or_no_file(tmp_path):
    said = run("import_lpa", tmp_path / "nothing.json", tmp_path)

    assert len(said.complaints) == 2
    assert said.status == 1


def test_one_problem_is_one_line_whatever_the_names_in_the_file(a_file):
    file = a_file(a_document(**{"a\nb c": 1}))

    assert len(run("import_lpa", file).complaints) == 1


def test_defects_on_paper_become_findings_of_the_case():
    said = run("import_lpa", example(WITH_DEFECTS))

    case = Case.objects.get(lpa__reference=said.references[0])
    at_birth = case.findings.get(place="/donor/dateOfBirth")
    assert at_birth.severity == FindingSeverity.INFO
    assert at_birth.is_open
    assert said.status == 0


def test_the_command_line_acts_in_its_own_name_and_nobody_can_sign_in_with_it():
    run("import_lpa", example(GOOD[0]))

    account = User.objects.get(email=ADDRESS)
    assert account.is_staff
    assert not account.has_usable_password()


def test_somebody_else_can_be_named_if_they_may_open_cases(events_of):
    manager = staff("manager", email="mo@office.example")
    run("import_lpa", example(GOOD[0]), "--by", manager.email)

    assert events_of(Case.objects.get()).first().by == manager
    with pytest.raises(CommandError, match=r"nobody@office\.example"):
        run("import_lpa", example(GOOD[0]), "--by", "nobody@office.example")


def test_a_draft_belongs_to_the_owner_who_is_named(donor):
    said = run("import_lpa", example(GOOD[0]), "--draft", "--owner", donor.email)

    assert Draft.objects.get(reference=said.references[0]).owner == donor
    assert Case.objects.count() == 0


def test_without_one_it_belongs_to_the_donor_whose_account_opens_once():
    files = [example("welfare-two-jointly"), example("property-in-welsh")]
    said = run("import_lpa", *files, *files, "--draft")

    owners = Draft.objects.values_list("owner__email", flat=True)
    assert sorted(owners) == ["gwilym@example.org", "zainab@example.org"]
    assert said.references[:2] == said.references[2:]


@pytest.mark.parametrize("email", [None, "", "not an address", ADDRESS])
def test_where_no_donor_can_own_it_the_command_line_does(a_file, email):
    document = a_document()
    document["donor"]["email"] = email
    run("import_lpa", a_file(document), "--draft")

    assert Draft.objects.get().owner.email == ADDRESS


def test_only_a_draft_has_an_owner():
    with pytest.raises(CommandError, match="--draft"):
        run("import_lpa", example(GOOD[0]), "--owner", "a@example.org")
