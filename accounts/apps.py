from importlib import import_module

from django.apps import AppConfig
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db.models.signals import post_migrate

# What listens for signals or checks the settings.
LISTENING = ("areas", "idling", "journal", "ownership", "second_factor", "using")


class AccountsConfig(AppConfig):
    """Accounts, signing in, and who may go where."""

    name = "accounts"

    def ready(self):
        for module in LISTENING:
            import_module(f"accounts.{module}")
        post_migrate.connect(put_back_groups, sender=self)
        refuse_a_code_that_opens_every_account()


def put_back_groups(using: str, **signal) -> None:
    """After a database is migrated, or emptied by a test, the groups are there."""
    from accounts.groups import make_missing_groups

    make_missing_groups(using)


def refuse_a_code_that_opens_every_account() -> None:
    """Keep the demonstration's fixed second factor out of a real service.

    Raises ImproperlyConfigured.
    """
    if getattr(settings, "MFA_TOTP_INSECURE_BYPASS_CODE", None) and not settings.DEBUG:
        raise ImproperlyConfigured(
            "MFA_TOTP_INSECURE_BYPASS_CODE is for a demonstration: remove it"
        )
