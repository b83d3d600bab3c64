from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class OutboxConfig(AppConfig):
    """What must still happen, and the worker that makes it happen."""

    name = "outbox"

    def ready(self):
        """Meet every app's errands module, where the handlers are."""
        autodiscover_modules("errands")
