"""What each of them takes on, in plain words, and what shows that it was understood.

From the Mental Capacity Act 2005 (sections 1, 4, 9 to 11), its code of practice, and
what the forms say above the signatures (sections 8, 10 and 11).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from .wording import Words


@dataclass(frozen=True)
class Check:
    """A question of yes or no about a duty, and what is said to a wrong answer."""

    slug: str
    asks: Words
    right: bool
    why: Words


@dataclass(frozen=True)
class Duties:
    """What somebody promises: the points, and three or four questions about them."""

    points: tuple[Words, ...]
    checks: tuple[Check, ...]

    def wrong(self, answers: Mapping[str, bool]) -> tuple[Check, ...]:
        """The questions that were answered, and not rightly."""
        return tuple(
            one for one in self.checks if answers.get(one.slug) is (not one.right)
        )

    def understood(self, answers: Mapping[str, bool]) -> bool:
        return all(answers.get(one.slug) is one.right for one in self.checks)


ALWAYS = (
    _("You decide for the donor only within this LPA, and in their best interests."),
    _(
        "You take it that they can decide for themselves, until it is shown that they "
        "cannot, and you help them to decide first."
    ),
    _("You ask what they want, and take their wishes, feelings and beliefs in."),
)
PROPERTY = Duties(
    (
        *ALWAYS,
        _("You keep the donor’s money and property apart from your own."),
        _("You keep accounts, and show them to the OPG when you are asked."),
        _(
            "You make gifts only on usual occasions, such as birthdays, and only as "
            "large as the donor can afford."
        ),
        _(
            "You take nothing for yourself but what it cost you, unless the LPA says "
            "so."
        ),
    ),
    (
        Check(
            "own-bills",
            _("May you pay your own bills from the donor’s account, and pay it back?"),
            False,
            _(
                "No. You keep the donor’s money apart from your own, and may not lend "
                "it to yourself, however soon you would pay it back."
            ),
        ),
        Check(
            "accounts",
            _("Must you keep accounts of what you do with the donor’s money?"),
            True,
            _("Yes. The OPG, or the court, may ask to see them at any time."),
        ),
        Check(
            "large-gift",
            _("May you give your children a large sum of the donor’s money?"),
            False,
            _(
                "No. Gifts are for usual occasions and of a usual size. For anything "
                "larger the Court of Protection has to be asked."
            ),
        ),
        Check(
            "unwise",
            _("May the donor still make a decision that you think unwise?"),
            True,
            _(
                "Yes. While the donor can make a decision, it is theirs to make. An "
                "unwise decision does not show that they cannot."
            ),
        ),
    ),
)
WELFARE = Duties(
    (
        *ALWAYS,
        _("You decide about health and care only when the donor cannot."),
        _(
            "You may refuse or agree to life-sustaining treatment only if the donor "
            "says so in this LPA."
        ),
        _("You talk with those who care for the donor, and with their doctors."),
    ),
    (
        Check(
            "has-capacity",
            _("May you decide where the donor lives while they can decide it?"),
            False,
            _(
                "No. For health and welfare you decide only when the donor lacks the "
                "capacity to make that decision."
            ),
        ),
        Check(
            "own-wishes",
            _("Should you decide what you would want if you were ill?"),
            False,
            _(
                "No. You decide what is best for the donor, by what they wish, feel "
                "and believe, not by what you would want for yourself."
            ),
        ),
        Check(
            "each-decision",
            _("Can the donor be able to make one decision, and not another?"),
            True,
            _(
                "Yes. Capacity is about one decision at one time. Somebody may choose "
                "what to wear and eat, and be unable to weigh up an operation."
            ),
        ),
    ),
)
STEPPING_IN = Check(
    "wait",
    _("May you act as soon as the LPA is registered?"),
    False,
    _(
        "No. A replacement attorney may act only once an attorney can no longer do so, "
        "in the way the donor has chosen."
    ),
)
CORPORATION = Duties(
    (
        *PROPERTY.points,
        _("The corporation acts through people who are authorised to sign for it."),
        _("It goes on being a trust corporation, and tells the OPG if it does not."),
        _("It charges for its work only as the donor has agreed."),
    ),
    (
        Check(
            "authorised",
            _("May anybody who works for the corporation sign the LPA for it?"),
            False,
            _(
                "No. Only somebody who is authorised to sign for it, such as a "
                "director or the company secretary."
            ),
        ),
        PROPERTY.checks[1],
        PROPERTY.checks[2],
    ),
)
PROVIDER = Duties(
    (
        _("You talk with the donor about the LPA, without the attorneys there."),
        _("You satisfy yourself that they understand what it is, and what it allows."),
        _("You satisfy yourself that nobody is forcing or tricking them into it."),
        _("You look for anything else that should keep it from being made."),
        _("You sign after the donor, and before any attorney does."),
    ),
    (
        Check(
            "alone",
            _("Should an attorney be in the room when you talk with the donor?"),
            False,
            _(
                "No. The donor must be able to speak freely, so talk with them without "
                "the attorneys."
            ),
        ),
        Check(
            "not-sure",
            _("If you are not sure that the donor understands, may you still sign?"),
            False,
            _(
                "No. Sign only if you are satisfied that they understand. Otherwise "
                "say so, and leave the certificate unsigned."
            ),
        ),
        Check(
            "first",
            _("Does the donor sign before you?"),
            True,
            _(
                "Yes. The donor signs first, then you, then the attorneys. In another "
                "order the LPA has to be signed again."
            ),
        ),
    ),
)
