from django.conf import settings
from django.db import models
from django.db.models import F, Q

import clock
from casework.epa_choices import EpaEffect, EpaGround, EpaSettled
from lpa.models import Payment


class EpaRecord(models.Model):
    """Something that was written down about an EPA, by whom and when."""

    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        abstract = True
        default_permissions = ()


class EpaNotice(EpaRecord):
    """That an attorney gave somebody notice on form EP1PG; without a person, the donor.

    To the donor it is given in person, to others it counts from the day of posting.
    """

    epa = models.ForeignKey(
        "casework.Epa", on_delete=models.PROTECT, related_name="notices"
    )
    person = models.ForeignKey(
        "casework.EpaPerson",
        null=True,
        on_delete=models.PROTECT,
        related_name="notices",
    )
    given_on = models.DateField()

    class Meta(EpaRecord.Meta):
        ordering = ["given_on", "pk"]

    def __str__(self):
        return f"{self.epa}: {self.given_on}"


class EpaObjection(EpaRecord):
    """That somebody objects to the registration, and what has become of it."""

    epa = models.ForeignKey(
        "casework.Epa", on_delete=models.PROTECT, related_name="objections"
    )
    person = models.ForeignKey(
        "casework.EpaPerson", null=True, on_delete=models.PROTECT, related_name="+"
    )
    objector = models.CharField(max_length=255)  # the name
    ground = models.CharField(max_length=20, choices=EpaGround)
    words = models.TextField(blank=True)
    received_on = models.DateField()
    is_entitled = models.BooleanField()  # to notice, and so to object
    is_in_time = models.BooleanField()
    state = models.CharField(max_length=20, choices=EpaSettled, default=EpaSettled.OPEN)
    why = models.TextField(blank=True)

    class Meta(EpaRecord.Meta):
        ordering = ["received_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="casework_epaobjection_words_are_known",
                condition=Q(ground__in=EpaGround.values, state__in=EpaSettled.values),
            ),
            models.CheckConstraint(
                name="casework_epaobjection_settled_says_why",
                condition=Q(state=EpaSettled.OPEN, why="")
                | ~Q(state=EpaSettled.OPEN) & ~Q(why=""),
            ),
            models.CheckConstraint(
                name="casework_epaobjection_valid_is_not_set_aside",
                condition=~Q(
                    state=EpaSettled.NOT_VALID, is_entitled=True, is_in_time=True
                ),
            ),
        ]

    def __str__(self):
        return self.objector

    @property
    def is_open(self) -> bool:
        return self.state == EpaSettled.OPEN


class EpaOrder(EpaRecord):
    """What the Court of Protection has ordered about an EPA; the latest one counts."""

    epa = models.ForeignKey(
        "casework.Epa", on_delete=models.PROTECT, related_name="orders"
    )
    effect = models.CharField(max_length=20, choices=EpaEffect)
    ordered_on = models.DateField()
    order_received_on = models.DateField()
    court_number = models.CharField(max_length=20, blank=True)
    order = models.TextField(blank=True)

    class Meta(EpaRecord.Meta):
        ordering = ["-recorded_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="casework_epaorder_effect_is_known",
                condition=Q(effect__in=EpaEffect.values),
            ),
            models.CheckConstraint(
                name="casework_epaorder_arrives_once_made",
                condition=Q(order_received_on__gte=F("ordered_on")),
            ),
        ]

    def __str__(self):
        return self.get_effect_display()


class EpaPayment(EpaRecord):
    """Pence received for an EPA; less than nothing takes money back, and says why."""

    epa = models.ForeignKey(
        "casework.Epa", on_delete=models.PROTECT, related_name="payments"
    )
    pence = models.IntegerField()
    source = models.CharField(max_length=20, choices=Payment.Source)
    received_on = models.DateField()
    number = models.CharField(max_length=100, blank=True)
    why = models.TextField(blank=True)

    class Meta(EpaRecord.Meta):
        ordering = ["received_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="casework_epapayment_is_some_money", condition=~Q(pence=0)
            ),
            models.CheckConstraint(
                name="casework_epapayment_source_is_known",
                condition=Q(source__in=[each.value for each in Payment.BY_HAND]),
            ),
            models.CheckConstraint(
                name="casework_epapayment_taken_back_says_why",
                condition=Q(pence__gt=0) | ~Q(why=""),
            ),
        ]

    def __str__(self):
        return f"{self.epa}: {self.pence}"
