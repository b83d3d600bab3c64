from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower


class Team(models.Model):
    """People at the office who share work: cases and tasks can be the team's."""

    name = models.CharField(max_length=80)
    phone = models.CharField(max_length=40)
    email = models.EmailField(blank=True)
    members = models.ManyToManyField(
        settings.AUTH_USER_MODEL, related_name="teams", blank=True
    )

    class Meta:
        ordering = ["name"]
        default_permissions = ()
        permissions = [("keep_teams", "Can make and change teams")]
        constraints = [
            models.UniqueConstraint(Lower("name"), name="casework_team_one_per_name"),
            models.CheckConstraint(
                name="casework_team_has_a_name_and_telephone",
                condition=~Q(name="") & ~Q(phone=""),
            ),
        ]

    def __str__(self):
        return self.name


class Telephone(models.Model):
    """Where somebody at the office can be reached."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="telephone"
    )
    number = models.CharField(max_length=40)

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="casework_telephone_has_a_number", condition=~Q(number="")
            )
        ]

    def __str__(self):
        return self.number
