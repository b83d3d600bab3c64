"""manage.py export_lpa."""

import json

import pytest
from django.core.management import CommandError

import clock
from casework.actions import perform
from casework.states import State
from lpa.models import Lpa
from lpa.references import shown
from lpa.register_document import judge
from tests.builders import an_lpa
from tests.examples import GOOD, WITH_DEFECTS, example
from tests.lpa.register_document.documents import a_document
from tests.lpa.register_document.schemas import validator

from .builders import REGISTRABLE, a_case, staff
from .commands import exported, run

pytestmark = pytest.mark.django_db


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
