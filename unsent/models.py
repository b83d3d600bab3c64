import json
from datetime import timedelta

from cryptography.fernet import InvalidToken
from django.conf import settings
from django.db import models
from django.http import QueryDict

import clock
from accounts.sealing import seal_for

PURPOSE = "unsent pages"
KEPT_FOR = timedelta(days=90)


class PageQuerySet(models.QuerySet):
    def unexpired(self):
        return self.filter(at__gt=clock.now() - KEPT_FOR)

    def expired(self):
        return self.filter(at__lte=clock.now() - KEPT_FOR)


class UnsentPage(models.Model):
    """What somebody typed on one load of a page, and has not saved."""

    class State(models.TextChoices):
        TYPED = "typed"  # kept while they typed, or brought back unjudged
        REFUSED = "refused"  # sent, and something in it was wrong
        WAITING = "waiting"  # sent when nobody was signed in, to be sent again

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="unsent_pages"
    )
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
        indexes = [models.Index(fields=["owner", "path"], name="unsent_of_a_page")]

    def __str__(self):
        return self.key

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
