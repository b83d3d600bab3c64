"""What is kept of signing on screen: signatures, witness codes, who was reminded."""

from django.conf import settings
from django.db import models
from django.db.models import Q

import clock
from lpa.choices import Channel, Language, SigningReminder, SignsAs

ONCE_PER_LPA = ("independent-witness", "provider-as-witness", "certificate")
OF_THE_DONOR = ("donor", "for-donor")
WITNESSES = ("independent-witness", "provider-as-witness")


class OnScreen(models.Model):
    """How the signing of one LPA on screen stands, beside the signatures themselves.

    Who signs for a trust corporation are people whom the instrument has no place for;
    they are forgotten with it.
    """

    lpa = models.OneToOneField(
        "lpa.Lpa", on_delete=models.CASCADE, related_name="on_screen"
    )
    began_at = models.DateTimeField(default=clock.now)
    signatories = models.JSONField(default=dict, blank=True)  # of corporations, by uid
    # Whether attorneys get their codes once the certificate is given; None: not said.
    codes_follow = models.BooleanField(null=True)
    codes_site = models.CharField(max_length=200, blank=True)  # where they are typed
    attempts_left = models.PositiveSmallIntegerField()  # of both witnesses together
    attempts_counted_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_why = models.TextField(blank=True)

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="lpa_onscreen_at_most_ten_attempts",
                condition=Q(attempts_left__lte=10),
            ),
        ]

    def __str__(self):
        return str(self.lpa)


class Signature(models.Model):
    """One person's signature on screen, or entered from paper. Rows are only added, in
    the order of signing, and of what was frozen: the database sees to all of it
    (signature_triggers.py)."""

    lpa = models.ForeignKey(
        "lpa.Lpa", on_delete=models.PROTECT, related_name="signatures"
    )
    signs_as = models.CharField(max_length=20, choices=SignsAs)
    uid = models.CharField(
        max_length=36
    )  # in the LPA; the donor's, of who is not in it
    on = models.DateField()  # in London
    at = models.DateTimeField(default=clock.now)  # when it was given, or entered
    digest = models.CharField(max_length=64)  # of the deed that was signed
    language = models.CharField(max_length=2, choices=Language)
    channel = models.CharField(max_length=10, choices=Channel, default=Channel.ONLINE)
    by = models.ForeignKey(  # at whose keyboard, or who entered it
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["lpa", "signs_as", "uid"], name="lpa_signature_once_each"
            ),
            models.UniqueConstraint(
                fields=["lpa", "signs_as"],
                condition=Q(signs_as__in=ONCE_PER_LPA),
                name="lpa_signature_one_provider_one_witness",
            ),
            models.UniqueConstraint(
                fields=["lpa"],
                condition=Q(signs_as__in=OF_THE_DONOR),
                name="lpa_signature_donor_or_for_donor",
            ),
            models.CheckConstraint(
                name="lpa_signature_is_known",
                condition=Q(
                    signs_as__in=SignsAs.values,
                    channel__in=Channel.values,
                    language__in=Language.values,
                ),
            ),
            models.CheckConstraint(
                name="lpa_signature_on_paper_only_of_others",
                condition=~Q(channel=Channel.PAPER)
                | ~Q(signs_as__in=[*OF_THE_DONOR, *WITNESSES]),
            ),
        ]

    def __str__(self):
        return f"{self.lpa}: {self.get_signs_as_display()}"


class WitnessCode(models.Model):
    """A code of four digits with which a witness shows that they are there."""

    lpa = models.ForeignKey(
        "lpa.Lpa", on_delete=models.CASCADE, related_name="witness_codes"
    )
    witness = models.CharField(max_length=20, choices=SignsAs)
    telephone = models.CharField(max_length=40)
    hashed = models.CharField(max_length=64)
    sent_at = models.DateTimeField(default=clock.now)
    used_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-sent_at", "-pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="lpa_witnesscode_is_for_a_witness",
                condition=Q(witness__in=WITNESSES),
            ),
            models.CheckConstraint(
                name="lpa_witnesscode_used_after_it_was_sent",
                condition=Q(used_at=None) | Q(used_at__gte=models.F("sent_at")),
            ),
        ]

    def __str__(self):
        return f"{self.lpa}: {self.get_witness_display()}"


class OptOut(models.Model):
    """Somebody named in an LPA does not want to sign it."""

    lpa = models.ForeignKey(
        "lpa.Lpa", on_delete=models.CASCADE, related_name="opted_out"
    )
    uid = models.CharField(max_length=36)
    at = models.DateTimeField(default=clock.now)
    why = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["lpa", "uid"], name="lpa_optout_once_each")
        ]

    def __str__(self):
        return f"{self.lpa}: {self.uid}"


class Reminded(models.Model):
    """That somebody was reminded to sign, so that nobody is reminded twice of it."""

    lpa = models.ForeignKey(
        "lpa.Lpa", on_delete=models.CASCADE, related_name="reminded"
    )
    kind = models.CharField(max_length=20, choices=SigningReminder)
    uid = models.CharField(max_length=36)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["lpa", "kind", "uid"], name="lpa_reminded_once_each"
            ),
            models.CheckConstraint(
                name="lpa_reminded_is_known",
                condition=Q(kind__in=SigningReminder.values),
            ),
        ]

    def __str__(self):
        return f"{self.lpa}: {self.get_kind_display()}"
