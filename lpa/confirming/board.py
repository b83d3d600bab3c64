"""Who are we waiting for: everybody whom the donor may ask, and how far they are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import clock
from lpa import answers
from lpa.choices import Role
from lpa.instrument import Instrument
from lpa.models import Confirmation, Draft, Invitation, Reminder
from messaging.choices import Channel, State
from messaging.models import Message

from . import eligibility, expiry, in_words
from .affected import Row, changes
from .codes import name_typed_with
from .how_asked import OTHER_WAYS, Asked, how_asked, next_reminder
from .inviting import is_posted
from .parts import Part, part_in, stands
from .seen import everybody
from .standings import (
    LABELS,
    REMINDED,
    STILL_OPEN,
    WAITED_FOR,
    Standing,
    barred_by,
    standing,
)

TAKEN_OFF_ON = {
    Role.ATTORNEY: "lpa:attorneys/people/remove",
    Role.REPLACEMENT_ATTORNEY: "lpa:replacement-attorneys/people/remove",
    Role.PERSON_TO_NOTIFY: "lpa:people-to-notify/people/remove",
}


@dataclass(frozen=True)
class Line:
    """One person on the board."""

    part: Part
    standing: Standing
    asked: Asked
    said: Confirmation | None
    is_live: bool
    is_out_of_date: bool  # the code is typed with a name that the donor has no more
    corrections: tuple[Row, ...]
    changed: tuple[Row, ...]  # since they agreed
    barred_by: tuple[eligibility.Question, ...]
    next_reminder: date | None = None

    @property
    def invitation(self) -> Invitation | None:
        """The last one, whatever became of it."""
        return self.asked.last

    @property
    def uid(self) -> str:
        return self.part.person.uid

    @property
    def name(self) -> str:
        return self.part.name

    @property
    def role(self) -> str:
        return str(self.part.role.label)

    @property
    def label(self) -> str:
        return str(LABELS[self.standing][0])

    @property
    def colour(self) -> str:
        return LABELS[self.standing][1]

    @property
    def expires_on(self) -> date | None:
        """The last day of the code they have."""
        if self.invitation is None or not self.is_live:
            return None
        return expiry.shown_last_day(self.invitation.expires_at)

    @property
    def failure(self) -> Message | None:
        """The message that did not arrive, while nothing shows that it need not."""
        message = self.asked.message
        did_fail = message is not None and message.state == State.FAILED
        return message if did_fail and self.is_waited_for else None

    @property
    def other_ways(self) -> tuple[Channel, ...]:
        """By what else somebody can be reached whom a message did not reach."""
        message = self.failure
        return OTHER_WAYS[Channel(message.channel)] if message else ()

    @property
    def is_waited_for(self) -> bool:
        return self.standing in WAITED_FOR

    @property
    def is_asked(self) -> bool:
        """Whether they were asked, and the donor neither let them go nor goes on."""
        invitation = self.invitation
        is_asked = invitation is not None and not invitation.cancelled_at
        return is_asked and not self.is_gone_without

    @property
    def is_gone_without(self) -> bool:
        return bool(self.invitation and self.invitation.gone_without_at)

    @property
    def stands_open(self) -> bool:
        """Asked, and not known to agree to what is there: neither is it let go."""
        is_open = self.standing in STILL_OPEN and not self.is_gone_without
        return is_open and self.part.role != Role.PERSON_TO_NOTIFY

    @property
    def has_to_be_replaced(self) -> bool:
        """Whether the donor has to decide what comes instead of them."""
        return self.standing in (Standing.DECLINED, Standing.BARRED)

    @property
    def taken_off_on(self) -> str:
        """The name of the page that takes them off; none for whoever stands alone."""
        return TAKEN_OFF_ON.get(self.part.role, "")

    @property
    def may_be_asked_again(self) -> bool:
        """Whether an answer of theirs is to be asked for once more."""
        return self.standing in (Standing.CHANGED, Standing.DECLINED)


@dataclass(frozen=True)
class Board:
    """Everybody, in the order of the form."""

    lines: tuple[Line, ...]

    @property
    def to_confirm(self) -> tuple[Line, ...]:
        """Those who are asked to agree; whoever is only told is not among them."""
        return tuple(
            one for one in self.lines if one.part.role != Role.PERSON_TO_NOTIFY
        )

    @property
    def agreed(self) -> tuple[Line, ...]:
        return tuple(one for one in self.lines if one.standing is Standing.AGREED)

    @property
    def waited_for(self) -> tuple[Line, ...]:
        return tuple(one for one in self.lines if one.standing in WAITED_FOR)

    @property
    def still_open(self) -> tuple[Line, ...]:
        """Those whose answer stands between the LPA and its print."""
        return tuple(one for one in self.lines if one.stands_open)

    @property
    def is_complete(self) -> bool:
        """Whether everybody has agreed to what stands there now."""
        return bool(self.to_confirm) and len(self.agreed) == len(self.to_confirm)

    @property
    def all_asked_agree(self) -> bool:
        """Whether everybody has agreed who was asked, and is waited for."""
        asked = [one for one in self.to_confirm if one.is_asked]
        return all(one.standing is Standing.AGREED for one in asked)

    @property
    def to_ask_again(self) -> tuple[Line, ...]:
        """Those who agreed to something else than stands there now."""
        return tuple(one for one in self.lines if one.standing is Standing.CHANGED)

    @property
    def was_begun(self) -> bool:
        return any(one.invitation for one in self.lines)

    def line(self, uid: str) -> Line | None:
        return next((one for one in self.lines if one.uid == str(uid)), None)


def board(
    instrument: Instrument,
    invitations: Iterable[Invitation],
    confirmations: Iterable[Confirmation],
    messages: Iterable[Message],
    reminders: Iterable[Reminder] = (),
    *,
    now: datetime,
    reminds: bool = True,
) -> Board:
    """The board of one LPA from what is known, without asking for anything more.

    invitations are all of the LPA's, the oldest first, and reminders those of them;
    messages may be any of it. reminds says whether anybody is reminded any more.
    """
    ways = how_asked(list(invitations), list(reminders), messages)
    said = {one.key: one for one in confirmations}
    parts = [part_in(instrument, person.uid) for _role, person in everybody(instrument)]
    return Board(
        tuple(
            line_of(
                part,
                ways.get(part.person.uid, Asked()),
                said.get(part.person.uid),
                now=now,
                reminds=reminds,
            )
            for part in parts
        )
    )


def board_of(draft: Draft, *, instrument: Instrument | None = None) -> Board:
    """The same, read in a fixed number of queries; of an LPA that is read already, one
    less."""
    return board(
        instrument or answers.read(draft).lpa,
        draft.invitations.all(),
        draft.confirmations.all(),
        Message.objects.about(draft.reference),
        Reminder.objects.filter(invitation__draft=draft),
        now=clock.now(),
        reminds=not is_posted(draft),
    )


def line_of(
    part: Part, asked: Asked, said: Confirmation | None, *, now: datetime, reminds: bool
) -> Line:
    invitation = asked.last
    was_let_go = bool(invitation and invitation.cancelled_at)
    is_live = bool(invitation and not was_let_go and now < invitation.expires_at)
    whole = bool(invitation and invitation.shows_whole)
    proposed = said.proposed if said else {}
    shown: dict[str, Any] = part.seen(whole=whole).data
    corrected = part.seen(whole=whole, corrections=proposed).data
    agrees_no_more = said and said.seen and not stands(said, part, whole=whole)
    stood = standing(part, invitation, said, asked.message, is_live=is_live)
    is_reminded = reminds and is_live and stood in REMINDED
    return Line(
        part=part,
        standing=stood,
        asked=asked,
        said=said,
        is_live=is_live,
        is_out_of_date=is_live and named_otherwise(part, invitation),
        corrections=corrections(shown, corrected) if proposed else (),
        changed=changes(said.seen, shown) if said and agrees_no_more else (),
        barred_by=barred_by(said),
        next_reminder=next_reminder(asked, now) if is_reminded else None,
    )


def named_otherwise(part: Part, invitation: Invitation | None) -> bool:
    """Whether the donor's name was changed since the code was sent."""
    donor, code = part.instrument.donor, invitation and invitation.fingerprint
    if donor is None or invitation is None or not code:
        return False
    return name_typed_with(donor) != invitation.donor_called


def corrections(before: dict[str, Any], after: dict[str, Any]) -> tuple[Row, ...]:
    """What somebody says that their details should say, e-mail and telephone too."""
    was, now = (dict(all_details(each)) for each in (before, after))
    return tuple(
        Row(title, was.get(title, ""), words)
        for title, words in now.items()
        if was.get(title, "") != words
    )


def all_details(data: dict[str, Any]):
    yield from in_words.details(data)
    yield from in_words.ways_to_reach(data)
