from importlib import import_module

from django.apps import AppConfig


class MessagingConfig(AppConfig):
    """Messages to people: by e-mail, as a text or as a letter, each to its end."""

    name = "messaging"

    def ready(self):
        import_module("messaging.checks")
