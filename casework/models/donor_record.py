from collections.abc import Iterable

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from casework.alike import Known
from casework.name_keys import KEY_LENGTH, POSTCODE_LENGTH
from casework.person_numbers import new_person_number, shown_person
from lpa.instrument import Address, Person

from .key_field import KeyField

ADDRESS = ("line1", "line2", "line3", "town", "postcode", "country")
NAMES = ("title", "first_names", "last_name", "other_names")
CORRECTED = (*NAMES, "date_of_birth", *ADDRESS)


class DonorRecord(models.Model):
    """A donor as the office knows them: as on the form, until somebody corrects it.

    Two records that turn out to be one person are linked: one of them is the primary
    record, the others its children. The keys are what records are looked up by.
    """

    number = models.CharField(
        max_length=13, unique=True, default=new_person_number, editable=False
    )
    primary = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="children"
    )
    title = models.TextField(blank=True)
    first_names = models.TextField(blank=True)
    last_name = models.TextField(blank=True)
    other_names = models.TextField(blank=True)
    date_of_birth = models.DateField(null=True)
    line1 = models.TextField(blank=True)
    line2 = models.TextField(blank=True)
    line3 = models.TextField(blank=True)
    town = models.TextField(blank=True)
    postcode = models.TextField(blank=True)
    country = models.TextField(blank=True)

    surname_key = KeyField(max_length=KEY_LENGTH, editable=False)
    forenames_key = KeyField(max_length=KEY_LENGTH, editable=False)
    other_surname_key = KeyField(max_length=KEY_LENGTH, editable=False)
    postcode_key = KeyField(max_length=POSTCODE_LENGTH, editable=False)

    class Meta:
        ordering = ["surname_key", "forenames_key", "pk"]
        default_permissions = ()
        indexes = [
            models.Index(
                fields=["surname_key", "forenames_key"], name="casework_donor_name"
            ),
            models.Index(
                fields=["surname_key", "date_of_birth"], name="casework_donor_born_as"
            ),
            models.Index(fields=["date_of_birth"], name="casework_donor_born"),
            models.Index(fields=["other_surname_key"], name="casework_donor_also"),
            models.Index(fields=["postcode_key"], name="casework_donor_postcode"),
        ]
        constraints = [
            models.CheckConstraint(
                name="casework_donorrecord_is_not_its_own_primary",
                condition=Q(primary__isnull=True) | ~Q(primary=F("pk")),
            )
        ]

    def __str__(self):
        return self.as_person().full_name or self.shown_number

    def save(self, **options):
        """Keep the keys beside the names, and the surname among all surnames."""
        self.fold()
        super().save(**options)
        Surname.keep([self.surname_key])

    def get_absolute_url(self):
        return reverse("casework:donor", args=[self.number])

    def fold(self) -> None:
        """Look it up from now on by what it says now."""
        for name, key in self.known.keys.items():
            setattr(self, name, key)

    @property
    def known(self) -> Known:
        """What it is compared with others by."""
        return Known(
            self.first_names,
            self.last_name,
            self.other_names,
            self.date_of_birth,
            self.postcode,
        )

    @property
    def shown_number(self) -> str:
        return shown_person(self.number)

    @property
    def head_id(self) -> int:
        """The primary record of those that are this person; itself, if it has none."""
        return self.primary_id or self.pk

    @property
    def address(self) -> Address:
        return Address(**{name: getattr(self, name) for name in ADDRESS})

    def as_person(self) -> Person:
        """The plain value that pages and letters show."""
        names = {name: getattr(self, name) for name in NAMES}
        return Person(date_of_birth=self.date_of_birth, address=self.address, **names)


def details_of(donor: Person) -> dict:
    """What a record keeps of a donor who is named in an LPA."""
    return {
        **{name: getattr(donor, name) for name in NAMES},
        **{name: getattr(donor.address, name) for name in ADDRESS},
        "date_of_birth": donor.date_of_birth,
    }


class CaseDonor(models.Model):
    """Whose LPA a case is about."""

    case = models.OneToOneField(
        "casework.Case", on_delete=models.PROTECT, related_name="of_donor"
    )
    record = models.ForeignKey(
        DonorRecord, on_delete=models.PROTECT, related_name="of_cases"
    )

    class Meta:
        default_permissions = ()

    def __str__(self):
        return str(self.record)


class Surname(models.Model):
    """Every surname key there is or was, for finding one that was misspelt."""

    key = KeyField(max_length=KEY_LENGTH, unique=True)

    class Meta:
        default_permissions = ()

    def __str__(self):
        return self.key

    @classmethod
    def keep(cls, keys: Iterable[str]) -> None:
        """Add those that are not there yet."""
        new = {key for key in keys if key}
        cls.objects.bulk_create([cls(key=key) for key in new], ignore_conflicts=True)
