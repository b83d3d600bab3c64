from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """What the office does with an LPA once it has reached us."""

    name = "casework"

    def ready(self):
        from lpa.signals import lpa_submitted

        from .intake import open_keyed_case

        lpa_submitted.connect(
            open_keyed_case, dispatch_uid="casework opens keyed cases"
        )
