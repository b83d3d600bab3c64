"""People who do not exist, and the slips with which the same one is written again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from casework.alike import Known, turned_round
from casework.short_names import forms_of
from lpa.rules.names import fold

# The first are common, and drawn more often than the last.
MANY_SURNAMES = """
Smith Jones Williams Taylor Brown Davies Evans Wilson Thomas Johnson Roberts Robinson
Thompson Wright Walker White Edwards Hughes Green Hall Lewis Harris Clarke Patel Jackson
Wood Turner Martin Cooper Hill Ward Morris Moore Clark Lee King Baker Harrison Morgan
Allen James Scott Phillips Watson Davis Parker Price Bennett Young Griffiths Mitchell
Kelly Cook Carter Richardson Bailey Collins Bell Shaw Murphy Miller Cox Richards Khan
Marshall Anderson Simpson Ellis Adams Singh Begum Wilkinson Foster Chapman Powell Webb
Rogers Gray Mason Ali Hunt Hussain Campbell Matthews Owen Palmer Holmes Mills Barnes
Knight Lloyd Butler Russell Barker Fisher Stevens Jenkins Murray Dixon Harvey Graham
O'Neill O'Brien MacDonald McCarthy Łuczak Wiśniewski Müller Sørensen Gonçalves Nguyễn
Đorđević Strauß Ŵyn-Pryce Nwosu-Okafor Smith-Jones Parry-Williams Lloyd-George
Hartley-Brewer Bowes-Lyon Featherstonehaugh Cholmondeley Haddad Carrick Petit Gwynne
"""
MANY_FORENAMES = """
Margaret John Mary David Patricia Michael Jean Peter Barbara Robert Susan William Joan
James Dorothy Richard Maureen George Sheila Ronald Pamela Thomas Elizabeth Kenneth Ann
Brian Christine Anthony Doreen Dennis Joyce Raymond Brenda Alan Janet Derek Sylvia Roy
Kathleen Edward Irene Charles Eileen Frederick Betty Albert Beryl Leonard Gwendolen Ivor
Dilys Siân Gwenllian Ieuan Rhys Nerys Agnieszka Kazimierz Fatima Mohammed Priya Chidinma
Zoë Renée José Björn Valerie Judith Catherine Philip Victoria Alexander Rosemary Samuel
"""
SURNAMES, FORENAMES = MANY_SURNAMES.split(), MANY_FORENAMES.split()
LETTERS = "abcdefghijklmnopqrstuvwxyz"
FIRST_DAY = date(1922, 1, 1)
A_YEAR = timedelta(days=365)


def common(dice: Random, names: list[str]) -> str:
    """The earlier it stands in the list, the likelier."""
    return names[int(len(names) * dice.random() ** 1.6)]


def a_postcode(dice: Random) -> str:
    area = dice.choice(["LS", "CF", "M", "SA", "B", "LL", "NE", "EX"])
    inward = "".join(dice.choices("ABDEFGHJLN", k=2))
    return f"{area}{dice.randint(1, 19)} {dice.randint(1, 9)}{inward}"


def somebody(dice: Random) -> Known:
    middle = [common(dice, FORENAMES)] if dice.random() < 0.6 else []
    names = [common(dice, FORENAMES), *middle]
    born = FIRST_DAY + timedelta(days=dice.randrange(45 * 365))
    also = common(dice, SURNAMES) if dice.random() < 0.2 else ""
    surname = common(dice, SURNAMES)
    return Known(" ".join(names), surname, also, born, a_postcode(dice))


def a_crowd(dice: Random, size: int) -> list[Known]:
    """People of whom every third has a relative among them."""
    people: list[Known] = []
    while len(people) < size:
        people.append(somebody(dice))
        if dice.random() < 1 / 3:
            people.append(relative(dice, people[-1]))
    return people[:size]


def relative(dice: Random, known: Known) -> Known:
    """Somebody else at the same address: a twin, a wife or husband, a child."""
    others = [name for name in FORENAMES if name not in known.first_names]
    twin = replace(known, first_names=common(dice, others))
    spouse = replace(twin, date_of_birth=somebody(dice).date_of_birth)
    child = replace(known, date_of_birth=known.date_of_birth + 26 * A_YEAR)
    return dice.choice([twin, spouse, child])


def misspelt(dice: Random, name: str) -> str:
    """One letter wrong, missing or too many, or two the wrong way round."""
    place = dice.randrange(1, len(name))
    before, letter, after = name[:place], name[place], name[place + 1 :]
    return dice.choice(
        [
            f"{before}{dice.choice(LETTERS)}{after}",
            f"{before}{after}",
            f"{before}{dice.choice(LETTERS)}{letter}{after}",
            f"{before[:-1]}{letter}{before[-1]}{after}",
        ]
    )


def surname_misspelt(dice, known):
    return replace(known, last_name=misspelt(dice, known.last_name))


def surname_misspelt_twice(dice, known):
    if len(known.last_name) < 7:
        return surname_misspelt(dice, known)
    twice = misspelt(dice, misspelt(dice, known.last_name))
    return replace(known, last_name=twice)


def first_name_misspelt(dice, known):
    first, *more = known.first_names.split()
    return replace(known, first_names=" ".join([misspelt(dice, first), *more]))


def accents_missing(dice, known):
    first_names, last_name = fold(known.first_names), fold(known.last_name)
    return replace(known, first_names=first_names.upper(), last_name=last_name.upper())


def one_half_of_the_surname(dice, known):
    if "-" in known.last_name:
        return replace(known, last_name=dice.choice(known.last_name.split("-")))
    return replace(known, last_name=f"{known.last_name}-{common(dice, SURNAMES)}")


def hyphen_missing(dice, known):
    return replace(known, last_name=known.last_name.replace("-", " "))


def short_first_name(dice, known):
    first = fold(known.first_names.split()[0])
    short = dice.choice(sorted(forms_of(first)))
    return replace(known, first_names=short.title())


def initials_only(dice, known):
    initials = [name[0] for name in known.first_names.split()]
    return replace(known, first_names=" ".join(initials))


def middle_names_left_out(dice, known):
    return replace(known, first_names=known.first_names.split()[0])


def known_by_a_middle_name(dice, known):
    return replace(known, first_names=known.first_names.split()[-1])


def title_among_the_names(dice, known):
    title = dice.choice(["Mrs", "Dr", "Mr.", "Sir"])
    return replace(known, first_names=f"{title} {known.first_names}")


def names_swapped(dice, known):
    first = known.first_names.split()[0]
    return replace(known, first_names=known.last_name, last_name=first)


def birthday_turned_round(dice, known):
    born = turned_round(known.date_of_birth) or known.date_of_birth
    return replace(known, date_of_birth=born)


def year_of_birth_wrong(dice, known):
    born = known.date_of_birth
    day = 28 if (born.month, born.day) == (2, 29) else born.day
    year = born.year + dice.choice([-10, -1, 1, 10])
    return replace(known, date_of_birth=born.replace(year=year, day=day))


def under_a_former_name(dice, known):
    former = known.other_names or common(dice, SURNAMES)
    return replace(known, last_name=former, other_names=known.last_name)


def married(dice, known):
    """Another surname, and nothing that says so."""
    return replace(known, last_name=common(dice, SURNAMES), other_names="")


def moved(dice, known):
    return replace(known, postcode=a_postcode(dice))


Slip = Callable[[Random, Known], Known]

# These can come together with a removal; a slip in what tells people apart cannot.
IN_THE_NAME: tuple[Slip, ...] = (
    *(surname_misspelt, surname_misspelt_twice, first_name_misspelt, accents_missing),
    *(one_half_of_the_surname, hyphen_missing, short_first_name, initials_only),
    *(middle_names_left_out, known_by_a_middle_name, title_among_the_names),
    *(names_swapped, under_a_former_name),
)
IN_THE_BIRTHDAY: tuple[Slip, ...] = (birthday_turned_round, year_of_birth_wrong)
SLIPS = (*IN_THE_NAME, *IN_THE_BIRTHDAY, married, moved)


def written_again(dice: Random, known: Known) -> Known:
    """The same person with one slip; with a new address too, every third time."""
    slip = dice.choice(SLIPS)
    again = slip(dice, known)
    if slip is not married and dice.random() < 1 / 3:
        again = moved(dice, again)
    return again
