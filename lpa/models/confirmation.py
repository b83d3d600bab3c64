from django.db import models
from django.db.models import Q


class Confirmation(models.Model):
    """One person's agreement to their part of one LPA, or their refusal of it.

    It holds for what they were shown, which is kept with its digest: once their part
    reads otherwise, the agreement is to something that is not there any more.
    """

    draft = models.ForeignKey(
        "lpa.Draft", on_delete=models.CASCADE, related_name="confirmations"
    )
    uid = models.UUIDField()
    seen = models.JSONField(default=dict, blank=True)  # see lpa/confirming/seen.py
    seen_digest = models.CharField(max_length=64, blank=True)
    understood = models.JSONField(default=dict, blank=True)  # answers on duties
    proposed = models.JSONField(default=dict, blank=True)  # {field: what it should say}
    proposed_at = models.DateTimeField(null=True, blank=True)
    details_right_at = models.DateTimeField(null=True, blank=True)
    company_number = models.CharField(max_length=75, blank=True)
    signatories = models.JSONField(default=list, blank=True)  # one or two
    eligibility = models.JSONField(default=dict, blank=True)  # of the provider
    date_of_birth = models.DateField(null=True, blank=True)  # the same; no deed has it
    agreed_at = models.DateTimeField(null=True, blank=True)
    declined_at = models.DateTimeField(null=True, blank=True)
    why_declined = models.TextField(blank=True)
    asked_again_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["draft", "uid"], name="lpa_confirmation_one_per_person"
            ),
            models.CheckConstraint(
                name="lpa_confirmation_agreed_or_declined",
                condition=Q(agreed_at=None) | Q(declined_at=None),
            ),
            models.CheckConstraint(
                name="lpa_confirmation_declined_says_why",
                condition=Q(declined_at=None, why_declined="")
                | Q(declined_at__isnull=False) & ~Q(why_declined=""),
            ),
            models.CheckConstraint(
                name="lpa_confirmation_agrees_to_something",
                condition=Q(agreed_at=None) | ~Q(seen_digest=""),
            ),
            models.CheckConstraint(
                name="lpa_confirmation_proposes_at_some_moment",
                condition=Q(proposed={}, proposed_at=None)
                | Q(proposed_at__isnull=False) & ~Q(proposed={}),
            ),
        ]

    def __str__(self):
        return f"{self.draft}: {self.uid}"

    @property
    def key(self) -> str:
        return str(self.uid)
