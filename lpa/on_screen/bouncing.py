"""What did not reach somebody who signs on screen: the donor is told of it at once."""

import clock
from lpa.confirming.bouncing import is_ours as is_of_confirming
from lpa.models import OnScreen
from messaging.models import Message

from .standing import Standing, standing_of
from .telling import CODE, donor_uid, write_to
from .words import NOT_REACHED, NOT_TOLD


def tell_of_failure(message: Message, **signal) -> bool | None:
    """Listens to messaging: True once the donor is told, or nobody need be.

    None of what is not about signing, and of what failed to reach the donor themselves.
    Takes no lock beyond those of the messages, as signals.py of messaging asks.
    """
    if is_of_confirming(message.kind):
        return None
    signed = OnScreen.objects.filter(lpa__reference=message.about)
    screen = signed.select_related("lpa").order_by("lpa__version").last()
    if screen is None or screen.lpa.forgotten_on:
        return None
    return _told(standing_of(screen.lpa), message)


def _told(standing: Standing, message: Message) -> bool | None:
    """The code of an independent witness, who signs in the donor's place, is under the
    donor's uid."""
    names = {turn.uid: standing.who_signs(turn) for turn in standing.needed}
    donor = donor_uid(standing)
    to_donor = message.person == donor and message.kind != CODE
    if to_donor or message.person not in names:
        return None
    if message.superseded_at is None:
        to = ", ".join(message.address.splitlines())
        text = NOT_TOLD if any(standing.why_closed(clock.today())) else NOT_REACHED
        write_to(standing, donor, text, name=names[message.person], to=to)
    return True
