"""Correcting the details of people in an LPA, before and after it is registered."""

from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _

from history.recording import record
from lpa import keeping
from lpa.instrument import Attorney, Person
from lpa.keeping import NOT_THE_DEED

from .agreeing import changed_beside_the_deed
from .amended import ADDRESS, APPLICATION, details_of, people_by_place
from .donors import correct_donor, said_of_donor
from .examination import look_again
from .models import Amendment, Case
from .models.moves import DECIDE, WORK
from .refusals import NotNow, held, must_have
from .register_log import produce
from .states import BEFORE_REGISTRATION, ON_THE_REGISTER
from .versions import must_be_as_seen

DONOR, PROVIDER, CORRESPONDENT = "donor", "certificate_provider", "correspondent"
IN_THE_REGISTER = {
    "first_names": "firstNames",
    "last_name": "lastName",
    "date_of_birth": "dateOfBirth",
    "email": "email",
} | {name: f"address/{name}" for name in ADDRESS}
BESIDE = {
    DONOR: {"other_names": "otherNamesKnownBy"},
    PROVIDER: {"phone": "phone"},
}
OF_ATTORNEYS = {"phone": "mobile"}


@transaction.atomic
def amend(
    *,
    case: Case,
    whose: str,
    details: dict[str, str],
    why: str,
    seen: str | None = None,
    by,
) -> Amendment:
    """Correct somebody's details, which are plain values, and say how it is known.

    Once it is registered a registrar does so, and the register is told. Raises
    PermissionDenied, Overtaken, NotNow, and what the register refuses.
    """
    case = held(case)
    must_have(by, who_may_amend(case))
    return correct(case=case, whose=whose, details=details, why=why, seen=seen, by=by)


def correct(
    *,
    case: Case,
    whose: str,
    details: dict[str, str],
    why: str,
    seen: str | None = None,
    by,
) -> Amendment:
    """The same of a case that is held, inside the caller's transaction: whoever calls
    has asked whether they may. Raises as amend does, but for PermissionDenied."""
    person = dict(people_by_place(case.instrument))[whose]
    known = details_of(person)
    must_be_as_seen(seen, known)
    new = {name: value for name, value in details.items() if known[name] != value}
    _must_be_possible(case, whose, person, new)
    case.amended[whose] = case.amended.get(whose, {}) | new
    case.save(update_fields=["amended"])
    del case.instrument
    amendment = case.amendments.create(
        whose=whose,
        name=person.full_name,
        old={name: known[name] for name in new},
        new=new,
        why=why,
        made_by=by,
    )
    _tell(amendment, by=by)
    if whose == DONOR:
        _keep_the_record_in_step(case, new, why=why, by=by)
    if case.state in ON_THE_REGISTER:
        _tell_the_register(case, whose, new, by=by)
    else:
        look_again(case, by=by)
    return amendment


def correct_application(
    *, case: Case, decisions: dict, why: str, by
) -> Amendment | None:
    """Correct what the application says beside the deed: decisions of Instrument, by
    name. None where nothing differs. Of a held case, inside the caller's transaction.

    Raises ValueError for a decision of the deed, which nobody corrects.
    """
    if of_the_deed := decisions.keys() - NOT_THE_DEED:
        raise ValueError(f"Signed in the deed: {', '.join(sorted(of_the_deed))}")
    before = case.instrument
    after = replace(before, **decisions)
    lines = changed_beside_the_deed(before, after)
    if not lines:
        return None
    said = {name: keeping.dump(after)[name] for name in decisions}
    if CORRESPONDENT in decisions:  # what was corrected of them is in it already
        case.amended.pop(CORRESPONDENT, None)
    case.amended[APPLICATION] = case.amended.get(APPLICATION, {}) | said
    case.save(update_fields=["amended"])
    del case.instrument
    amendment = case.amendments.create(
        whose=APPLICATION,
        name=_("The application"),
        old={line.title: line.before for line in lines},
        new={line.title: line.after for line in lines},
        why=why,
        made_by=by,
    )
    _tell(amendment, by=by)
    look_again(case, by=by)
    return amendment


def who_may_amend(case: Case) -> str:
    """The permission that it takes as the case stands."""
    return DECIDE if case.state in ON_THE_REGISTER else WORK


def _must_be_possible(case: Case, whose: str, person: Attorney, new: dict) -> None:
    is_registered = case.state in ON_THE_REGISTER
    is_company = not isinstance(person, Person)
    is_open = is_registered or case.state in BEFORE_REGISTRATION
    names = details_of(person) | new
    parts = ("first_names", "last_name", "name")
    is_named = any(map(names.get, parts)) or getattr(person, "company", "")
    against = {
        _("The case is not open any more"): not is_open,
        _("Nothing was changed"): not new,
        _("Somebody has to have a name"): not is_named,
        _("The donor’s date of birth stays as it was registered"): is_registered
        and whose == DONOR
        and "date_of_birth" in new,
        _("The register takes no correction of a trust corporation"): is_registered
        and is_company,
    }
    if reasons := [sentence for sentence, is_so in against.items() if is_so]:
        raise NotNow(reasons)


def _tell(amendment: Amendment, *, by) -> None:
    old, new = amendment.old, amendment.new
    record(
        subject=amendment.case.number,
        action="amended",
        by=by,
        why=amendment.why,
        details={
            "sentence": amendment.name,
            "whose": amendment.whose,
            "old": ", ".join(old[name] or "–" for name in new),
            "new": ", ".join(new[name] or "–" for name in new),
            "changed": {name: [old[name], new[name]] for name in new},
        },
    )


def _keep_the_record_in_step(case: Case, new: dict, *, why: str, by) -> None:
    """Whoever searches for the donor finds them as they are known now."""
    donor, record = case.instrument.donor, case.of_donor.record
    known = said_of_donor(record)
    said = {
        name: donor.date_of_birth if name == "date_of_birth" else value
        for name, value in new.items()
        if name in known
    }
    if {name: known[name] for name in said} != said:
        correct_donor(record=record, details=said, why=why, by=by)


def _tell_the_register(case: Case, whose: str, new: dict, *, by) -> None:
    """It knows nothing of a correspondent, and of some details of the others."""
    if whose == CORRESPONDENT:
        return
    is_attorney = whose not in (DONOR, PROVIDER)
    keys = IN_THE_REGISTER | (OF_ATTORNEYS if is_attorney else BESIDE[whose])
    path = {DONOR: "/donor", PROVIDER: "/certificateProvider"}.get(
        whose, f"/attorneys/{whose}"
    )
    said = {f"{path}/{keys[name]}": text for name, text in new.items() if name in keys}
    if said:
        produce(case, "POST_REGISTRATION_CORRECTION", said, by=by)
