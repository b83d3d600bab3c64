"""The code that a donor hands to whoever vouches for them.

The one file that knows how such a code is made, read and kept. It opens together with
the donor's last name, counts once, and ends with a London day six months on.
"""

import secrets
import unicodedata
from datetime import date

import clock
from accounts.sealing import fingerprints
from names import fold

ALPHABET = "346789BCDFGHJKMPQRTVWXY"  # nothing that looks like something else
LENGTH = 8
MONTHS = 6
PURPOSE = "identity: code of a voucher"


def new_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def shown(code: str) -> str:
    """As it is read aloud and copied: XXXX-XXXX."""
    return f"{code[:4]}-{code[4:]}"


def read(text: str) -> str:
    """A code as it is kept, however it was typed; empty where it cannot be one."""
    plain = unicodedata.normalize("NFKC", text).upper()
    code = "".join(letter for letter in plain if letter.isalnum())
    is_one = len(code) == LENGTH and set(code) <= set(ALPHABET)
    return code if is_one else ""


def kept_as(code: str, last_name: str) -> str:
    """What a code is known by from now on, together with the donor's last name."""
    return known_as(code, last_name)[0]


def known_as(code: str, last_name: str) -> list[str]:
    """Under each of our keys, the newest first."""
    return fingerprints(f"{code} {fold(last_name)}", PURPOSE)


def last_day() -> date:
    """The last London day on which a code made today opens anything."""
    return clock.months_after(clock.today(), MONTHS)
