"""Addresses arrive in capitals; this is how they are written on an envelope."""

import re

# Written small between other words: Stoke-on-Trent, Newcastle upon Tyne, Isle of Wight.
JOINING = "and by cum de en in la le next of on super under upon with y yn yr"
SMALL = frozenset(JOINING.split())
ACRONYMS = "BBC BT HMP HMS LLP NHS PO RAF UK YMCA"
KEPT = frozenset(ACRONYMS.split())
ORDINAL = re.compile(r"\d+(ST|ND|RD|TH)")


def spelt(text: str) -> str:
    """The same in capitals and small letters: 1 MILL LANE is 1 Mill Lane."""
    words: list[str] = []
    for word in re.split(r"([\s-]+)", text.upper()):
        words.append(between(words, word) or alone(word))
    return "".join(words)


def between(before: list[str], word: str) -> str:
    """A word that is small here, because it joins others; otherwise nothing."""
    last = next((w for w in reversed(before) if w.strip(" -,")), "")
    small = word.lower()
    joins = small in SMALL and last and not last[-1].isdigit()
    of_the_name = small == "the" and last in SMALL
    return small if joins or of_the_name else ""


def alone(word: str) -> str:
    """One word: St. John's, O'Neill, McDonald, 12A, 1st."""
    if word in KEPT:
        return word
    if any(letter.isdigit() for letter in word):
        return word.lower() if ORDINAL.fullmatch(word) else word
    first, *rest = word.split("'")
    is_name = len(first) == 1  # O'Neill and D'Arcy, but King's
    after = [capital(part) if is_name else part.lower() for part in rest]
    return "'".join([capital(first), *after])


def capital(part: str) -> str:
    """A capital at the beginning, after brackets and dots, and after Mc."""
    small = re.sub(r"(?<![a-z])[a-zà-ÿ]", lambda m: m[0].upper(), part.lower())
    return re.sub(r"^Mc([a-z])(?=[a-z]{2})", lambda m: f"Mc{m[1].upper()}", small)
