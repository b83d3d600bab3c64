"""Where somebody's check stands, in words: what it means, and what they can do now."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from . import people
from .choices import Difference, State, Way
from .comparing import Proved
from .deadlines import expires_on, last_day_for
from .models import IdentityCheck
from .people import Who
from .vouching import may_name_a_voucher, open_vouching


@dataclass(frozen=True)
class Action:
    """Something that can be done from here."""

    text: str
    href: str
    is_button: bool = False


@dataclass(frozen=True)
class Standing:
    """What the page says."""

    title: str
    sentences: tuple[str, ...] = ()
    rows: tuple[dict, ...] = ()
    actions: tuple[Action, ...] = field(default=())


def standing_of(who: Who, check: IdentityCheck | None) -> Standing:
    """Where somebody stands, whether or not a check was begun."""
    return SAID[situation(check)](who, check)


def situation(check: IdentityCheck | None) -> str:
    """Waiting says for what; else it is the state."""
    if check is None:
        return State.UNKNOWN
    if check.state != State.PENDING:
        return check.state
    if check.way == Way.COURT:
        return Way.COURT
    return "differs" if check.differs else check.way


def _to_begin(who, check):
    return Standing(
        _("Confirm your identity"),
        (
            _(
                "You prove who you are with GOV.UK One Login. It asks for a document "
                "with a picture, such as a passport or a driving licence, and some "
                "questions about you."
            ),
            _(
                "What you prove is compared with your name and your date of birth in "
                "the LPA. Only those, your address and the result are kept."
            ),
        ),
        (
            {"key": _("Your name in the LPA"), "value": who.full_name},
            *_birthday_row(_("Your date of birth in the LPA"), who.date_of_birth),
        ),
        (_to_one_login(who, _("Start")), *_to_other_ways(who)),
    )


def _in_progress(who, check):
    return Standing(
        _("You have not confirmed your identity yet"),
        (
            _(
                "You began, and did not reach the end. You can go on with GOV.UK One "
                "Login, or choose another way."
            ),
        ),
        (),
        (_to_one_login(who, _("Go on with GOV.UK One Login")), *_to_other_ways(who)),
    )


def _at_the_post_office(who, check):
    return Standing(
        _("Go to a Post Office to confirm your identity"),
        (
            _(
                "Take the document that you named in GOV.UK One Login, and the letter "
                "or e-mail it sent you, to a Post Office that does this."
            ),
            _(
                "When you hear that there is a result, come back to this page and get "
                "it from GOV.UK One Login."
            ),
        ),
        ({"key": _("Do it by"), "value": in_words(check.deadline_on)},),
        (
            _to_one_login(who, _("Get the result from GOV.UK One Login")),
            *_to_other_ways(who),
            *_back(who),
        ),
    )


def _with_a_voucher(who, check):
    vouching = open_vouching(who)
    name = vouching.full_name if vouching else ""
    new_code, drop = (
        reverse(f"identity:{page}", args=[who.reference, who.uid])
        for page in ("new-code", "drop-voucher")
    )
    actions = [Action(_("Choose another way"), drop), *_back(who)]
    if vouching and vouching.state == "named":
        actions.insert(0, Action(_("Make a new code for them"), new_code, True))
    return Standing(
        _("Somebody vouches for you"),
        (
            _("We are waiting for %(name)s to confirm who you are.") % {"name": name},
            _("You can go on with your LPA in the meantime."),
        ),
        ({"key": _("How far they are"), "value": _state_of(vouching)},),
        tuple(actions),
    )


def _state_of(vouching) -> str:
    return vouching.get_state_display() if vouching else ""


def _before_the_court(who, check):
    return Standing(
        _("The court is asked to let your LPA be registered"),
        (
            _(
                "Your identity was not confirmed, so the Court of Protection decides "
                "whether your LPA can be registered. We write to you about it."
            ),
            _("You can go on with your LPA in the meantime."),
        ),
        (),
        tuple(_back(who)),
    )


def _differing(who, check):
    rows = tuple(compared(check, who))
    if who.is_donor:
        decide = reverse("identity:differs", args=[who.reference, who.uid])
        action = Action(_("Decide what to do"), decide, True)
        sentence = _("What you proved is not what the LPA says of you.")
        return Standing(_("Your details differ"), (sentence,), rows, (action,))
    return Standing(
        _("Your details differ"),
        (
            _("What you proved is not what the LPA says of you."),
            _(
                "A caseworker looks into whether it matters, and we write to you if "
                "we need anything. You do not have to do anything now."
            ),
        ),
        rows,
        tuple(_back(who)),
    )


def _confirmed(who, check):
    sentences = [_("You have confirmed your identity.")]
    if who.is_donor and who.signed_on is None:
        day = in_words(expires_on(check.checked_at))
        sentences.append(_("Sign your LPA by %(day)s.") % {"day": day})
    return Standing(
        _("Your identity is confirmed"),
        tuple(sentences),
        tuple(compared(check, who)),
        tuple(_back(who)),
    )


def _insufficient(who, check):
    return Standing(
        _("We could not confirm your identity"),
        (
            _(
                "GOV.UK One Login had too little to go by. That is no decision about "
                "you: it happens to people with few documents."
            ),
        ),
        (),
        (*_to_voucher(who), *_to_other_ways(who), *_try_again(who), *_back(who)),
    )


def _failed(who, check):
    sentences = [_("GOV.UK One Login could not confirm who you are.")]
    if who.is_donor:
        sentences.append(
            _(
                "You can ask the Court of Protection to let your LPA be registered, or "
                "try again with GOV.UK One Login."
            )
        )
    else:
        sentences.append(
            _("You can go on with your part in the LPA. The donor will be told.")
        )
    return Standing(
        _("We could not confirm your identity"),
        tuple(sentences),
        (),
        (*_to_court(who), *_try_again(who), *_withdraw(who), *_back(who)),
    )


def _expired(who, check):
    return Standing(
        _("Confirm your identity again"),
        (
            _(
                "The time for what you proved is over: an identity counts for six "
                "months, unless you sign in that time."
            ),
        ),
        (),
        (_to_one_login(who, _("Start again")), *_to_other_ways(who), *_back(who)),
    )


def _in_trouble(who, check):
    return Standing(
        _("There is a problem with your identity"),
        (
            _("What you proved is not what the LPA says of you, and it matters."),
            _("We write to you about what happens now."),
        ),
        tuple(compared(check, who)),
        tuple(_back(who)),
    )


SAID: dict[str, Callable[..., Standing]] = {
    State.UNKNOWN: _to_begin,
    State.IN_PROGRESS: _in_progress,
    State.CONFIRMED: _confirmed,
    State.INSUFFICIENT: _insufficient,
    State.FAILED: _failed,
    State.EXPIRED: _expired,
    State.PROBLEM: _in_trouble,
    Way.POST_OFFICE: _at_the_post_office,
    Way.VOUCHING: _with_a_voucher,
    Way.COURT: _before_the_court,
    "differs": _differing,
}


def compared(check: IdentityCheck, who: Who):
    """Rows of what was proved, each that differs with what the LPA says."""
    proved: Proved = check.proved
    values = (
        (Difference.FIRST_NAMES, proved.first_names, who.first_names),
        (Difference.LAST_NAME, proved.last_name, who.last_name),
        (
            Difference.DATE_OF_BIRTH,
            in_words(proved.date_of_birth),
            in_words(who.date_of_birth),
        ),
    )
    for which, said, in_lpa in values:
        lines = [said]
        if which in check.differs:
            lines.append(_("The LPA says: %(words)s") % {"words": in_lpa})
        yield {"key": which.label, "value": lines}
    if proved.address:
        yield {
            "key": _("Address"),
            "value": [line for line in (*proved.address, proved.postcode) if line],
        }


def in_words(day: date | None) -> str:
    return date_format(day, "j F Y") if day else ""


def _birthday_row(key: str, born: date | None):
    return ({"key": key, "value": in_words(born)},) if born else ()


def _page(name: str, who: Who) -> str:
    return reverse(f"identity:{name}", args=[who.reference, who.uid])


def _to_one_login(who: Who, text: str) -> Action:
    return Action(text, _page("one-login", who), is_button=True)


def _try_again(who: Who):
    return [Action(_("Try again with GOV.UK One Login"), _page("one-login", who))]


def _to_other_ways(who: Who):
    return [Action(_("Choose another way"), _page("way", who))]


def _to_voucher(who: Who):
    if not may_name_a_voucher(who):
        return []
    text = _("Choose somebody to vouch for you")
    return [Action(text, _page("voucher", who), is_button=True)]


def _to_court(who: Who):
    text = _("Go on by way of the court")
    return [Action(text, _page("court", who), True)] if who.is_donor else []


def _withdraw(who: Who):
    address = people.way("to_withdraw", who) if who.is_donor else ""
    return [Action(_("Withdraw your LPA"), address)] if address else []


def _back(who: Who):
    address = people.way("back", who)
    return [Action(_("Continue"), address)] if address else []


def last_day(who: Who) -> str:
    return in_words(last_day_for(who))
