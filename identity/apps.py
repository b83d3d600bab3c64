from importlib import import_module

from django.apps import AppConfig


class IdentityConfig(AppConfig):
    """Confirming who the people of an LPA are."""

    name = "identity"

    def ready(self):
        from .people import told_of_people_by
        from .signals import identity_changed
        from .vouching import follow_the_voucher
        from .vouching_people import Vouchers

        import_module("identity.checks")
        told_of_people_by(Vouchers())
        identity_changed.connect(
            follow_the_voucher, dispatch_uid="identity follows a voucher's own check"
        )
