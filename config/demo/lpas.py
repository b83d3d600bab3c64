"""LPAs of people who do not exist."""

from datetime import date

from accounts.models import User
from config.settings.environment import env
from lpa.choices import Role
from lpa.models import Draft
from lpa.naming import name_person
from lpa.starting import start_draft

SITE = f"http://127.0.0.1:{env.int('PORT', 8000)}"  # where messages lead to
WELFARE = "personal-welfare"
PROPERTY = "property-and-affairs"


def person(first_names, last_name, born, line1, town, postcode, **more):
    day = {}
    if born:
        day = {"date_of_birth": date.fromisoformat(born), "is_bankrupt": False}
    return {
        "title_used": more.pop("title", ""),
        "first_names": first_names,
        "last_name": last_name,
        "line1": line1,
        "town": town,
        "postcode": postcode,
        "country": "GB",
        **day,
        **more,
    }


DOROTHY = person(
    "Dorothy Mair",
    "Vale",
    "1948-05-14",
    "3 Quarry Rise",
    "Dolgellau",
    "LL40 1AA",
    title="Mrs",
    is_bankrupt=None,
    email="donor@demo.example",
)
ANTHONY = person(
    "Anthony Rhys",
    "Vale",
    "1974-09-02",
    "18 Canal Terrace",
    "Leeds",
    "LS1 4AP",
    title="Mr",
    email="attorney@demo.example",
)
SIAN = person(
    "Siân Eluned",
    "Ŵyn-Pryce",
    "1979-01-23",
    "7 Heol y Felin",
    "Aberystwyth",
    "SY23 1AA",
    title="Ms",
)
PIOTR = person("Piotr", "Wiśniewski", "1982-11-30", "44 Dock Street", "Hull", "HU1 1AA")
DOCTOR = person(
    "Helen", "Osei", "", "The Surgery, 2 Bridge Street", "Dolgellau", "LL40 1BB"
)
FRIEND = person("Winifred", "Tan", "", "5 Quarry Rise", "Dolgellau", "LL40 1AA")


def answers(kind: str) -> dict[tuple[str, str], dict[str, str]]:
    """What is answered beside the people, by section and step."""
    own = {
        PROPERTY: {("when", "when-usable"): {"when_usable": "when-has-capacity"}},
        WELFARE: {("life-sustaining", "choice"): {"life_sustaining": "option-a"}},
    }[kind]
    return own | {
        ("lpa-type", "type"): {"type": kind},
        ("donor", "can-sign"): {"donor_can_sign": "yes"},
        ("attorneys", "how-they-act"): {"attorneys_act": "jointly-and-severally"},
        ("replacement-attorneys", "wanted"): {"wants_replacements": "yes"},
        ("replacement-attorneys", "when-they-step-in"): {
            "replacements_step_in": "one-can-no-longer-act"
        },
        ("certificate-provider", "how-they-know-the-donor"): {
            "provider_vouches_as": "professional",
            "provider_skills": "General practitioner",
        },
        ("certificate-provider", "ties"): {"provider_ties": "none"},
        ("people-to-notify", "wanted"): {"wants_people_to_notify": "yes"},
        ("preferences-and-instructions", "text"): {
            "preferences": "I would like my attorneys to keep my garden as it is.",
            "instructions": "",
        },
        ("applicant", "who"): {"applicant": "donor"},
        ("correspondent", "who"): {"correspondent_is": "donor"},
        ("correspondent", "contact"): {
            "contact_by_post": "yes",
            "contact_language": "en",
        },
        ("who-are-you", "who"): {},
        ("repeat-application", "repeat"): {"is_repeat": "no"},
        ("fee-reduction", "reduction"): {"fee_reduction": "none"},
    }


def a_draft(
    *, owner: User, kind: str = PROPERTY, donor=DOROTHY, last: int | None = None
) -> Draft:
    """An application; last cuts it off after that many answers."""
    draft = start_draft(owner=owner, by=owner)
    people = (
        (Role.DONOR, donor),
        (Role.ATTORNEY, ANTHONY),
        (Role.ATTORNEY, SIAN),
        (Role.REPLACEMENT_ATTORNEY, PIOTR),
        (Role.CERTIFICATE_PROVIDER, DOCTOR),
        (Role.PERSON_TO_NOTIFY, FRIEND),
    )
    # Whether an attorney is bankrupt is only asked where it would bar them.
    unasked = {} if kind == PROPERTY else {"is_bankrupt": None}
    for role, details in people:
        name_person(draft=draft, role=role, details=details | unasked, by=owner)
    for (section, step), fields in list(answers(kind).items())[:last]:
        posted = {name: [value] for name, value in fields.items()}
        draft.record(section=section, step=step, posted=posted, by=owner)
    return draft
