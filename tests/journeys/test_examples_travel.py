"""Every sound example travels from the register's JSON to a posted, registered LPA."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import translation
from django.utils.translation import gettext as _

from casework.models import Case
from casework.states import State
from documents.filling import lp1_of, lp3_of
from documents.models import IssuedDocument
from documents.press import pressed
from lpa.form_lines import lines_of
from lpa.instrument import Person
from lpa.models import Lpa
from outbox.carrying import carry_out_due
from outbox.models import Errand
from tests.examples import GOOD, example
from tests.pdf_words import words_of

pytestmark = pytest.mark.django_db
TOLD = date(2026, 11, 2)
STEPS = (
    ("record-payment", TOLD),
    ("record-signatures", TOLD),
    ("examine", TOLD),
    ("pass", TOLD),
    ("give-notices", TOLD),
    ("register", TOLD + timedelta(days=28)),
    ("dispatch", TOLD + timedelta(days=28)),
)


def taken_in(name):
    out = StringIO()
    call_command("import_lpa", str(example(name)), stdout=out)
    return out.getvalue().split()[-1]


def travel(reference):
    for action, day in STEPS:
        call_command(
            "advance", reference, action, "--on", day.isoformat(), stdout=StringIO()
        )


@pytest.mark.parametrize("name", GOOD)
def test_it_travels_the_whole_way(name):
    reference = taken_in(name)

    travel(reference)

    case = Case.objects.get(lpa__reference=reference)
    assert case.state == State.REGISTERED
    assert case.dispatched_on == case.registered_on == TOLD + timedelta(days=28)


def test_everybody_who_must_be_told_gets_a_letter():
    reference = taken_in(GOOD[0])
    travel(reference)

    while carry_out_due():
        pass

    case = Case.objects.get(lpa__reference=reference)
    told = 1 + len(case.instrument.attorneys)
    assert (
        IssuedDocument.objects.filter(kind__startswith="registration").count() == told
    )
    assert not Errand.objects.still_open().exists()


@pytest.mark.once
@pytest.mark.parametrize("name", GOOD)
def test_what_is_printed_holds_every_datum_whole(name):
    lpa = Lpa.objects.get(reference=taken_in(name))
    forms = [lp1_of(lpa)] + ([lp3_of(lpa)] if lpa.instrument.people_to_notify else [])

    read = [joined(words_of(pressed(form))) for form in forms]

    data = data_of(lpa.instrument)
    missing = [datum for datum in data if joined(datum) not in read[0]]
    assert not missing
    for person in lpa.instrument.people_to_notify:
        assert not [
            datum for datum in details_of(person) if joined(datum) not in read[1]
        ]


def joined(text):
    """Without blanks, which a line end may or may not be."""
    return "".join(text.split())


def data_of(lpa):
    """Every word that somebody typed, and every date of birth."""
    everybody = [
        lpa.donor,
        *lpa.attorneys,
        *lpa.replacements,
        *lpa.people_to_notify,
        lpa.certificate_provider,
    ]
    for person in everybody:
        yield from details_of(person)
    for person in (lpa.donor, *lpa.attorneys, *lpa.replacements):
        yield person.email
    for person in (lpa.donor, *lpa.human_attorneys, *lpa.human_replacements):
        yield in_figures(person.date_of_birth, lpa.language)
    # Long texts go on from sheet to sheet, so they are whole line by line.
    yield from lines_of(lpa.preferences or "")
    yield from lines_of(lpa.instructions or "")
    yield from lines_of(lpa.attorneys_act_details)
    yield from lines_of(lpa.replacements_step_in_details)
    yield from lines_of(lpa.replacements_act_details)


def in_figures(day, language):
    """A date as the form has it: each of its parts behind its name."""
    with translation.override(language):
        return f"{_('Day')} {day:%d} {_('Month')} {day:%m} {_('Year')} {day:%Y}"


def details_of(person):
    yield from person.address.lines
    if isinstance(person, Person):
        yield from (person.first_names, person.last_name)
    else:
        yield from (person.name, person.company_number)
