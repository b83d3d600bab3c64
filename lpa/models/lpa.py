from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.functional import cached_property

import clock
from lpa import keeping
from lpa.choices import Regime
from lpa.instrument import Instrument, Signing
from lpa.references import shown


class Lpa(models.Model):
    """An instrument as it was frozen for signing: written once, never edited.

    Only what happens to the paper afterwards is added to it: the dates on which its
    parts were signed, and what was posted.
    """

    class Origin(models.TextChoices):
        ONLINE = "online"  # made here; the paper carries the reference and bar code
        PAPER = "paper"  # a form written by hand, keyed by staff
        IMPORTED = "imported"  # taken in from the register's JSON

    reference = models.CharField(max_length=12)
    version = models.PositiveSmallIntegerField(default=1)
    draft = models.ForeignKey(
        "lpa.Draft", null=True, on_delete=models.PROTECT, related_name="lpas"
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.PROTECT,
        related_name="lpas",
    )
    origin = models.CharField(max_length=10, choices=Origin)
    regime = models.CharField(max_length=20, choices=Regime, default=Regime.PAPER_2007)
    frozen_at = models.DateTimeField(default=clock.now)
    decided = models.JSONField()  # an Instrument, see lpa/keeping.py
    digest = models.CharField(max_length=64)  # of what was decided
    overruled = models.JSONField(
        default=list
    )  # findings that the donor means, see Overruled
    signed = models.JSONField(default=dict)  # a Signing: the dates the donor typed in
    received_at = models.DateTimeField(null=True)  # when its paper reached the OPG
    posted_on = models.DateField(null=True)
    forgotten_on = models.DateField(null=True)  # since when only numbers are kept
    posted = models.JSONField(default=list)  # what the donor says is in the envelope
    came_in = models.JSONField(null=True)  # the register's document it was read from
    came_in_digest = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ["-frozen_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["reference", "version"], name="lpa_lpa_one_per_version"
            ),
            models.CheckConstraint(
                name="lpa_lpa_forgotten_says_nothing",
                condition=Q(forgotten_on__isnull=True)
                | Q(decided={}, came_in__isnull=True),
            ),
            models.UniqueConstraint(
                fields=["came_in_digest"],
                condition=~Q(came_in_digest=""),
                name="lpa_lpa_came_in_once",
            ),
        ]

    def __str__(self):
        return shown(self.reference)

    def get_absolute_url(self):
        return reverse("lpa:signing", args=[self.reference])

    @cached_property
    def instrument(self) -> Instrument:
        return keeping.load(self.decided, Instrument)

    @property
    def needs_identities(self) -> bool:
        """Whether the office has to see confirmed who donor and provider are."""
        is_digital = self.regime == Regime.DIGITAL_2023
        return is_digital and self.origin != self.Origin.IMPORTED

    @property
    def is_on_paper(self) -> bool:
        """Whether it is signed on paper, where whoever applies signs section 15; on
        screen the donor applies by the act of signing."""
        return self.regime == Regime.PAPER_2007

    @property
    def is_being_signed(self) -> bool:
        """Whether it is signed on screen here, one person after the other."""
        return not self.is_on_paper and hasattr(self, "on_screen")

    @property
    def is_signed_on_screen(self) -> bool:
        """Whether the donor has signed, so that nothing of it can change."""
        return not self.is_on_paper and bool(self.signed.get("donor_on"))

    @property
    def signing(self) -> Signing:
        return keeping.load(self.signed, Signing)
