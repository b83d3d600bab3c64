from django.db import models
from django.db.models import Q

from casework.epa_choices import EpaRole, NotTold, Relation
from casework.epa_law import Party
from lpa.instrument import Address, Person

from .donor_record import ADDRESS


class EpaPerson(models.Model):
    """An attorney of an EPA, or a relative of its donor who has to be told."""

    epa = models.ForeignKey(
        "casework.Epa", on_delete=models.PROTECT, related_name="people"
    )
    role = models.CharField(max_length=10, choices=EpaRole)
    relation = models.CharField(max_length=20, choices=Relation, blank=True)
    is_applying = models.BooleanField(default=False)
    untold = models.CharField(max_length=20, choices=NotTold, blank=True)
    first_names = models.TextField(blank=True)
    last_name = models.TextField()
    company = models.TextField(blank=True)
    email = models.TextField(blank=True)
    line1 = models.TextField(blank=True)
    line2 = models.TextField(blank=True)
    line3 = models.TextField(blank=True)
    town = models.TextField(blank=True)
    postcode = models.TextField(blank=True)
    country = models.TextField(blank=True)

    class Meta:
        ordering = ["role", "pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="casework_epaperson_words_are_known",
                condition=Q(
                    role__in=EpaRole.values,
                    relation__in=["", *Relation.values],
                    untold__in=["", *NotTold.values],
                ),
            ),
            models.CheckConstraint(
                name="casework_epaperson_relative_says_how",
                condition=Q(role=EpaRole.ATTORNEY) | ~Q(relation=""),
            ),
            models.CheckConstraint(
                name="casework_epaperson_only_attorneys_apply",
                condition=Q(is_applying=False) | Q(role=EpaRole.ATTORNEY, untold=""),
            ),
            models.CheckConstraint(
                name="casework_epaperson_has_a_name", condition=~Q(last_name="")
            ),
        ]

    def __str__(self):
        return self.full_name

    @property
    def full_name(self) -> str:
        return " ".join(filter(None, (self.first_names, self.last_name)))

    def as_party(self) -> Party:
        return Party(
            self.pk,
            self.relation,
            self.role == EpaRole.ATTORNEY,
            self.is_applying,
            self.untold,
        )

    def as_person(self) -> Person:
        """The plain value that pages show."""
        return Person(
            first_names=self.first_names,
            last_name=self.last_name,
            company=self.company,
            email=self.email,
            address=Address(**{name: getattr(self, name) for name in ADDRESS}),
        )
