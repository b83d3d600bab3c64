import json
from datetime import timedelta

from cryptography.fernet import InvalidToken
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.http import QueryDict

import clock
from accounts.sealing import seal_for
from unsent.readers import Reader, forgetting_address

PURPOSE = "unsent pages"
KEPT_FOR = timedelta(days=90)


class PageQuerySet(models.QuerySet):
    def of(self, reader: Reader):
        """What is kept for one reader."""
        return self.filter(owner_id=reader.owner_id, visit=reader.visit)

    def unexpired(self):
        return self.filter(at__gt=clock.now() - KEPT_FOR)

    def expired(self):
        return self.filter(at__lte=clock.now() - KEPT_FOR)


class UnsentPage(models.Model):
    """What somebody typed on one load of a page, and has not saved.

    It is kept for an account, or for a visit of somebody who has none.
    """

    class State(models.TextChoices):
        TYPED = "typed"  # kept while they typed, or brought back unjudged
        REFUSED = "refused"  # sent, and something in it was wrong
        WAITING = "waiting"  # sent when nobody was signed in, to be sent again

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.CASCADE,
        related_name="unsent_pages",
    )
    visit = models.CharField(max_length=32, blank=True)  # see readers.py
    key = models.CharField(max_length=32, unique=True)  # of this load of the page
    path = models.CharField(max_length=500)
    query = models.CharField(max_length=500, blank=True)
    state = models.CharField(max_length=10, choices=State)
    seen = models.CharField(max_length=64, blank=True)  # see overtaking.py
    turn = models.PositiveIntegerField(default=0)  # the later of two is kept
    sealed = models.TextField()
    at = models.DateTimeField(default=clock.now)

    objects = PageQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(fields=["owner", "path"], name="unsent_of_a_page"),
            models.Index(
                fields=["visit", "path"],
                condition=~Q(visit=""),
                name="unsent_of_a_visit",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="unsent_of_an_account_or_a_visit",
                condition=Q(owner=None) & ~Q(visit="")
                | Q(owner__isnull=False, visit=""),
            )
        ]

    def __str__(self):
        return self.key

    @property
    def forgotten_at(self) -> str:
        """The address at which its reader has it forgotten."""
        return forgetting_address(self.path, self.key)

    @property
    def address(self) -> str:
        """Where the page is, with the rest of its address."""
        return f"{self.path}?{self.query}" if self.query else self.path

    @property
    def typed(self) -> dict[str, list[str]]:
        """What was typed, by field; nothing once its seal can no longer be opened."""
        try:
            return json.loads(seal_for(PURPOSE).decrypt(self.sealed))
        except InvalidToken:
            return {}

    @typed.setter
    def typed(self, typed: dict[str, list[str]]) -> None:
        sealed = seal_for(PURPOSE).encrypt(json.dumps(typed).encode())
        self.sealed = sealed.decode()

    def as_posted(self) -> QueryDict:
        """What was typed, as a browser would send it."""
        posted = QueryDict(mutable=True)
        for name, values in self.typed.items():
            posted.setlist(name, values)
        return posted
