"""Names and postcodes as they are looked up: what a slip of the pen does not change.

A surname is kept without blanks, so that Smith-Jones is Smith Jones and Mac Donald is
MacDonald; first names stay words. Titles that were typed with a name are left out.
"""

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from lpa.rules.names import fold

# Longer than any name in the forms, and no more than an index can hold.
KEY_LENGTH = 200
POSTCODE_LENGTH = 12


def these(folded: str) -> frozenset[str]:
    return frozenset(folded.split())


TITLES = these("mr mrs ms miss mx dr doctor prof professor sir dame rev revd reverend")
LETTERS_AFTER = these("jr jnr junior sr snr senior obe mbe cbe esq")
BORN_AS = these("nee ne born formerly previously also known as aka")
# Small words that are no half of a double surname.
PARTICLES = these(
    "ab al ap bin da de del della der di du el fitz la le mac mc o san st ten ter van "
    "von verch y"
)
LAST = chr(0x10FFFF)  # sorts behind whatever a name can hold


def words(name: str) -> tuple[str, ...]:
    """A name's folded words, without titles before it and letters after it."""
    said = fold(name).split()
    while len(said) > 1 and said[0] in TITLES:
        said = said[1:]
    while len(said) > 1 and said[-1] in LETTERS_AFTER:
        said = said[:-1]
    return tuple(said)


def squeezed(name: str) -> str:
    """A surname as it is compared."""
    return "".join(words(name))[:KEY_LENGTH]


def halves(last_name: str) -> frozenset[str]:
    """Each half of a double surname; nothing for a single one."""
    said = [word for word in words(last_name) if word not in PARTICLES]
    return frozenset(said) if len(said) > 1 else frozenset()


def other_surname(other_names: str) -> str:
    """The surname among other names, which comes last: née Pugh, Dora Pugh."""
    said = [word for word in words(other_names) if word not in BORN_AS]
    return said[-1][:KEY_LENGTH] if said else ""


def postcode_key(postcode: str) -> str:
    return "".join(fold(postcode).split())[:POSTCODE_LENGTH]


def keys_of(
    first_names: str, last_name: str, other_names: str, postcode: str
) -> dict[str, str]:
    """The columns that a donor is looked up by. A single name counts as a surname."""
    surname, forenames = squeezed(last_name), " ".join(words(first_names))
    if not surname:
        surname, forenames = squeezed(first_names), ""
    return {
        "surname_key": surname,
        "forenames_key": forenames[:KEY_LENGTH],
        "other_surname_key": other_surname(other_names),
        "postcode_key": postcode_key(postcode),
    }


def slips_allowed(name: str) -> int:
    """How many letters may be wrong in a name of this length."""
    return 0 if len(name) < 3 else 1 if len(name) < 5 else 2


def is_near(one: str, other: str) -> bool:
    """Whether one name can be the other, misspelt: two slips at most."""
    most = slips_allowed(min(one, other, key=len))
    apart = DamerauLevenshtein.distance(one, other, score_cutoff=most)
    return apart <= most


def nearest(name: str, names: list[str], *, most: int) -> list[str]:
    """Of all these names those that can be this one misspelt, the nearest first."""
    found = process.extract(
        name,
        names,
        scorer=DamerauLevenshtein.distance,
        score_cutoff=slips_allowed(name),
        limit=most,
    )
    return [each for each, _apart, _place in found]


def beginning(prefix: str) -> tuple[str, str]:
    """From where, and up to where, keys that begin like this are sorted."""
    return prefix, prefix + LAST
