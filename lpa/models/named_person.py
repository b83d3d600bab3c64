import uuid

from django.db import models
from django.db.models import Q

from lpa.choices import Role
from lpa.instrument import Address, Attorney, Person, TrustCorporation
from lpa.rules.names import fold

ONE_ONLY = (
    Role.DONOR,
    Role.CERTIFICATE_PROVIDER,
    Role.CORRESPONDENT,
    Role.SIGNATORY,
    Role.INDEPENDENT_WITNESS,
)


class NamedPerson(models.Model):
    """Somebody named on a draft, in one role: a human being or a trust corporation."""

    draft = models.ForeignKey(
        "lpa.Draft", on_delete=models.CASCADE, related_name="people"
    )
    role = models.CharField(max_length=20, choices=Role)
    uid = models.UUIDField(default=uuid.uuid4, editable=False)
    is_trust_corporation = models.BooleanField(default=False)

    title = models.CharField(max_length=20, blank=True)
    first_names = models.CharField(max_length=200, blank=True)
    last_name = models.CharField(max_length=200, blank=True)
    other_names = models.CharField(max_length=200, blank=True)
    company = models.CharField(max_length=200, blank=True)
    company_number = models.CharField(max_length=75, blank=True)
    date_of_birth = models.DateField(null=True, blank=True)
    is_bankrupt = models.BooleanField(null=True, blank=True)  # or under a relief order
    email = models.CharField(max_length=254, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    line1 = models.CharField(max_length=200, blank=True)
    line2 = models.CharField(max_length=200, blank=True)
    line3 = models.CharField(max_length=200, blank=True)
    town = models.CharField(max_length=200, blank=True)
    postcode = models.CharField(max_length=40, blank=True)
    country = models.CharField(max_length=2, default="GB", blank=True)
    uprn = models.CharField(
        max_length=12, blank=True
    )  # where the address was looked up
    folded_name = models.TextField(default="", blank=True, editable=False)  # to find by

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["draft", "uid"], name="lpa_namedperson_uid_once_per_draft"
            ),
            models.UniqueConstraint(
                fields=["draft", "role"],
                condition=Q(role__in=ONE_ONLY),
                name="lpa_namedperson_one_of_a_kind",
            ),
            models.UniqueConstraint(
                fields=["draft"],
                condition=Q(is_trust_corporation=True),
                name="lpa_namedperson_one_trust_corporation",
            ),
        ]

    def __str__(self):
        return self.as_person().full_name

    def save(self, **options):
        """Keep the name as it is compared beside the name as it was typed."""
        self.folded_name = fold(self.as_person().full_name or self.company)
        super().save(**options)

    def as_person(self) -> Attorney:
        """The plain value that rules and documents see."""
        address = Address(
            self.line1,
            self.line2,
            self.line3,
            self.town,
            self.postcode,
            self.country,
            self.uprn,
        )
        if self.is_trust_corporation:
            return TrustCorporation(
                uid=str(self.uid),
                name=self.company,
                company_number=self.company_number,
                address=address,
                email=self.email,
                phone=self.phone,
            )
        return Person(
            uid=str(self.uid),
            title=self.title,
            first_names=self.first_names,
            last_name=self.last_name,
            other_names=self.other_names,
            date_of_birth=self.date_of_birth,
            is_bankrupt=self.is_bankrupt,
            address=address,
            email=self.email,
            phone=self.phone,
            company=self.company,
        )
