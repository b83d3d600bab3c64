"""What the register is told of a case, and its own copy once that is registered."""

from datetime import UTC, datetime, time

from documents.catalogue import Lp1, register_record
from documents.document import Stamp
from documents.plan import Facts as PrintingFacts
from identity.choices import Way
from lpa.choices import Channel, Regime
from lpa.models import Lpa
from lpa.on_screen.moments import moments_of
from lpa.references import shown
from lpa.register_document import Facts, as_json, tidy, write

from .attorneys import as_severed
from .choices import IdentityState, Whose
from .corporations import as_known, statuses_of
from .models import Case, RegisterEntry
from .register_log import entry_of, produce
from .states import State

# The register's word for each of our states; every other one is in progress there.
STATUS = {
    State.WAITING: "statutory-waiting-period",
    State.REGISTERED: "registered",
    State.ON_HOLD: "do-not-register",
    State.WITH_COURT: "do-not-register",
    State.SUSPENDED: "suspended",
    State.RETURNED_UNPAID: "cannot-register",
    State.EXPIRED: "expired",
    State.CANCELLED: "cancelled",
    State.REVOKED: "cancelled",
    State.REJECTED: "cannot-register",
    State.CANNOT_REGISTER: "cannot-register",
    State.WITHDRAWN: "withdrawn",
}
ACTORS = {Whose.DONOR: "donor", Whose.CERTIFICATE_PROVIDER: "certificateProvider"}
CHANNEL = {Regime.PAPER_2007: Channel.PAPER, Regime.DIGITAL_2023: Channel.ONLINE}


def write_entry(case: Case, *, by) -> None:
    document = document_of(case)
    RegisterEntry.objects.create(
        case=case,
        number=case.register_number,
        registered_on=case.registered_on,
        document=document,
        as_registered=document,
    )


def document_of(case: Case) -> dict:
    """The document as the register holds it now.

    Until a caseworker has read dates from the paper, those that the donor typed count.
    """
    document = write(
        as_severed(case),
        case.signing if case.signed else case.lpa.signing,
        channel=CHANNEL[Regime(case.lpa.regime)],
        base=case.lpa.came_in or moments_of(case.lpa),
        facts=Facts(
            uid=shown(case.register_number),
            status=STATUS.get(State(case.state), "in-progress"),
            registered_on=case.registered_on,
            updated_at=case.state_since,
        ),
    )
    return with_statuses(case, with_identities(case, document))


def with_identities(case: Case, document: dict) -> dict:
    """The document with who has confirmed their identity, when, and how.

    The register has two words for how; what was not proved at One Login is the other.
    """
    if not case.lpa.needs_identities:
        return document
    for check in case.identity_checks.filter(state=IdentityState.CONFIRMED):
        at = check.checked_at or datetime.combine(check.checked_on, time(), UTC)
        is_one_login = check.way in (Way.ONE_LOGIN, Way.POST_OFFICE)
        document[ACTORS[Whose(check.whose)]]["identityCheck"] = {
            "checkedAt": f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
            "type": "one-login" if is_one_login else "opg-paper-id",
        }
    return tidy(document)


def with_statuses(case: Case, document: dict) -> dict:
    """The document with whoever has left, or stepped in, as they stand now."""
    said = statuses_of(case)
    for group in ("attorneys", "trustCorporations"):
        for person in document.get(group, ()):
            person["status"] = said.get(person.get("uid"), person.get("status"))
    return document


def write_cancellation(case: Case, *, by) -> None:
    """What the register says of a power that has ended, or should not be there.

    One that came to its end there by an update from outside has been told.
    """
    if entry_of(case).document.get("status") != STATUS[State.REGISTERED]:
        return
    produce(case, "OPG_STATUS_CHANGE", {"/status": "cancelled"}, by=by)


def held_of(case: Case) -> dict:
    """The register's own copy once it is registered, else what it would hold now.

    That a power is suspended is only known to its case, and so is what becomes of some
    trust corporations: no update can say so.
    """
    entry = getattr(case, "register_entry", None)
    if entry is None:
        return document_of(case)
    is_suspended = case.state == State.SUSPENDED
    more = {"status": STATUS[State.SUSPENDED]} if is_suspended else {}
    return as_known(case, tidy(entry.document)) | more


def document_to_send(lpa: Lpa) -> dict:
    """The document with which an LPA is sent to the register, when it is signed."""
    channel = CHANNEL[Regime(lpa.regime)]
    base = lpa.came_in or moments_of(lpa)
    return write(lpa.instrument, lpa.signing, channel=channel, base=base)


def lp1_as_registered(case: Case) -> Lp1:
    """The LPA of a registered case as paper: stamped, with its number and its day, and
    with the register's own copy of it inside."""
    stamp = Stamp(case.register_number, case.registered_on)
    facts = PrintingFacts(
        reference=case.lpa.reference,
        version=case.lpa.version,
        is_final=True,
        registered=stamp,
    )
    record = register_record(as_json(held_of(case)).encode())
    return Lp1(
        case.instrument,
        facts,
        language=case.instrument.language,
        dated_on=case.registered_on,
        attachments=(record,),
    )
