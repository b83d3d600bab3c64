from django.conf import settings
from django.db import models
from django.db.models import Q


class ScanPages(models.QuerySet):
    def without_picture(self):
        return self.defer("picture")


class ScanPage(models.Model):
    """One side of a scan: its picture, and what its codes, or a person, say it is."""

    scan_set = models.ForeignKey(
        "casework.ScanSet", on_delete=models.CASCADE, related_name="pages"
    )
    place = models.PositiveSmallIntegerField()  # in the file, from 1
    texts = models.JSONField(default=list)  # of all its codes
    turned = models.PositiveSmallIntegerField(default=0)  # degrees, anticlockwise
    is_blank = models.BooleanField(default=False)
    picture = models.BinaryField()  # JPEG, upright
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    assigned = models.CharField(max_length=10, blank=True)  # a page code, or "other"
    assigned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = ScanPages.as_manager()

    class Meta:
        ordering = ["place"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["scan_set", "place"], name="casework_scanpage_one_per_place"
            ),
            models.CheckConstraint(
                name="casework_scanpage_counts_from_one", condition=Q(place__gte=1)
            ),
            models.CheckConstraint(
                name="casework_scanpage_turned_by_right_angles",
                condition=Q(turned__in=[0, 90, 180, 270]),
            ),
            models.CheckConstraint(
                name="casework_scanpage_assigned_by_somebody",
                condition=Q(assigned="", assigned_by__isnull=True)
                | ~Q(assigned="") & Q(assigned_by__isnull=False),
            ),
        ]

    def __str__(self):
        return f"{self.scan_set.subject}, {self.place}"
