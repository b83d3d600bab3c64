"""Making the same LPA for the donor's partner: a mirror, with their roles turned."""

from collections.abc import Iterator
from uuid import uuid4

from django.db import transaction

from . import answers
from .choices import CorrespondentIs, Role
from .copying import CannotCopy, Named, Page, Uids, carried, made_already, start_copy
from .handing_over import offer
from .models import Draft, NamedPerson
from .naming import HELP_TO_SIGN
from .redrafting import fields_asked, fields_of

# What two people who make the same LPA decide alike. What is each one's own is not
# here: whether they can sign, life-sustaining treatment, their own words.
DECIDED_ALIKE = (
    ("when", "when-usable"),
    ("attorneys", "how-they-act"),
    ("replacement-attorneys", "wanted"),
    ("replacement-attorneys", "when-they-step-in"),
    ("replacement-attorneys", "how-they-act"),
    ("people-to-notify", "wanted"),
    ("applicant", "who"),
    ("correspondent", "who"),
)
CONTACT = ("correspondent", "contact")


def partners(draft: Draft) -> list[NamedPerson]:
    """The attorneys one of whom may be the donor's partner: every human being."""
    attorneys = draft.people.filter(role=Role.ATTORNEY, is_trust_corporation=False)
    return list(attorneys)


@transaction.atomic
def make_mirror(
    *, draft: Draft, partner: NamedPerson, by, offered_to: str = ""
) -> Draft:
    """The same LPA for the partner: donor and partner change places, others stay.

    With an address it is offered to the partner's own account. A second press finds
    the application of the first. Raises CannotCopy, CannotOffer.
    """
    reading = answers.read(draft.lock())
    if not (reading.lpa.type and reading.lpa.donor and partner in partners(draft)):
        raise CannotCopy(draft.reference)
    made = made_already(draft, reading.lpa.type, partner)
    made = made or mirror(reading, partner, by)
    if offered_to:
        offer(draft=made, to=offered_to, by=by)
    return made


def mirror(reading: answers.Reading, partner: NamedPerson, by) -> Draft:
    draft = reading.draft
    donor = reading.people[Role.DONOR][0]
    new = {str(each.uid): str(uuid4()) for each in draft.people.all()}
    people = list(turned(draft, donor, partner, new))
    # As an attorney, the donor answers for what the partner did.
    places = new | {str(partner.uid): new[str(donor.uid)]}
    pages = carried(reading, pages_alike(reading, partner), places)
    return start_copy(reading, reading.lpa.type, people, pages, by)


def turned(
    draft: Draft, donor: NamedPerson, partner: NamedPerson, uids: Uids
) -> Iterator[Named]:
    """Everybody in the order of naming, donor and partner in each other's place. Who
    helps to sign is not among them: that is each donor's own."""
    instead = {donor.pk: partner, partner.pk: donor}
    for place in draft.people.exclude(role__in=HELP_TO_SIGN):
        person, role = instead.get(place.pk, place), Role(place.role)
        details = fields_of(person.as_person()) | {"uid": uids[str(person.uid)]}
        if person.pk != place.pk:
            asked = fields_asked(role) | {"uid"}
            details = {name: details[name] for name in asked & details.keys()}
        yield role, details


def pages_alike(reading: answers.Reading, partner: NamedPerson) -> Iterator[Page]:
    """The pages that hold for both; how to reach one of the two is not among them."""
    yield from DECIDED_ALIKE
    lpa = reading.lpa
    is_one_of_the_two = (
        lpa.correspondent_is is CorrespondentIs.DONOR
        or lpa.correspondent_attorney == str(partner.uid)
    )
    if not is_one_of_the_two:
        yield CONTACT
