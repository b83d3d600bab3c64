"""Whether the settings of identities can be served with."""

from django.conf import settings
from django.core.checks import Error, Warning, register

from .one_login.keys import our_key
from .one_login.refusals import Unusable


@register
def nobody_says_who_they_are_in_production(**_):
    """The stand-in lets everybody be anybody: it is for demonstrations and tests."""
    if settings.LOCAL_PROVIDER and not settings.CLOCK_MAY_BE_SET:
        return [
            Error(
                "The stand-in for GOV.UK One Login must not be served here: anybody "
                "could be anybody",
                hint="Leave LOCAL_PROVIDER out",
                id="identity.E001",
            )
        ]
    return []


@register
def one_login_can_be_asked(**_):
    """Once identities are confirmed, there must be somebody who confirms them."""
    if settings.DIGITAL_2023_FROM is None:
        return []
    names = ("ONE_LOGIN_URL", "ONE_LOGIN_IDENTITY_URL", "ONE_LOGIN_CLIENT_ID")
    missing = [name for name in names if not getattr(settings, name)]
    try:
        our_key()
    except Unusable:
        missing.append("ONE_LOGIN_KEY")
    return [
        Warning(
            f"{name} is not set, so nobody can confirm their identity",
            hint="See .env.example",
            id="identity.W001",
        )
        for name in missing
    ]
