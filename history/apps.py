from django.apps import AppConfig


class HistoryConfig(AppConfig):
    """What happened, in chains that show when somebody tampers with them."""

    name = "history"
