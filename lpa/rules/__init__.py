"""The rule book: what the law and the form ask of a lasting power of attorney.

Each rule is a function that says in its docstring what is asked, and yields the places
at which an instrument breaks it. No rule knows about forms, models or requests. Here
too are the law's other answers: who may be asked what, who may apply, who signs before
whom, what the fee is, when a period ends, and who can act when somebody stops.
"""

from . import (
    addresses,
    applicant,
    attorneys,
    bankruptcy,
    certificate_provider,
    confirming,
    correspondent,
    decisions,
    donor,
    dropping_out,
    eligibility,
    fees,
    letters,
    people,
    people_to_notify,
    preferences_and_instructions,
    register,
    replacement_attorneys,
    roles,
    signatory,
    wording_about_attorneys,
    wording_beyond_the_law,
)
from .book import RULES, Finding, Part, Rule, broken
from .heard import NOTHING_HEARD, Heard

# In the order of the form, as findings are read; rules are imported in any order.
CHAPTERS = (
    decisions,
    donor,
    attorneys,
    replacement_attorneys,
    bankruptcy,
    dropping_out,
    certificate_provider,
    eligibility,
    people_to_notify,
    preferences_and_instructions,
    wording_about_attorneys,
    wording_beyond_the_law,
    people,
    roles,
    signatory,
    addresses,
    letters,
    register,
    applicant,
    correspondent,
    fees,
    confirming,
)
_names = [chapter.__name__ for chapter in CHAPTERS]
RULES.sort(key=lambda entry: _names.index(entry.judge.__module__))

__all__ = [
    "CHAPTERS",
    "NOTHING_HEARD",
    "RULES",
    "Finding",
    "Heard",
    "Part",
    "Rule",
    "broken",
]
