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

    objects = Accounts()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        constraints = [
            # With the unique column: no two accounts differ by capitals alone.
            models.CheckConstraint(
                condition=models.Q(email=Lower("email")),
                name="accounts_user_email_is_lower_case",
            )
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
