"""Letters that staff have to write, since why something was decided can put somebody at
risk: a task reminds of each, until one is sent or somebody says that none is needed."""

from enum import StrEnum

from django.utils.translation import gettext as _

import clock
from documents.paragraphs import concerns, fees, objections

from .assignees import columns_of_owner
from .desk_choices import TaskKind
from .models import Case, Letter
from .models.task import LONGEST_NAME


class About(StrEnum):
    """What a letter is to be written about, as a task names what ends it."""

    HOLD = "write-about-hold"
    HOLD_LIFTED = "write-about-hold-lifted"
    ARRIVED = "write-objection-arrived"
    OBJECTION = "write-about-objection"
    DECISION = "write-objection-decided"
    FEE = "write-fee-decided"


# The kinds of letter, one of which does the task.
LETTERS = {
    About.HOLD: (concerns.HELD,),
    About.HOLD_LIFTED: (concerns.GOES_ON,),
    About.ARRIVED: (objections.ACKNOWLEDGED,),
    About.OBJECTION: (objections.DONOR_TOLD,),
    About.DECISION: (objections.UPHELD, objections.NOT_UPHELD, objections.WITHDRAWN),
    About.FEE: (fees.REDUCED, fees.EXEMPT, fees.REFUSED, fees.UNIVERSAL_CREDIT),
}
ENDS = {kind.slug: about for about, kinds in LETTERS.items() for kind in kinds}


def ask_for(case: Case, about: About, name: str) -> None:
    """Remind whoever looks after the case, person or team, to write today."""
    case.tasks.create(
        kind=TaskKind.FEE if about is About.FEE else TaskKind.LETTER,
        name=name[:LONGEST_NAME],
        due_on=clock.today(),
        ended_by=about,
        **columns_of_owner(case),
    )


def write_about_hold(case: Case, *, by) -> None:
    ask_for(case, About.HOLD, _("Write to the donor about the hold"))


def write_about_end_of_hold(case: Case, *, by) -> None:
    """A letter about the hold itself, if nobody has written it, comes too late."""
    _tick_off(case, About.HOLD, by=by)
    name = _("Write to the donor about the end of the hold")
    ask_for(case, About.HOLD_LIFTED, name)


def write_about_objection(case: Case, objector: str, *, is_named: bool) -> None:
    """To everybody else; to the objector by hand only where the LPA names nobody."""
    who = {"who": objector}
    if not is_named:
        name = _("Write to whoever objected about its arrival: %(who)s")
        ask_for(case, About.ARRIVED, name % who)
    name = _("Write to the donor and whoever applies about the objection of %(who)s")
    ask_for(case, About.OBJECTION, name % who)


def write_about_decision(case: Case, objector: str) -> None:
    name = _("Write to everybody concerned about the decision: objection of %(who)s")
    ask_for(case, About.DECISION, name % {"who": objector})


def write_about_fee(case: Case) -> None:
    ask_for(case, About.FEE, _("Write to the correspondent about the fee decided"))


def was_written(letter: Letter, *, by) -> None:
    """A letter that staff send does the oldest task that asked for one like it."""
    if letter.kind in ENDS and not letter.is_automatic:
        _tick_off(letter.case, ENDS[letter.kind], by=by, at_most=1)


def was_withdrawn(letter: Letter) -> None:
    """A letter that was sent and is not posted has told nobody: it is asked anew."""
    about = ENDS.get(letter.kind)
    done = letter.case.tasks.filter(ended_by=about, done_at__isnull=False)
    if about and (task := done.order_by("done_at", "pk").last()):
        ask_for(letter.case, about, task.name)


def _tick_off(case: Case, about: About, *, by, at_most: int | None = None) -> None:
    to_do = case.tasks.filter(ended_by=about, done_at=None).order_by("pk")
    numbers = list(to_do.values_list("pk", flat=True)[:at_most])
    case.tasks.filter(pk__in=numbers).update(done_at=clock.now(), done_by=by)
