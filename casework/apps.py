from functools import partial

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """What the office does with an LPA once it has reached us."""

    name = "casework"

    def ready(self):
        from accounts.belongings import kept_for_accounts
        from documents.finding import looked_up_by
        from history.signals import about_to_touch
        from lpa.alongside import laid_by
        from lpa.references import Kind
        from lpa.signals import lpa_submitted
        from lpa.tracking import told_by

        from .belonging import Cases
        from .intake import find_lpa, open_keyed_case
        from .interests import refuse_own
        from .scanning.keying import laid_beside, open_scanned_case
        from .tracking import online_reference_of, tracked

        # In this order: what was scanned was received on the day of the scan.
        lpa_submitted.connect(
            open_scanned_case, dispatch_uid="casework opens scanned cases"
        )
        lpa_submitted.connect(
            open_keyed_case, dispatch_uid="casework opens keyed cases"
        )
        about_to_touch.connect(
            refuse_own, dispatch_uid="casework closes a case to whose own it is"
        )
        kept_for_accounts(Cases)
        for kind in (Kind.CASE, Kind.REGISTER):
            looked_up_by(kind, partial(find_lpa, kind))
        laid_by(laid_beside)
        told_by(tracked, online_reference_of)
        self.follow_what_happens_on_screen()

    def follow_what_happens_on_screen(self):
        """Cases keep up with LPAs that are signed under the Act of 2023."""
        from identity.signals import identity_changed
        from lpa.on_screen.office import told_by
        from lpa.signals import left_on_screen

        from .following import follow_at_once, said_by_the_office
        from .proved import follow_identity

        identity_changed.connect(
            follow_identity, dispatch_uid="casework follows what people prove"
        )
        left_on_screen.connect(
            follow_at_once, dispatch_uid="casework follows whoever leaves an LPA"
        )
        told_by(said_by_the_office, name="casework")
