"""Deleting an account deletes the applications that have not left its owner's hands."""

from datetime import date

import pytest

from accounts.belongings import all_belongings
from accounts.closing import close_account
from accounts.models import Closing
from history.verifying import findings
from lpa.after_signing import record_posted
from lpa.models import Draft, Lpa, NamedPerson, Payment
from tests.builders import a_draft, an_lpa

pytestmark = pytest.mark.django_db


def delete(owner):
    close_account(user=owner, reason=Closing.Reason.ASKED, by=owner)


def told(user):
    kept = all_belongings()
    goes = [sentence for each in kept for sentence in each.what_goes(user)]
    return goes, [sentence for each in kept for sentence in each.what_stays(user)]


def posted(owner):
    lpa = an_lpa(owner)
    record_posted(lpa=lpa, what=["lp1"], on=date(2026, 11, 2), by=owner)
    return lpa


def test_what_was_not_posted_is_deleted_with_everybody_in_it(donor):
    a_draft(donor)
    an_lpa(donor)
    delete(donor)

    assert not Draft.objects.exists()
    assert not NamedPerson.objects.exists()
    assert not Lpa.objects.exists()


def test_what_was_posted_stays_and_is_nobodys(donor):
    lpa = posted(donor)
    delete(donor)

    lpa.refresh_from_db()
    assert lpa.owner is None
    assert lpa.instrument.donor.last_name == "Donor"


def test_what_was_paid_for_stays(donor):
    lpa = an_lpa(donor)
    Payment.objects.create(
        lpa=lpa, pence=9200, source=Payment.Source.ONLINE, received_on=date(2026, 11, 1)
    )
    delete(donor)

    assert Lpa.objects.filter(pk=lpa.pk, owner=None).exists()


def test_the_history_of_what_was_deleted_still_holds(donor):
    a_draft(donor)
    delete(donor)

    assert list(findings()) == []


def test_nobody_elses_is_touched(donor, django_user_model):
    paul = django_user_model.objects.create_user("paul@example.org")
    a_draft(paul)
    delete(donor)

    assert Draft.objects.filter(owner=paul).exists()


def test_its_owner_is_told_before_what_goes_and_what_stays(donor):
    a_draft(donor)
    posted(donor)
    [goes], [stays] = told(donor)

    assert goes.startswith("1 application that you have not posted")
    assert stays.startswith("1 LPA that was posted")


def test_whoever_has_nothing_is_told_nothing(donor):
    assert told(donor) == ([], [])


def test_what_is_told_costs_the_same_for_many(donor, django_assert_max_num_queries):
    for _number in range(3):
        a_draft(donor)
    with django_assert_max_num_queries(4):
        told(donor)
