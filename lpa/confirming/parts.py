"""One person's part of one LPA, read once: who they are, and what they are shown."""

from dataclasses import dataclass

from lpa import answers
from lpa.choices import Role
from lpa.instrument import Attorney, Instrument
from lpa.models import Confirmation, Draft, Invitation

from .seen import Seen, everybody, seen_by, with_details

CONFIRM = (Role.ATTORNEY, Role.REPLACEMENT_ATTORNEY, Role.CERTIFICATE_PROVIDER)


class NotNamed(Exception):
    """The LPA names nobody with this uid (any more), or asks them nothing."""


@dataclass(frozen=True)
class Part:
    """The LPA as it is now, and somebody who has a part in it."""

    instrument: Instrument
    role: Role
    person: Attorney

    @property
    def name(self) -> str:
        return self.person.full_name

    @property
    def donor(self) -> str:
        return self.instrument.donor.full_name if self.instrument.donor else ""

    def seen(self, *, whole: bool, corrections: dict | None = None) -> Seen:
        """What they are shown; with corrections, as it would read with those."""
        uid = self.person.uid
        lpa = with_details(self.instrument, uid, corrections or {})
        shown = seen_by(lpa, uid, whole=whole)
        if shown is None:
            raise NotNamed(uid)
        return shown


def part_of(draft: Draft, uid: str) -> Part:
    """The part of the person with this uid. Raises NotNamed."""
    return part_in(answers.read(draft).lpa, uid)


def part_in(instrument: Instrument, uid: str) -> Part:
    """The same in an LPA at hand."""
    for role, person in everybody(instrument):
        if person.uid == str(uid):
            return Part(instrument, role, person)
    raise NotNamed(uid)


def said_by(invitation: Invitation) -> Confirmation:
    """What the invited person has said so far, locked until the transaction ends."""
    found, _is_new = Confirmation.objects.select_for_update().get_or_create(
        draft_id=invitation.draft_id, uid=invitation.uid
    )
    return found


def stands(said: Confirmation | None, part: Part, *, whole: bool) -> bool:
    """Whether somebody agreed, and to what stands there now.

    What they corrected themselves counts as if the donor had accepted it: they agreed
    to their part as they know it to be right.
    """
    if said is None or said.agreed_at is None:
        return False
    now = part.seen(whole=whole, corrections=said.proposed)
    return now.digest == said.seen_digest
