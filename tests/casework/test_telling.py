"""Who is given notice of an application (values only, no database)."""

import pytest

from casework.choices import NoticeKind
from casework.telling import must_be_told
from lpa.choices import Applicant
from lpa.instrument import Instrument, Person, TrustCorporation

DORA = Person(uid="d", first_names="Dora", last_name="Donor")
AMY = Person(uid="a", first_names="Amy", last_name="Able")
BEN = Person(uid="b", first_names="Ben", last_name="Baker")
CAT = Person(uid="c", first_names="Cat", last_name="Cole")
BANK = TrustCorporation(uid="t", name="Bank")


def told(**decided):
    lpa = Instrument(donor=DORA, **{"attorneys": (AMY, BEN), **decided})
    return [recipient.uid for recipient in must_be_told(lpa)]


def test_where_the_donor_applies_every_attorney_is_told():
    assert told(applicant=Applicant.DONOR) == ["a", "b"]


@pytest.mark.parametrize(
    ("applying", "expected"),
    [(("a",), ["d", "b"]), (("a", "b"), ["d"])],
)
def test_where_attorneys_apply_the_donor_and_the_others_are_told(applying, expected):
    applied = {"applicant": Applicant.ATTORNEYS, "applying_attorneys": applying}

    assert told(**applied) == expected


def test_replacements_are_not_told():
    assert told(applicant=Applicant.DONOR, replacements=(CAT,)) == ["a", "b"]


def test_people_to_notify_were_told_by_the_applicant():
    assert told(applicant=Applicant.DONOR, people_to_notify=(CAT,)) == ["a", "b"]


def test_a_trust_corporation_is_told_like_any_attorney():
    assert told(applicant=Applicant.DONOR, attorneys=(BANK, AMY)) == ["t", "a"]


def test_where_nobody_is_seen_to_apply_everybody_is_told():
    assert told(applicant=None) == ["d", "a", "b"]


def test_the_donor_and_the_attorneys_get_notices_of_their_own():
    lpa = Instrument(donor=DORA, attorneys=(AMY,))

    kinds = [recipient.kind for recipient in must_be_told(lpa)]
    assert kinds == [NoticeKind.TO_DONOR, NoticeKind.TO_ATTORNEY]
