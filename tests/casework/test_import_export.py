"""manage.py import_lpa and manage.py export_lpa."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

import clock
from accounts.models import User
from casework.actions import perform
from casework.choices import FindingSeverity
from casework.console import ADDRESS
from casework.models import Case
from casework.states import State
from lpa.models import Draft, Lpa
from lpa.references import shown
from lpa.register_document import judge, read
from tests.builders import an_lpa
from tests.examples import GOOD, WITH_DEFECTS, WRONG, example
from tests.lpa.register_document.documents import a_document
from tests.lpa.register_document.schemas import validator

from .builders import RECEIVED, REGISTRABLE, WAY, a_case, pay, staff

pytestmark = pytest.mark.django_db


class Said(list):
    """The lines of a command's output, and of its complaints."""

    def __init__(self, out, err, status):
        super().__init__(out.getvalue().splitlines())
        self.complaints, self.status = err.getvalue().splitlines(), status

    @property
    def references(self):
        return [line.split()[-1] for line in self]


def run(command, *arguments, **options):
    out, err, status = StringIO(), StringIO(), 0
    try:
        call_command(command, *map(str, arguments), stdout=out, stderr=err, **options)
    except SystemExit as leaving:
        status = leaving.code
    return Said(out, err, status)


def exported(reference):
    return json.loads("\n".join(run("export_lpa", reference)))


@pytest.fixture
def a_file(tmp_path):
    """Writes a document into a file, and gives the file."""

    def write(document, name="one.json"):
        file = tmp_path / name
        file.write_text(json.dumps(document))
        return file

    return write


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


@pytest.mark.parametrize("name", [*GOOD, WITH_DEFECTS])
def test_what_came_in_goes_out_with_its_uids_and_times(name):
    reference = run("import_lpa", example(name)).references[0]
    document, came_in = exported(reference), Lpa.objects.get().came_in

    for key in ("donor", "attorneys", "signedAt", "witnessedByCertificateProviderAt"):
        if name != WITH_DEFECTS:
            assert document[key] == came_in[key]
    assert [one["uid"] for one in document["attorneys"]] == [
        one["uid"] for one in came_in["attorneys"]
    ]
    assert document["status"] == "in-progress"
    assert document["registrationDate"] is None


@pytest.mark.parametrize("name", GOOD)
def test_what_goes_out_follows_the_schema_and_every_condition(name):
    document = exported(run("import_lpa", example(name)).references[0])

    validator("lpa.json").validate(document)
    assert judge(document).problems == ()


def test_a_register_number_that_came_in_is_kept(a_file):
    number = {"uid": "M-1234-5678-9018", "status": "in-progress"}
    run("import_lpa", a_file(a_document(**number)))

    assert exported("M-1234-5678-9018")["uid"] == "M-1234-5678-9018"


def test_what_went_out_is_known_when_it_comes_back(a_file):
    case = a_case()
    file = a_file(exported(case.number))

    said = run("import_lpa", file)

    assert said.references == [case.lpa.reference]
    assert Lpa.objects.count() == 1


@pytest.mark.parametrize("spelt", [str, shown, lambda r: f" {shown(r).lower()} "])
@pytest.mark.parametrize("kind", ["lpa.reference", "number", "register_number"])
def test_every_number_finds_it_however_it_is_spelt(kind, spelt):
    case = a_case()
    number = {"lpa.reference": case.lpa.reference}.get(kind) or getattr(case, kind)

    assert exported(spelt(number))["donor"]["lastName"] == "Donor"


@pytest.mark.parametrize(
    ("state", "status"),
    [
        (State.RECEIVED, "in-progress"),
        (State.PAYMENT_PENDING, "in-progress"),
        (State.EXAMINING, "in-progress"),
        (State.IMPERFECT, "in-progress"),
        (State.PERFECT, "in-progress"),
        (State.WAITING, "statutory-waiting-period"),
        (State.REGISTERED, "registered"),
        (State.REJECTED, "cannot-register"),
        (State.CANNOT_REGISTER, "cannot-register"),
        (State.WITHDRAWN, "withdrawn"),
    ],
)
def test_each_state_has_the_registers_word_for_it(state, status):
    document = exported(a_case(state).number)

    assert document["status"] == status
    validator("lpa.json").validate(document)


def test_the_day_of_registration_is_said():
    case = a_case(State.WAITING)
    with clock.set_to(REGISTRABLE):
        perform("register", case, by=staff("registrar"))

    assert exported(case.number)["registrationDate"] == REGISTRABLE.isoformat()


def test_what_nobody_has_signed_is_printed_with_a_warning(donor):
    said = run("export_lpa", an_lpa(donor).reference)

    assert "signedAt" not in json.loads("\n".join(said))
    assert len(said.complaints) == 1


def test_a_draft_is_printed_too(donor):
    said = run("import_lpa", example(GOOD[0]), "--draft", "--owner", donor.email)

    assert exported(said.references[0])["channel"] == "paper"


@pytest.mark.parametrize("reference", ["A00000000001", "7000-0000-0005", "M-1", "12"])
def test_a_reference_that_nothing_has_is_a_sentence(reference):
    with pytest.raises(CommandError):
        run("export_lpa", reference)
