"""Where somebody's check stands, in words: what it means, and what they can do now."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from .choices import Role, State, VouchState, Way
from .compared import birthday_row, compared, in_words
from .deadlines import expires_on, last_day_to_wait
from .leading_on import (
    Action,
    change_address,
    go_back,
    go_on,
    to_court,
    to_one_login,
    to_other_ways,
    to_voucher,
    try_again,
    withdraw,
)
from .models import IdentityCheck
from .people import Who
from .vouched import open_vouching

DIFFERS, UNDER_AGE = "differs", "under-18"


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
    """Waiting says for what; else it is the state. A donor's age comes before both."""
    if check is None:
        return State.UNKNOWN
    if check.proves_under_age and check.state != State.PROBLEM:
        return UNDER_AGE
    if check.state != State.PENDING:
        return check.state
    if check.way == Way.COURT:
        return Way.COURT
    return DIFFERS if check.differs else check.way


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
            *birthday_row(_("Your date of birth in the LPA"), who.date_of_birth),
        ),
        (to_one_login(who, _("Start")), *to_other_ways(who)),
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
        (to_one_login(who, _("Go on with GOV.UK One Login")), *to_other_ways(who)),
    )


def _at_the_post_office(who, check):
    return Standing(
        _("Go to a Post Office to confirm your identity"),
        (
            _(
                "Begin with GOV.UK One Login, if you have not: it asks which document "
                "you have, and sends you a letter or an e-mail. Take both to a Post "
                "Office that does this."
            ),
            _(
                "When you hear that there is a result, come back to this page and get "
                "it from GOV.UK One Login."
            ),
        ),
        (
            {
                "key": _("Do it by"),
                "value": in_words(last_day_to_wait(check.deadline_on, who)),
            },
        ),
        (
            to_one_login(who, _("Go to GOV.UK One Login")),
            *to_other_ways(who),
            *go_back(who),
        ),
    )


def _with_a_voucher(who, check):
    vouching = open_vouching(who)
    name = vouching.full_name if vouching else ""
    new_code, drop = (
        reverse(f"identity:{page}", args=[who.reference, who.uid])
        for page in ("new-code", "drop-voucher")
    )
    actions = [Action(_("Choose another way"), drop), *go_back(who)]
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
    """For the donor, who has named them."""
    words = {
        VouchState.NAMED: _("They have not entered their code yet"),
        VouchState.OPENED: _("They have entered their code"),
        VouchState.VERIFIED: _("They have said that your details are right"),
    }
    return words.get(vouching.state, "") if vouching else ""


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
        tuple(go_on(who)),
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
        tuple(go_on(who)),
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
        (*go_on(who), *change_address(check, who)),
    )


def _insufficient(who, check):
    return Standing(
        _("We could not confirm your identity"),
        (
            _(
                "GOV.UK One Login had too little to go by. That is no decision about "
                "you: it happens to people with few documents."
            ),
            *_if_it_stays_so(who),
        ),
        (),
        (*to_voucher(who), *to_other_ways(who), *try_again(who), *go_back(who)),
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
    sentences.extend(_if_it_stays_so(who))
    return Standing(
        _("We could not confirm your identity"),
        tuple(sentences),
        (),
        (*to_court(who), *try_again(who), *withdraw(who), *go_back(who)),
    )


def _if_it_stays_so(who: Who):
    """Of anybody but the donor: it is not the end of their part."""
    if who.is_donor:
        return ()
    if who.role == Role.CERTIFICATE_PROVIDER:
        return (_("You can go on with your part in the LPA. The donor is told."),)
    return (_("You can go on with your part in the LPA."),)


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
        (to_one_login(who, _("Start again")), *to_other_ways(who), *go_back(who)),
    )


def _in_trouble(who, check):
    return Standing(
        _("There is a problem with your identity"),
        (
            _("What you proved is not what the LPA says of you, and it matters."),
            _("We write to you about what happens now."),
        ),
        tuple(compared(check, who)),
        tuple(go_on(who)),
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
    DIFFERS: _differing,
}
