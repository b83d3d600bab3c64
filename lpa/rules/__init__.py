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
    certificate_provider,
    correspondent,
    decisions,
    donor,
    fees,
    people,
    people_to_notify,
    preferences_and_instructions,
    register,
    replacement_attorneys,
)
from .book import RULES, Finding, Part, Rule, broken

__all__ = [
    "RULES",
    "Finding",
    "Part",
    "Rule",
    "addresses",
    "applicant",
    "attorneys",
    "broken",
    "certificate_provider",
    "correspondent",
    "decisions",
    "donor",
    "fees",
    "people",
    "people_to_notify",
    "preferences_and_instructions",
    "register",
    "replacement_attorneys",
]
