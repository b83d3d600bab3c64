"""The second factor: an app's code, or a recovery code. Staff can do nothing without.

What counts is that this session has shown it. That the account has an app is not
enough: somebody may have waited, with the password alone, while it was set up.
"""

from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.signals import authenticator_added, authenticator_used
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.core.cache import cache
from django.db import transaction
from django.dispatch import receiver
from django.http import HttpRequest

from accounts import telling
from accounts.models import User
from accounts.sessions import end_all_places
from history import recording as history

TAKEN_AWAY = "second-factor-taken-away"
SHOWN_BY = "second_factor_shown_by"


def has_shown_it(request: HttpRequest) -> bool:
    """Whether the person signed in here has shown their second factor here."""
    return request.session.get(SHOWN_BY) == request.user.pk


def has_an_app(user: User) -> bool:
    """Whether an authenticator app has been set up for the account."""
    return Authenticator.objects.filter(
        user=user, type=Authenticator.Type.TOTP
    ).exists()


def was_used_before(code: str, app: Authenticator) -> bool:
    """Whether an app's code was already shown while it is still right; notes it.

    allauth notes it too, but for one period, and codes of the next are taken as well.
    """
    bypass = app_settings.TOTP_INSECURE_BYPASS_CODE
    if app.type != Authenticator.Type.TOTP or code == bypass:
        return False
    periods = 2 * app_settings.TOTP_TOLERANCE + 1
    key = f"second-factor-code:{app.pk}:{''.join(filter(str.isdigit, code))}"
    return not cache.add(key, "used", timeout=periods * app_settings.TOTP_PERIOD)


@transaction.atomic
def enrol(user: User) -> str:
    """Give an account an authenticator app and recovery codes; gives the app's secret.

    For accounts that are made with their app, as a demonstration's are.
    """
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    RecoveryCodes.activate(user)
    return secret


@transaction.atomic
def take_away(*, user: User, why: str, by: User | None) -> None:
    """Remove the app and recovery codes of somebody who can no longer use them.

    They are signed out everywhere and told. Staff must set an app up when they sign
    in next, which takes their password or their mail. Asking who it is, is up to
    whoever does this.
    """
    user = User.objects.select_for_update().get(pk=user.pk)
    Authenticator.objects.filter(user=user).delete()
    end_all_places(user=user, by=by)
    history.record(subject=user.subject, action=TAKEN_AWAY, by=by, why=why)
    telling.tell(user, telling.second_factor_taken_away())


@receiver(authenticator_used)
def note_it_was_used(request: HttpRequest, user: User, **signal) -> None:
    request.session[SHOWN_BY] = user.pk


@receiver(authenticator_added)
def note_it_was_set_up(
    request: HttpRequest, user: User, authenticator: Authenticator, **signal
) -> None:
    """Setting the app up means typing a code of it."""
    if authenticator.type == Authenticator.Type.TOTP:
        request.session[SHOWN_BY] = user.pk
