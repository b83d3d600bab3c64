"""Writes signing in, and failing to, into the log: the account's number, no more."""

import structlog
from allauth.account.signals import (
    email_verification_code_rejected,
    login_code_rejected,
    password_reset_code_rejected,
)
from allauth.mfa.signals import (
    authentication_failed,
    authenticator_added,
    authenticator_removed,
)
from django.contrib.auth.signals import (
    user_logged_in,
    user_logged_out,
    user_login_failed,
)
from django.dispatch import receiver

from accounts.models import User

log = structlog.get_logger("accounts")


def idled(user: User) -> None:
    log.info("signed out for doing nothing", user=user.pk)


@receiver(user_logged_in)
def signed_in(user: User, **signal) -> None:
    log.info("signed in", user=user.pk, staff=user.is_staff)


@receiver(user_logged_out)
def signed_out(user: User | None, **signal) -> None:
    if user:
        log.info("signed out", user=user.pk)


@receiver(user_login_failed)
def password_refused(**signal) -> None:
    """Nobody is named: what was typed as an address may be a password."""
    log.warning("password refused")


@receiver(
    [
        login_code_rejected,
        email_verification_code_rejected,
        password_reset_code_rejected,
    ]
)
def code_refused(user: User, **signal) -> None:
    log.warning("e-mailed code refused", user=user.pk)


@receiver(authentication_failed)
def second_factor_refused(user: User, **signal) -> None:
    log.warning("second factor refused", user=user.pk)


@receiver(authenticator_added)
def second_factor_set_up(user: User, authenticator, **signal) -> None:
    log.info("second factor set up", user=user.pk, kind=authenticator.type)


@receiver(authenticator_removed)
def second_factor_removed(user: User, authenticator, **signal) -> None:
    log.info("second factor removed", user=user.pk, kind=authenticator.type)
