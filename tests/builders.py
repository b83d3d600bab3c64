"""Drafts and LPAs for tests, made through the real doors: the verbs the pages call."""

from datetime import date

import clock
from lpa.answers import read
from lpa.choices import Role
from lpa.naming import name_person
from lpa.overruling import overrule
from lpa.preflight import preflight
from lpa.starting import start_draft
from lpa.submission import submit

HOME = {"line1": "1 Mill Lane", "town": "Leeds", "postcode": "LS1 1AA", "country": "GB"}


def details(first_names="Ada", last_name="Moss", *, born=None, **more):
    """What a person form gives for somebody with a name and an address."""
    person = {"first_names": first_names, "last_name": last_name, **HOME, **more}
    of_attorneys = {"date_of_birth": born, "is_bankrupt": False} if born else {}
    return of_attorneys | person


DONOR = details(
    "Dora Jane",
    "Donor",
    born=date(1950, 3, 27),
    is_bankrupt=None,
    email="dora@example.org",
)
AMY = details("Amy", "Able", born=date(1975, 1, 2))
BEN = details("Ben", "Baker", born=date(1978, 3, 4))
CAT = details("Cat", "Cole", born=date(1981, 5, 6))
DAN = details("Dan", "Dale", born=date(1984, 7, 8))
DOCTOR = details("Cy", "Dunn", line1="9 High Street")
FRIEND = details("Flo", "Friend", line1="4 Low Road")

ANSWERS = {
    ("lpa-type", "type"): {"type": "property-and-affairs"},
    ("donor", "can-sign"): {"donor_can_sign": "yes"},
    ("when", "when-usable"): {"when_usable": "when-has-capacity"},
    ("replacement-attorneys", "wanted"): {"wants_replacements": "no"},
    ("certificate-provider", "how-they-know-the-donor"): {
        "provider_vouches_as": "knows-them"
    },
    ("certificate-provider", "ties"): {"provider_ties": "none"},
    ("people-to-notify", "wanted"): {"wants_people_to_notify": "no"},
    ("preferences-and-instructions", "text"): {"preferences": "", "instructions": ""},
    ("applicant", "who"): {"applicant": "donor"},
    ("correspondent", "who"): {"correspondent_is": "donor"},
    ("correspondent", "contact"): {"contact_by_post": "yes", "contact_language": "en"},
    ("who-are-you", "who"): {},
    ("repeat-application", "repeat"): {"is_repeat": "no"},
    ("fee-reduction", "reduction"): {"fee_reduction": "none"},
}
WELFARE = {
    ("lpa-type", "type"): {"type": "personal-welfare"},
    ("life-sustaining", "choice"): {"life_sustaining": "option-b"},
}
REPLACED = {("replacement-attorneys", "wanted"): {"wants_replacements": "yes"}}
CLAIMED = {("fee-reduction", "reduction"): {"fee_reduction": "low-income"}}
TOLD = {("people-to-notify", "wanted"): {"wants_people_to_notify": "yes"}}


def act(how, details="", *, whose="attorneys"):
    """The answer to how attorneys, or replacements, make decisions."""
    section, field = {
        "attorneys": ("attorneys", "attorneys_act"),
        "replacements": ("replacement-attorneys", "replacements_act"),
    }[whose]
    answer = {field: how} | ({f"{field}_details": details} if details else {})
    return {(section, "how-they-act"): answer}


def answer(draft, answers, *, by=None):
    """Record answers by (section, step), each field with one value or a list."""
    for (section, step), fields in answers.items():
        posted = {
            name: value if isinstance(value, list) else [value]
            for name, value in fields.items()
        }
        draft.record(section=section, step=step, posted=posted, by=by)


def a_draft(
    owner,
    *,
    donor=DONOR,
    attorneys=(AMY,),
    replacements=(),
    told=(),
    provider=DOCTOR,
    signatory=None,
    witness=None,
    answers=None,
):
    """A complete application of a property LPA; everything can be varied."""
    draft = start_draft(owner=owner, by=owner)
    people = [
        (Role.DONOR, [donor]),
        (Role.ATTORNEY, attorneys),
        (Role.REPLACEMENT_ATTORNEY, replacements),
        (Role.CERTIFICATE_PROVIDER, [provider] if provider else []),
        (Role.PERSON_TO_NOTIFY, told),
        (Role.SIGNATORY, [signatory] if signatory else []),
        (Role.INDEPENDENT_WITNESS, [witness] if witness else []),
    ]
    for role, named in people:
        for person in named:
            name_person(draft=draft, role=role, details=person, by=owner)
    answer(draft, ANSWERS | (answers or {}), by=owner)
    return draft


def mean_everything(draft, *, by):
    """Say of everything that is asked about a draft that it is meant."""
    for finding in preflight(read(draft), on=clock.today()).asked:
        overrule(draft=draft, digest=finding.digest, by=by)


def an_lpa(owner, **varied):
    """The same, frozen for signing; what the OPG might ask about is meant."""
    draft = a_draft(owner, **varied)
    mean_everything(draft, by=owner)
    return submit(draft=draft, by=owner)
