from django.db import models

from lpa.references import shown


class RegisterEntry(models.Model):
    """The register's own copy of a power of attorney, written when it is registered."""

    case = models.OneToOneField(
        "casework.Case", on_delete=models.PROTECT, related_name="register_entry"
    )
    number = models.CharField(max_length=13, unique=True)
    registered_on = models.DateField()
    document = models.JSONField()

    class Meta:
        ordering = ["registered_on", "pk"]
        default_permissions = ()

    def __str__(self):
        return shown(self.number)
