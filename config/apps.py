from importlib import import_module

from django.apps import AppConfig


class ServiceConfig(AppConfig):
    """The front of the house: settings, addresses, and the commands that start it."""

    name = "config"

    def ready(self):
        from lpa.confirming.whole import read_whole_by

        import_module("config.checks")
        read_whole_by(import_module("config.whole").whole_as_html)
