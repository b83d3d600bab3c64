"""The codes that let somebody in: made, shown, read back, and known by a fingerprint.

A code is never kept. What is kept is a fingerprint of it together with the donor's last
name, made with a key of the server, so that a copy of the database opens nothing.
"""

import re
import secrets
import unicodedata

from accounts.sealing import fingerprints
from lpa.instrument import Person
from lpa.rules.names import fold

ALPHABET = "346789BCDFGHJKMPQRTVWXY"  # no two of them look or sound alike
LENGTH = 8
PURPOSE = "invitation code"
# Blanks, and every dash that a keyboard, a telephone or a letter may put in between.
BETWEEN = re.compile(
    r"[\s\u00ad\u058a\u05be\u1806\u200b-\u200d\u2010-\u2015\u2043\u207b\u208b\u2060"
    r"\u2212\u2e3a\u2e3b\u301c\u30fc\ufe58\ufe63\ufeff\uff0d_.-]+"
)


class NotEight(ValueError):
    """What was typed has not as many characters as a code."""


def new_code() -> str:
    """Eight characters that nobody can guess, without the dash."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def shown(code: str) -> str:
    """A code as it is printed: XXXX-XXXX."""
    return f"{code[:4]}-{code[4:]}"


def read(typed: str) -> str:
    """The code that was typed, whatever its case, blanks and dashes. Raises NotEight.

    A character that no code has is left as it is: such a code is as wrong as any other.
    """
    code = BETWEEN.sub("", unicodedata.normalize("NFKC", typed)).upper()
    if len(code) != LENGTH:
        raise NotEight(typed)
    return code


def name_typed_with(donor: Person) -> str:
    """The name that opens together with a code: the last, or the only one, folded."""
    return fold(donor.last_name or donor.first_names)


def known_by(code: str, name: str) -> list[str]:
    """What a code with the donor's name (in any spelling) is known by, newest first."""
    return fingerprints(f"{code} {fold(name)}", PURPOSE)
