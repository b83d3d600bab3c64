from django.db import models

from lpa.references import shown


class RegisterEntry(models.Model):
    """The register's own copy of a power of attorney, written when it is registered.

    document is what every update so far has made of it (register_log.py); as_registered
    stays what it was, which the database sees to (register_triggers.py).
    """

    case = models.OneToOneField(
        "casework.Case", on_delete=models.PROTECT, related_name="register_entry"
    )
    number = models.CharField(max_length=13, unique=True)
    registered_on = models.DateField()
    document = models.JSONField()
    as_registered = models.JSONField()

    class Meta:
        ordering = ["registered_on", "pk"]
        default_permissions = ()

    def __str__(self):
        return shown(self.number)
