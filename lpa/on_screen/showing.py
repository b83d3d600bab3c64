"""How far the signing of an LPA has come, in words for its pages."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

import clock
from lpa.choices import SignsAs

from .deadlines import (
    certificate_by,
    everybody_by,
    identity_by,
    is_over,
    provider_identity_by,
    reminders,
    signs_by,
)
from .order import OF_THE_DONOR, Turn, may_sign, waits_for
from .standing import Standing


@dataclass(frozen=True)
class Line:
    """A line of a task list: whose signature, and how it stands."""

    title: str
    status: str
    kind: str = ""
    hint: str = ""
    href: str = ""


def progress(standing: Standing) -> dict:
    """What the donor's page says: lines, where they go on, days, and what is over."""
    return {
        "lines": [line(standing, turn) for turn in standing.needed],
        "onward": onward(standing),
        "days": days(standing),
        "may_prove": standing.is_begun and not standing.office.donor_confirmed_on,
        "over": over(standing),
        "waits": "" if standing.is_begun else standing.office.donor_waits,
        "may_withdraw": may_withdraw(standing),
        "may_reopen": not standing.is_begun,
        "on_paper": on_paper(standing),
        "may_choose_codes": not (standing.provider_on or over(standing)),
    }


def line(standing: Standing, turn: Turn) -> Line:
    name = {"name": standing.who_signs(turn), "part": turn.signs_as.label}
    title = _("%(name)s (%(part)s)") % name
    if turn in standing.given:
        day = {"day": date_format(standing.given[turn], "j F Y")}
        return Line(title, _("Signed on %(day)s") % day)
    if over(standing):
        return Line(title, _("Not signed"))
    if turn.uid in standing.left:
        return Line(title, _("Does not want to sign"))
    if hint := held_up(standing, turn):
        return Line(title, _("Cannot sign yet"), "cannot-start-yet", hint)
    return Line(title, _("Can sign now"), "blue")


def held_up(standing: Standing, turn: Turn) -> str:
    """What somebody who has not signed waits for; empty where it is their turn."""
    if waiting := waits_for(turn, standing.needed, standing.given):
        return standing.waits_in_words(waiting)
    if not standing.is_begun:
        return standing.office.donor_waits
    if turn.signs_as is SignsAs.CERTIFICATE:
        return standing.office.provider_is_barred or standing.office.provider_waits
    return ""


def over(standing: Standing) -> str:
    """Why nothing can be signed any more, in a sentence; nothing while it can."""
    if standing.is_complete and not standing.screen.withdrawn_at:
        return ""
    return next(standing.why_closed(clock.today()), "")


def onward(standing: Standing) -> tuple[str, str]:
    """What is done next at the donor's keyboard: the address, and its words."""
    if over(standing):
        return "", ""
    reference, language = standing.lpa.reference, standing.instrument.language
    if not standing.is_begun and standing.office.donor_waits:
        donor = standing.instrument.donor.uid
        return reverse("identity:confirm", args=[reference, donor]), _(
            "Confirm your identity"
        )
    if not standing.is_begun:
        read = reverse("lpa:on-screen-read", args=[reference, language])
        return read, _("Read the LPA and sign it")
    if not standing.is_witnessed:
        code = reverse("lpa:on-screen-send-code", args=[reference])
        return code, _("Go on to the witness")
    return "", ""


def days(standing: Standing) -> list[dict]:
    """The deadlines that run, as rows, in their order."""
    last = standing.last_day
    if is_over(clock.today(), last) or standing.screen.withdrawn_at:
        return []
    rows = _before_signing(standing) if standing.donor_on is None else _after(standing)
    if reminder := next_reminder(standing):
        rows.append((_("Whoever has not signed is reminded on"), reminder))
    if last and not (standing.is_complete and standing.office.donor_confirmed_on):
        rows.append((_("Last day before it ends, as it stands"), last))
    return [{"key": key, "value": date_format(day, "j F Y")} for key, day in rows]


def next_reminder(standing: Standing) -> date | None:
    """The next day on which a reminder goes out by itself, as it stands."""
    if standing.donor_on is None or standing.is_complete:
        return None
    due = reminders(
        donor_on=standing.donor_on,
        provider_on=standing.provider_on,
        last=standing.last_day,
    )
    return min((each.on for each in due if each.on > clock.today()), default=None)


def _before_signing(standing: Standing) -> list[tuple[str, date]]:
    """What was proved of the donor counts for a while."""
    known = standing.office.donor_confirmed_on
    return [(_("The donor signs by"), signs_by(known))] if known else []


def _after(standing: Standing) -> list[tuple[str, date]]:
    donor_on, provider_on = standing.donor_on, standing.provider_on
    office = standing.office
    of_provider = provider_on and not office.provider_is_known
    open_ones = (
        (
            _("The donor confirms who they are by"),
            identity_by(donor_on),
            not office.donor_confirmed_on,
        ),
        (_("The certificate is given by"), certificate_by(donor_on), not provider_on),
        (
            _("The certificate provider confirms who they are by"),
            provider_identity_by(provider_on or donor_on),
            of_provider,
        ),
        (_("Everybody signs by"), everybody_by(donor_on), not standing.is_complete),
    )
    return [(words, day) for words, day, is_open in open_ones if is_open]


def may_withdraw(standing: Standing) -> bool:
    is_over = standing.screen.withdrawn_at or standing.office.over
    was_given_back = standing.provider_has_left and not standing.is_witnessed
    return standing.is_begun and not (is_over or was_given_back)


def on_paper(standing: Standing) -> list[dict]:
    """Who could have signed on paper by now, each with the page to say so."""
    if over(standing):
        return []
    return [
        {
            "name": standing.who_signs(turn),
            "href": reverse(
                "lpa:on-screen-paper", args=[standing.lpa.reference, turn.uid]
            ),
        }
        for turn in standing.needed
        if may_sign(turn, standing.needed, standing.given)
        and turn.signs_as not in OF_THE_DONOR
    ]
