"""Which form could be signed when, and what the old ones asked for."""

from datetime import date

import pytest

from lpa.choices import FormVersion
from lpa.rules.old_forms import (
    FORMS,
    SecondCertificate,
    asks_when_usable,
    certificate_faults,
    forms_signable_on,
    needs_two_certificates,
)

OLDEST, OLD, NEW = FormVersion
DAY = date(2010, 5, 1)


@pytest.mark.parametrize(
    ("on", "versions"),
    [
        (date(2007, 9, 30), []),
        (date(2007, 10, 1), [OLDEST]),
        (date(2009, 9, 30), [OLDEST]),
        (date(2009, 10, 1), [OLDEST, OLD]),
        (date(2011, 3, 31), [OLDEST, OLD]),
        (date(2011, 4, 1), [OLD]),
        (date(2015, 6, 30), [OLD]),
        (date(2015, 7, 1), [OLD, NEW]),
        (date(2015, 12, 31), [OLD, NEW]),
        (date(2016, 1, 1), [NEW]),
        (date(2026, 11, 27), [NEW]),
    ],
)
def test_a_form_is_signed_in_its_time_and_in_a_time_of_grace(on, versions):
    assert forms_signable_on(on) == versions


def test_every_form_has_a_name_for_each_kind_of_lpa():
    assert all(len(form.names) == 2 for form in FORMS.values())


@pytest.mark.parametrize(
    ("signed_on", "names_nobody", "needed"),
    [
        (date(2015, 6, 30), True, True),
        (date(2015, 7, 1), True, False),
        (date(2015, 6, 30), False, False),
    ],
)
def test_two_certificates_are_needed_until_july_2015(signed_on, names_nobody, needed):
    asked = needs_two_certificates(signed_on=signed_on, names_nobody=names_nobody)

    assert asked is needed


@pytest.mark.parametrize(
    ("second", "faults"),
    [
        (SecondCertificate(), ["missing"]),
        (SecondCertificate("Di Evans"), ["missing"]),
        (SecondCertificate("CY  DUNN", DAY), ["same-person"]),
        (SecondCertificate("Di Evans", date(2010, 4, 30)), ["too-early"]),
        (SecondCertificate("Di Evans", DAY), []),
    ],
)
def test_a_second_certificate_is_somebody_elses_and_not_too_early(second, faults):
    found = certificate_faults(second, first_by="Cy Dunn", donor_on=DAY)

    assert list(found) == faults


def test_when_it_can_be_used_is_asked_since_2015():
    assert [each for each in FormVersion if asks_when_usable(each)] == [NEW]
