"""Forms that came before LP1: what is at fault with them is kept as findings."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError, transaction

import clock
from casework.choices import FindingSeverity
from casework.models import Case
from casework.paper import record_paper
from lpa.choices import FormVersion
from lpa.instrument import Person
from tests.builders import an_lpa
from tests.casework.desk import page_of, url

from .builders import (
    RECEIVED,
    a_case,
    a_paper_case,
    dora,
    everybody_signed,
    fresh,
    staff,
)

pytestmark = pytest.mark.django_db
MARCH_2012 = date(2012, 3, 5)


def an_old_case(**varied) -> Case:
    """Keyed from paper by staff."""
    instrument = an_lpa(dora()).instrument
    with clock.set_to(RECEIVED):
        return a_paper_case(replace(instrument, **varied))


def read(case, version, on=MARCH_2012, **second) -> Case:
    with clock.set_to(RECEIVED):
        record_paper(
            case=case,
            signing=everybody_signed(case.instrument, on),
            form_version=version,
            by=staff("intake"),
            **second,
        )
    return fresh(case)


def found(case):
    return {
        each.rule: (each.severity, each.sentence)
        for each in case.findings.all()
        if each.is_open and each.rule.startswith("old-form/")
    }


def test_a_form_of_its_time_with_somebody_to_be_told_is_in_order():
    case = an_old_case(people_to_notify=(Person(first_names="Nia", last_name="N"),))

    assert found(read(case, FormVersion.FORMS_2009)) == {}


def test_a_form_that_nobody_could_sign_then_is_kept_with_a_finding():
    case = read(an_old_case(), FormVersion.FORMS_2007)

    severity, sentence = found(case)["old-form/not-in-use"]
    assert severity == FindingSeverity.FATAL
    assert sentence == "No LPA PA could be signed after 31 March 2011."
    case = read(case, FormVersion.FORMS_2015)
    assert "before 1 July 2015" in found(case)["old-form/not-in-use"][1]
    assert "old-form/not-in-use" not in found(read(case, FormVersion.FORMS_2009))


def test_without_anybody_to_be_told_a_second_certificate_is_looked_for():
    case = read(an_old_case(), FormVersion.FORMS_2009)
    assert found(case).keys() == {"old-form/missing"}

    second = {"second_certificate_by": "Di Evans"}
    case = read(
        case, FormVersion.FORMS_2009, **second, second_certificate_on=MARCH_2012
    )
    assert found(case) == {}


def test_what_was_made_online_is_not_asked_for_its_form(office):
    case = a_case()

    page = page_of(office("intake"), url(case, "paper/"))
    assert "Which form is it?" not in page
    assert case.form_version == FormVersion.FORMS_2015


def test_an_old_form_is_read_on_the_page_of_the_paper(office):
    case, client = an_old_case(), office("intake")
    with clock.set_to(RECEIVED):
        page = page_of(client, url(case, "paper/"))
        assert "2009: LPA114 to LPA117" in page
        dates = {
            f"{name}-{box}": value
            for name in client.get(url(case, "paper/")).context["view"].dates.fields
            for box, value in (("day", 5), ("month", 3), ("year", 2012))
        }
        told = dates | {"form_version": "2009", "second_certificate_by": "Di Evans"}
        told |= {
            "second_certificate_on-day": 6,
            "second_certificate_on-month": 3,
            "second_certificate_on-year": 2012,
        }
        answer = client.post(url(case, "paper/"), told)
        assert answer.status_code == 302, answer.content.decode()
        page = page_of(client, url(case))

    case = fresh(case)
    assert (case.form_version, case.second_certificate_on) == (
        "2009",
        date(2012, 3, 6),
    )
    for shown in ("LPA117", "Di Evans, 6 March 2012"):
        assert shown in page


def test_a_form_that_nobody_knows_is_refused_by_the_database():
    case = an_old_case()

    with pytest.raises(IntegrityError), transaction.atomic():
        Case.objects.filter(pk=case.pk).update(form_version="1999")
