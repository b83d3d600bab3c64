"""What we write to somebody about their account, by the outbox."""

from datetime import date, timedelta
from typing import NamedTuple

from django.utils import formats
from django.utils.translation import gettext as _

import clock
from accounts.models import Closing, User
from outbox.mail import MAIL, owe_mail
from outbox.models import Errand

ADDRESSES_KEPT = timedelta(days=7)


class Mail(NamedTuple):
    subject: str
    body: str


def tell(user: User, mail: Mail, *, at: str = "") -> None:
    """Owe somebody a mail about their account, at its address or another."""
    owe_mail(
        about=user.subject, to=at or user.email, subject=mail.subject, body=mail.body
    )


def warning(closes_on: date) -> Mail:
    return Mail(
        _("Your account will be deleted on %(day)s") % {"day": spelt(closes_on)},
        _(
            "You have not used your account for a long time. If you still do not, we "
            "will delete it on %(day)s, with every application that you have not "
            "posted to us.\n\n"
        )
        % {"day": spelt(closes_on)}
        + what_to_do(),
    )


def reminder(closes_on: date) -> Mail:
    return Mail(
        _("Last reminder: your account will be deleted on %(day)s")
        % {"day": spelt(closes_on)},
        _(
            "We wrote to you that your account has not been used for a long time. We "
            "will delete it on %(day)s, with every application that you have not "
            "posted to us. They cannot be brought back.\n\n"
        )
        % {"day": spelt(closes_on)}
        + what_to_do(),
    )


def what_to_do() -> str:
    return _(
        "To keep it, sign in before that day. Nothing else is needed.\n\n"
        "If you do not need it any more, there is nothing you need to do. LPAs that "
        "were posted to us or received by us stay with us, and remain as valid as "
        "they were."
    )


def farewell(reason: Closing.Reason) -> Mail:
    """What confirms that an account is gone."""
    why = _("As you asked, we have deleted your account.")
    if reason == Closing.Reason.UNUSED:
        why = _(
            "We have deleted your account, because it was not used for a long time. "
            "We wrote to you about it before."
        )
    rest = _(
        "What you had told us about yourself is gone, and so is every application "
        "that you had not posted to us. LPAs that were posted to us or received by "
        "us stay with us, and remain as valid as they were.\n\n"
        "You can create a new account with this address at any time."
    )
    return Mail(_("Your account is deleted"), f"{why}\n\n{rest}")


def second_factor_taken_away() -> Mail:
    return Mail(
        _("Your authenticator app was removed"),
        _(
            "Somebody who looks after the service has removed the authenticator app "
            "and the recovery codes of your account, because you can no longer use "
            "them. You are signed out everywhere. A work account needs another app, "
            "which you are asked to set up when you sign in next.\n\n"
            "If you did not ask for it, tell us at once."
        ),
    )


def spelt(day: date) -> str:
    return formats.date_format(day, "j F Y")


def forget_addresses() -> int:
    """Drop what shows where mail about accounts went, once it is a week old."""
    long_ago = clock.now() - ADDRESSES_KEPT
    sent = Errand.objects.filter(kind=MAIL, about__startswith="account-")
    return sent.filter(done_at__lt=long_ago).delete()[0]
