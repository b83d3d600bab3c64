"""The same steps from the command line, with its own account and exit status."""

from datetime import timedelta
from inspect import signature
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

import clock
from casework.catalogue import ACTIONS
from casework.models import Case
from casework.proposing import confirm
from casework.states import State
from casework.steps import MORE, STEPS
from lpa import keeping
from lpa.instrument import Signing
from lpa.models import Lpa
from lpa.references import shown
from tests.builders import AMY, BEN, act, an_lpa

from .builders import NOTICES, RECEIVED, REGISTRABLE, SIGNED, a_case, fresh, staff

pytestmark = pytest.mark.django_db


def run(*words):
    said = StringIO()
    call_command(*words, stdout=said)
    return said.getvalue().strip()


def refused(*words):
    with pytest.raises(CommandError) as refusal:
        run(*words)
    return str(refusal.value)


def advance(case, *words):
    return run("advance", case.number, *words)


@pytest.fixture
def imported(donor):
    """An LPA that came in with every date of signing but its attorneys'."""
    an_lpa(donor, attorneys=(AMY, BEN), answers=act("jointly"))
    signing = Signing(donor_on=SIGNED, certificate_provider_on=SIGNED)
    Lpa.objects.update(origin=Lpa.Origin.IMPORTED, signed=keeping.dump(signing))
    return Lpa.objects.get()


@pytest.fixture
def case(imported):
    with clock.set_to(RECEIVED):
        run("receive", imported.reference)
    return Case.objects.get()


def test_a_pack_is_received_by_its_reference_in_any_spelling(donor):
    lpa = an_lpa(donor)

    said = run("receive", shown(lpa.reference).lower())

    assert said == f"The case is open: {Case.objects.get()}"


def test_receiving_again_says_that_it_was_open(case):
    assert run("receive", case.lpa.reference) == f"The case was open already: {case}"
    assert run("receive", str(case)).endswith(str(case))


@pytest.mark.parametrize(
    ("reference", "said"),
    [
        ("A000 0000 0009", "Nothing is known under A000 0000 0009"),
        ("7000-0000-0006", "wrong digit"),
        ("nonsense", "Enter a reference"),
    ],
)
def test_a_reference_that_cannot_be_received_is_refused(db, reference, said):
    assert said in refused("receive", reference)
    assert said in refused("advance", reference, "examine")


def test_an_lpa_without_a_case_cannot_be_advanced(donor):
    lpa = an_lpa(donor)

    assert "receive it first" in refused("advance", lpa.reference, "examine")


def test_the_whole_way_from_an_import_to_the_post(case):
    with clock.set_to(RECEIVED):
        advance(case, "record-payment")
        advance(case, "record-signatures", "--on", SIGNED.isoformat())
        advance(case, "examine")
        advance(case, "pass")
    advance(case, "give-notices", "--on", NOTICES.isoformat())
    said = advance(case, "register", "--on", REGISTRABLE.isoformat())
    assert said == f"{case}: registered (Registered)"

    advance(case, "dispatch", "--on", REGISTRABLE.isoformat())
    done = fresh(case)
    assert (done.registered_on, done.dispatched_on) == (REGISTRABLE, REGISTRABLE)


def test_a_step_is_refused_with_every_reason(case):
    advance(case, "record-payment")
    advance(case, "examine")

    said = refused("advance", case.number, "pass").splitlines()

    assert said[0].startswith("A signature or its date is missing: Amy Able")


def test_dates_that_are_known_stay_when_the_others_are_recorded(case):
    later = SIGNED + timedelta(days=1)
    advance(case, "record-signatures", "--on", later.isoformat())

    signing = fresh(case).signing
    assert (signing.donor_on, set(signing.attorneys_on.values())) == (SIGNED, {later})


def test_an_unknown_step_is_answered_with_all_that_are_known(case):
    said = refused("advance", case.number, "fly")

    assert all(step in said for step in STEPS)


def test_every_move_can_be_told_what_it_needs():
    known = {"self", "on", "reason", *MORE}

    for action in ACTIONS.values():
        told = signature(getattr(Case, action.move)).parameters.values()
        assert {each.name for each in told if each.default is each.empty} <= known


def test_it_is_referred_to_the_court_on_a_ground():
    case = a_case(State.EXAMINING)
    words = ["refer-to-court", "--reason", "Is it valid?", "--on", NOTICES.isoformat()]
    assert "one of: objection, " in refused("advance", case.number, *words)
    numbered = [*words, "--ground", "validity", "--court-number"]
    assert "seven digits" in refused("advance", case.number, *numbered, "12")

    advance(case, *numbered, "1234567-T")

    matter = fresh(case).court_matters.get()
    assert (matter.ground, matter.court_number) == ("validity", "1234567T")
    assert (fresh(case).state, matter.referred_on) == (State.WITH_COURT, NOTICES)


def test_the_end_of_a_power_is_proposed_to_a_second_person():
    case = a_case(State.REGISTERED)

    with clock.set_to(REGISTRABLE):
        words = ("revoke", "--cause", "revoked-by-donor", "--reason", "By deed")
        said = advance(case, *words, "--on", REGISTRABLE.isoformat())

        assert said.startswith("It is proposed")
        assert fresh(case).state == State.REGISTERED
        assert confirm(proposal=case.proposals.get(), by=staff("manager")).revoked_on


def test_what_the_command_line_may_not_do_is_refused_in_a_sentence():
    case = a_case(State.REGISTERED)

    said = refused("advance", case.number, "suspend", "--reason", "An order")
    assert said == "The command line may not take: suspend"


@pytest.mark.parametrize("name", ["reject", "cannot-register", "withdraw"])
def test_an_end_needs_a_reason(name):
    case = a_case(State.EXAMINING)
    assert refused("advance", case.number, name) == "A reason is needed"

    advance(case, name, "--reason", "It is a copy")
    assert fresh(case).closed_reason == "It is a copy"


def test_nothing_is_paid_where_nothing_is_outstanding(case):
    advance(case, "record-payment")
    advance(case, "record-payment")

    assert case.lpa.payments.count() == 1


def test_nothing_is_paid_while_the_fee_is_undecided():
    asked = {("fee-reduction", "reduction"): {"fee_reduction": "universal-credit"}}
    case = a_case(answers=asked)

    assert "nobody has decided" in refused("advance", case.number, "record-payment")


def test_the_command_line_acts_in_its_own_name(case, events_of):
    advance(case, "record-payment")
    advance(case, "examine")

    assert str(events_of(case).last().by) == "Command line"
    assert not events_of(case).last().by.has_usable_password()


def test_a_day_that_is_none_is_refused(case):
    assert "is no day" in refused("advance", case.number, "examine", "--on", "soon")


class TestWhereTheClockMayNotBeSet:
    @pytest.fixture(autouse=True)
    def as_in_production(self, settings):
        settings.CLOCK_MAY_BE_SET = False

    def test_a_day_to_come_is_refused(self):
        case = a_case(State.PERFECT)
        tomorrow = (clock.today() + timedelta(days=1)).isoformat()

        said = refused("advance", case.number, "give-notices", "--on", tomorrow)
        assert "in the future" in said

    def test_a_day_gone_by_can_be_given_to_what_asks_for_one(self):
        case = a_case(State.PERFECT)
        with clock.set_to(REGISTRABLE):
            advance(case, "give-notices", "--on", NOTICES.isoformat())

        case = fresh(case)
        assert case.waiting_from == NOTICES
        assert clock.london_date(case.state_since) == REGISTRABLE

    def test_what_happens_today_happens_on_no_other_day(self):
        case = a_case(State.WAITING)

        said = refused("advance", case.number, "register", "--on", "2026-11-30")
        assert said == "register happens today: leave --on out"


def test_the_picture_is_up_to_date():
    run("draw_states", "--check")


def test_a_picture_that_is_out_of_date_is_noticed(tmp_path, settings):
    settings.BASE_DIR = tmp_path
    assert "out of date" in refused("draw_states", "--check")

    (tmp_path / "docs").mkdir()
    run("draw_states")
    run("draw_states", "--check")
