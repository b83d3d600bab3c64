from functools import partial

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """What the office does with an LPA once it has reached us."""

    name = "casework"

    def ready(self):
        from documents.finding import looked_up_by
        from lpa.references import Kind
        from lpa.signals import lpa_submitted

        from .intake import find_lpa, open_keyed_case

        lpa_submitted.connect(
            open_keyed_case, dispatch_uid="casework opens keyed cases"
        )
        for kind in (Kind.CASE, Kind.REGISTER):
            looked_up_by(kind, partial(find_lpa, kind))
