"""Every rule at work: an LPA that breaks it and one that keeps it, in plain values.

The tests judge them, and docs/rule-book.md shows what they look like. One module for
each chapter of the book, under the same name.
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
    wording,
)
from .example import Example, Examples

EXAMPLES: Examples = {
    **decisions.EXAMPLES,
    **donor.EXAMPLES,
    **attorneys.EXAMPLES,
    **replacement_attorneys.EXAMPLES,
    **bankruptcy.EXAMPLES,
    **dropping_out.EXAMPLES,
    **certificate_provider.EXAMPLES,
    **eligibility.EXAMPLES,
    **people_to_notify.EXAMPLES,
    **preferences_and_instructions.EXAMPLES,
    **wording.EXAMPLES,
    **people.EXAMPLES,
    **roles.EXAMPLES,
    **signatory.EXAMPLES,
    **addresses.EXAMPLES,
    **letters.EXAMPLES,
    **register.EXAMPLES,
    **applicant.EXAMPLES,
    **correspondent.EXAMPLES,
    **fees.EXAMPLES,
    **confirming.EXAMPLES,
}

__all__ = ["EXAMPLES", "Example"]
