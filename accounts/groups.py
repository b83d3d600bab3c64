"""The groups of staff. What each may do is said by the app whose work it is."""

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _


class StaffGroup(models.TextChoices):
    """The name each group is stored under. People outside the office have none."""

    CASEWORKER = "caseworker", _("Caseworker")
    REGISTRAR = "registrar", _("Registrar")
    MANAGER = "manager", _("Manager")
    FINANCE = "finance", _("Finance")
    REDUCED_FEE = "reduced-fee", _("Reduced fee")
    INVESTIGATIONS = "investigations", _("Investigations")
    COMPLAINTS = "complaints", _("Complaints")
    COURT_ORDERS = "court-orders", _("Court orders")
    INTAKE = "intake", _("Intake")
    ASSISTED_DIGITAL = "assisted-digital", _("Assisted digital")
    REPORTS = "reports", _("Reports")
    ADMINISTRATOR = "administrator", _("Administrator")


def make_missing_groups(using: str = "default") -> None:
    """Put back every group the database lacks, as after it has been emptied."""
    groups = Group.objects.using(using)
    there = set(groups.values_list("name", flat=True))
    groups.bulk_create(
        Group(name=name) for name in StaffGroup.values if name not in there
    )
