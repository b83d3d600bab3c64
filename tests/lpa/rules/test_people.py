"""Two roles, two names: who may be whom."""

from datetime import date, timedelta
from itertools import combinations, combinations_with_replacement

import pytest

from lpa.choices import Severity
from lpa.instrument import Instrument
from lpa.rules import broken
from lpa.rules.examples.sound import AMY, TODAY, TRUST, a_person, a_sound_lpa, changed
from lpa.rules.people import (
    dates_of_birth_are_in_the_past,
    names_are_not_initials,
    names_fit_the_boxes,
)
from lpa.rules.roles import namesakes_of_one_age_are_two_people as same_age
from lpa.rules.roles import nobody_has_two_roles as two_roles
from lpa.rules.roles import people_of_the_same_name_are_two_people as same_name

ROLES = (
    "donor",
    "attorneys",
    "replacements",
    "certificate_provider",
    "people_to_notify",
)
ALONE = ("donor", "certificate_provider")
PAIRS = [
    pair
    for pair in combinations_with_replacement(ROLES, 2)
    if pair not in {(role, role) for role in ALONE}
]
MAY_BE_BOTH = ("certificate_provider", "people_to_notify")
NAMESAKE = changed(
    AMY, uid="somebody else", last_name="ÁBLE", date_of_birth=date(1999, 9, 9)
)


def with_roles(pair, people):
    """An instrument in which the first person has the first role, and so on."""
    named = {}
    for role, person in zip(pair, people, strict=True):
        named[role] = person if role in ALONE else (*named.get(role, ()), person)
    return Instrument(**named)


@pytest.mark.parametrize("pair", PAIRS, ids=" and ".join)
def test_one_person_has_one_role_unless_a_provider_is_notified(pair):
    places = list(two_roles(with_roles(pair, (AMY, AMY))))

    assert len(places) == (0 if pair == MAY_BE_BOTH else 1)


@pytest.mark.parametrize("pair", PAIRS, ids=" and ".join)
def test_namesakes_are_asked_about_where_one_person_could_not_be_both(pair):
    lpa = with_roles(pair, (AMY, NAMESAKE))

    assert not list(two_roles(lpa))
    assert len(list(same_name(lpa))) == (0 if pair == MAY_BE_BOTH else 1)


@pytest.mark.parametrize(
    "typed", ["Ann-Marie O’Neill", "ANN MARIE O'NEILL", "Annmarie Oneill"]
)
def test_a_name_is_the_same_however_it_is_typed(typed):
    first, last = typed.rsplit(" ", 1)
    one = changed(NAMESAKE, first_names="Ann-Marie", last_name="O’Neill")
    other = changed(AMY, first_names=first, last_name=last)

    assert len(list(same_name(Instrument(attorneys=(one, other))))) == 1


def test_namesakes_born_on_one_day_are_asked_about_more_sharply():
    lpa = Instrument(attorneys=(AMY, changed(AMY, uid="copied from another LPA")))

    assert list(same_age(lpa)) == ["attorneys/1"]
    assert not list(same_name(lpa))
    assert not list(two_roles(lpa))


def test_the_later_role_is_the_one_to_change():
    lpa = a_sound_lpa(people_to_notify=(AMY,))
    [finding] = [f for f in broken(lpa, on=TODAY) if f.severity == Severity.FATAL]

    assert (finding.places, finding.page) == (
        ("people_to_notify/0",),
        "people-to-notify/people",
    )


def test_the_same_person_is_not_also_asked_about_as_a_namesake():
    assert not list(same_name(a_sound_lpa(people_to_notify=(AMY,))))


def test_people_whose_identity_is_not_known_are_not_taken_for_one():
    unknown = [changed(a_person(*name), uid="") for name in (("A", "B"), ("C", "D"))]

    assert not list(two_roles(Instrument(attorneys=tuple(unknown))))


def test_people_without_names_are_not_namesakes():
    nameless = changed(AMY, uid="x", first_names="", last_name="’")
    lpa = Instrument(attorneys=(nameless, changed(nameless, uid="y")))

    assert not list(same_name(lpa))


def test_three_namesakes_are_each_asked_about_once():
    born = [date(1970 + n, 1, 1) for n in range(3)]
    people = tuple(changed(AMY, uid=str(d), date_of_birth=d) for d in born)
    findings = broken(a_sound_lpa(attorneys=people), on=TODAY)
    [finding] = [f for f in findings if f.rule.judge is same_name]

    assert finding.places == ("attorneys/1", "attorneys/2")


@pytest.mark.parametrize(
    ("first_names", "found"),
    [
        ("Amy", []),
        ("Amy Jo", []),
        ("A", ["A"]),
        ("Amy J", ["J"]),
        ("J. Amy", ["J."]),
        ("Wm. John", ["Wm."]),
        ("J.R. Ann", ["J.R."]),
        ("Chas Robt", ["Chas", "Robt"]),
        ("Jo Al Wyn", []),
    ],
)
def test_initials_are_found_one_by_one(first_names, found):
    lpa = Instrument(donor=changed(AMY, first_names=first_names))

    assert [place.found for place in names_are_not_initials(lpa)] == found


@pytest.mark.parametrize(
    ("place", "person", "attribute", "room"),
    [
        ("donor", AMY, "first_names", 53),
        ("donor", AMY, "last_name", 61),
        ("donor", AMY, "other_names", 50),
        ("attorneys", AMY, "first_names", 50),
        ("attorneys", AMY, "last_name", 50),
        ("attorneys", TRUST, "name", 75),
    ],
)
def test_a_name_is_mentioned_when_it_outgrows_its_box(place, person, attribute, room):
    def with_letters(count):
        long = changed(person, **{attribute: "n" * count})
        return Instrument(**{place: long if place == "donor" else (long,)})

    assert list(names_fit_the_boxes(with_letters(room))) == []
    assert len(list(names_fit_the_boxes(with_letters(room + 1)))) == 1


@pytest.mark.parametrize(("days", "is_refused"), [(-1, False), (0, True), (1, True)])
def test_nobody_signs_on_the_day_of_their_birth(days, is_refused):
    born = changed(AMY, date_of_birth=TODAY + timedelta(days=days))
    lpa = Instrument(attorneys=(born,))

    assert bool(list(dates_of_birth_are_in_the_past(lpa, TODAY))) is is_refused


def test_every_pair_of_roles_is_tried():
    tried = {frozenset(pair) for pair in PAIRS if len(set(pair)) == 2}

    assert tried == {frozenset(pair) for pair in combinations(ROLES, 2)}
