"""Whether what GOV.UK Notify needs is there, all or nothing."""

from django.conf import settings
from django.core.checks import Error, Warning, register

NEEDED = ("NOTIFY_EMAIL_TEMPLATE", "NOTIFY_SMS_TEMPLATE")


@register
def notify_is_set_up(**_):
    """A key without templates sends nothing; without a token nothing is heard."""
    if not settings.NOTIFY_KEY:
        return []
    missing = [
        Error(f"NOTIFY_KEY is set and {name} is not", id="messaging.E001")
        for name in NEEDED
        if not getattr(settings, name)
    ]
    if not settings.NOTIFY_CALLBACK_TOKEN:
        missing.append(
            Warning(
                "Without NOTIFY_CALLBACK_TOKEN nothing is heard of messages until "
                "check_messages asks",
                id="messaging.W001",
            )
        )
    return missing
