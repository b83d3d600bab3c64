"""Who can sign in: people who make an LPA, and staff. Nobody is both."""

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

import clock


class Accounts(BaseUserManager["User"]):
    """Makes accounts. An address is the same address however it is capitalised."""

    def create_user(self, email, password=None, **details):
        user = self.model(email=email.strip().lower(), **details)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, email):
        return self.get(email=email.strip().lower())


class User(AbstractBaseUser, PermissionsMixin):
    """An account. The e-mail address is its name; staff must use a second factor."""

    email = models.EmailField(_("e-mail address"), unique=True)
    full_name = models.CharField(_("name"), max_length=120, blank=True)
    is_staff = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(default=clock.now)
    used_on = models.DateField(default=clock.today)  # last, see accounts/unused.py
    closes_on = models.DateField(null=True, blank=True)  # unless used before: warned
    was_reminded = models.BooleanField(default=False)
    closed_at = models.DateTimeField(null=True, blank=True)  # see accounts/closing.py

    objects = Accounts()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        constraints = [
            # With the unique column: no two accounts differ by capitals alone.
            models.CheckConstraint(
                condition=models.Q(email=Lower("email")),
                name="accounts_user_email_is_lower_case",
            ),
            models.CheckConstraint(
                condition=models.Q(closed_at=None)
                | models.Q(is_active=False, is_staff=False, full_name=""),
                name="accounts_user_closed_is_nobody",
            ),
            models.CheckConstraint(
                condition=models.Q(closes_on=None) | models.Q(is_staff=False),
                name="accounts_user_staff_are_not_unused",
            ),
            models.CheckConstraint(
                condition=models.Q(was_reminded=False)
                | models.Q(closes_on__isnull=False),
                name="accounts_user_warned_before_reminded",
            ),
        ]

    def __str__(self):
        return self.full_name or self.email

    @property
    def subject(self) -> str:
        """What the history and the outbox call this account."""
        return f"account-{self.pk}"


class Profile(models.Model):
    """What somebody says about themselves, to be used where an LPA asks it again.

    The fields are named as those of a person named on an LPA. There is none until it
    has been filled in.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="profile"
    )
    title = models.CharField(max_length=20, blank=True)
    first_names = models.CharField(max_length=200)
    last_name = models.CharField(max_length=200, blank=True)
    date_of_birth = models.DateField(null=True, blank=True)
    line1 = models.CharField(max_length=200, blank=True)
    line2 = models.CharField(max_length=200, blank=True)
    line3 = models.CharField(max_length=200, blank=True)
    town = models.CharField(max_length=200, blank=True)
    postcode = models.CharField(max_length=40, blank=True)
    country = models.CharField(max_length=2, default="GB", blank=True)
    phone = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(first_names=""),
                name="accounts_profile_has_a_name",
            )
        ]

    def __str__(self):
        return self.full_name

    @property
    def full_name(self) -> str:
        return f"{self.first_names} {self.last_name}".strip()


class Closing(models.Model):
    """That an account was closed, why and when; of whom can be asked, not read.

    fingerprint is a keyed hash of the address: whoever knows the address can be told
    what became of the account, and nobody can list who had one.
    """

    class Reason(models.TextChoices):
        ASKED = "asked", _("Its owner asked for it")
        UNUSED = "unused", _("It had not been used for a long time")
        UNCONFIRMED = "unconfirmed", _("Its address was never confirmed")

    fingerprint = models.CharField(max_length=64, db_index=True)
    reason = models.CharField(max_length=12, choices=Reason)
    closed_on = models.DateField(default=clock.today)

    class Meta:
        ordering = ["closed_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(reason__in=["asked", "unused", "unconfirmed"]),
                name="accounts_closing_has_a_known_reason",
            )
        ]

    def __str__(self):
        return f"{self.closed_on} {self.reason}"
