"""What can come of a visit to the stand-in."""

from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _


class Scene(models.TextChoices):
    CONFIRMED = "confirmed", _("It is me, as typed above")
    OTHER_NAME = "other-name", _("Proved, with another last name")
    OTHER_BIRTHDAY = "other-birthday", _("Proved, with another date of birth")
    X = "X", _("Not enough evidence (X)")
    D = "D", _("Failed (D)")
    N = "N", _("Failed (N)")
    T = "T", _("Failed (T)")
    V = "V", _("Failed (V)")
    Z = "Z", _("Failed (Z)")
    NOTHING = "nothing", _("Gave up half way")
    POST_OFFICE = "post-office", _("Will go to a Post Office")
    ACCESS_DENIED = "access_denied", _("Refused to share anything (access_denied)")
    LOGIN_REQUIRED = "login_required", _("Was not signed in (login_required)")
    UNAVAILABLE = "temporarily_unavailable", _("One Login is out of order")


ERRORS = (Scene.ACCESS_DENIED, Scene.LOGIN_REQUIRED, Scene.UNAVAILABLE)
PROVED = (Scene.CONFIRMED, Scene.OTHER_NAME, Scene.OTHER_BIRTHDAY)
FAILED = (Scene.X, Scene.D, Scene.N, Scene.T, Scene.V, Scene.Z)


@dataclass(frozen=True)
class Visitor:
    """Who somebody says they are, and what comes of it."""

    first_names: str
    last_name: str
    born: date
    line1: str
    town: str
    postcode: str
    scene: Scene

    @property
    def proved_last_name(self) -> str:
        return "Otherwise" if self.scene == Scene.OTHER_NAME else self.last_name

    @property
    def proved_birthday(self) -> date:
        if self.scene == Scene.OTHER_BIRTHDAY:
            return self.born.replace(day=1, year=self.born.year - 1)
        return self.born
