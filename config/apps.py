from django.apps import AppConfig


class ServiceConfig(AppConfig):
    """The front of the house: settings, addresses, and the commands that start it."""

    name = "config"
