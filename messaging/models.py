"""Every message to a person: what it said, how it went, and how it ended."""

import secrets

from django.db import models
from django.db.models import Q
from django_fsm import FSMField, FSMModelMixin, transition

import clock

from .choices import (
    ARRIVED,
    CERTAINTY,
    DROPPED,
    FAILED,
    OPEN,
    OVERTAKEN,
    Channel,
    Reason,
    State,
    Way,
)
from .limits import until_heard_of

# No vowels, so no words; no 0, 1, O, I, L, so nothing to mistake when it is copied.
LETTERS = "BCDFGHJKMNPQRSTVWXYZ23456789"


def new_reference() -> str:
    """Twenty characters, 96 bits: whoever names it has seen the message."""
    return "".join(secrets.choice(LETTERS) for _ in range(20))


def ended_by(state: State, reasons: set[Reason]) -> Q:
    return Q(state=state, because__in=sorted(reasons), ended_at__isnull=False)


class Messages(models.QuerySet):
    """Messages by how they stand; each is on its way or has come to an end."""

    def about(self, subject: str):
        return self.filter(about=subject)

    def still_open(self):
        return self.filter(state__in=OPEN)

    def overdue(self):
        """On their way for longer than they may be."""
        return self.still_open().filter(until__lte=clock.now())

    def untold(self):
        """Failed, and whoever must know has not been told."""
        return self.filter(state=State.FAILED, told_at=None)

    def to_print(self):
        """Letters that wait to be printed and posted, the oldest first."""
        waiting = self.filter(channel=Channel.LETTER, state=State.INTENDED)
        return waiting.order_by("intended_at", "pk")


class Message(FSMModelMixin, models.Model):
    """One message to one person, by one channel, from intending it to its end.

    about is the bare reference of the LPA or case, person a uid on it, role who that
    is in words, kind the key of the text. reference is the provider's too, and stands
    on a letter. secrets fill places like ((code)) in the words and are gone once it has
    left the house. until is the moment by which something must have happened; nobody
    moves a message but moving.py and sending.py.
    """

    reference = models.CharField(
        max_length=20, unique=True, default=new_reference, editable=False
    )
    about = models.CharField(max_length=20, db_index=True)
    person = models.CharField(max_length=36, blank=True)
    role = models.CharField(max_length=100, blank=True)
    kind = models.CharField(max_length=60)
    channel = models.CharField(max_length=10, choices=Channel)
    language = models.CharField(max_length=5)
    address = models.TextField()
    subject = models.TextField(blank=True)
    body = models.TextField(blank=True)
    secrets = models.JSONField(default=dict, blank=True)

    state = FSMField(
        choices=State.choices, default=State.INTENDED, protected=True, editable=False
    )
    because = models.CharField(max_length=20, choices=Reason, blank=True)
    detail = models.CharField(max_length=255, blank=True)  # the provider's code
    way = models.CharField(max_length=10, choices=Way, blank=True)
    provider_id = models.CharField(max_length=100, blank=True)

    intended_at = models.DateTimeField(default=clock.now)
    attempted_at = models.DateTimeField(null=True)  # the last attempt began
    sent_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True)  # whoever must know that it failed
    superseded_at = models.DateTimeField(null=True)
    forgotten_at = models.DateTimeField(null=True)
    until = models.DateTimeField()
    is_last = models.BooleanField(default=False)  # what it is about is gone

    objects = Messages.as_manager()

    class Meta:
        ordering = ["-pk"]
        default_permissions = ()
        indexes = [
            models.Index(
                fields=["until", "id"],
                condition=Q(state__in=OPEN),
                name="messaging_open_by_limit",
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["about", "person", "kind"],
                condition=Q(state__in=OPEN, superseded_at=None) & ~Q(person=""),
                name="messaging_one_open_of_a_kind_for_a_person",
            ),
            models.CheckConstraint(
                name="messaging_words_are_known",
                condition=Q(channel__in=Channel.values, way__in=["", *Way.values]),
            ),
            models.CheckConstraint(
                name="messaging_state_says_when_and_why",
                condition=Q(
                    state=State.INTENDED, sent_at=None, ended_at=None, because=""
                )
                | Q(
                    state=State.SENT,
                    sent_at__isnull=False,
                    ended_at=None,
                    because="",
                )
                | ended_by(State.DELIVERED, ARRIVED) & Q(sent_at__isnull=False)
                | ended_by(State.FAILED, FAILED)
                | ended_by(State.DROPPED, DROPPED) & Q(sent_at=None),
            ),
            models.CheckConstraint(
                name="messaging_sent_says_how",
                condition=Q(sent_at=None, way="")
                | Q(sent_at__isnull=False) & ~Q(way=""),
            ),
            models.CheckConstraint(
                name="messaging_secrets_stay_until_sent",
                condition=Q(state=State.INTENDED) | Q(secrets={}),
            ),
            models.CheckConstraint(
                name="messaging_told_after_the_end",
                condition=Q(told_at=None) | Q(ended_at__isnull=False),
            ),
            models.CheckConstraint(
                name="messaging_forgotten_says_nothing",
                condition=Q(forgotten_at=None) | Q(subject="", body="", secrets={}),
            ),
            models.CheckConstraint(
                name="messaging_opened_once_delivered",
                condition=Q(opened_at=None) | Q(state=State.DELIVERED),
            ),
        ]

    def __str__(self):
        return f"{self.reference}: {self.kind} about {self.about} by {self.channel}"

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def certainty(self) -> int:
        """How well its end is known; nothing is known of one on its way."""
        return CERTAINTY[Reason(self.because)] if self.because else -1

    @property
    def written(self) -> tuple[str, str]:
        """Subject and body as they go out, with the secrets in their places."""
        return self._filled(self.subject), self._filled(self.body)

    def _filled(self, text: str) -> str:
        for name, secret in self.secrets.items():
            text = text.replace(f"(({name}))", secret)
        return text

    def may_go(self) -> bool:
        """Intended; or ended without being sent while a worker had it in hand."""
        return self.because == "" or self.because in OVERTAKEN

    @transition(
        state,
        source=[State.INTENDED, State.FAILED, State.DROPPED],
        target=State.SENT,
        conditions=[may_go],
    )
    def go(self, *, way, provider_id=""):
        """It has left the house."""
        now = clock.now()
        if self.ended_at:  # another may have taken its place meanwhile
            self.superseded_at = self.superseded_at or now
        self.way, self.provider_id, self.secrets = way, provider_id, {}
        self.sent_at, self.until = now, until_heard_of(self.channel, way)
        self.ended_at, self.because, self.detail, self.told_at = None, "", "", None

    @transition(
        state,
        source=[State.SENT, State.FAILED, State.DELIVERED],
        target=State.DELIVERED,
    )
    def arrive(self, *, because, detail=""):
        """It has arrived, or nothing says that it has not."""
        self._end(because, detail)

    @transition(
        state,
        source=[State.INTENDED, State.SENT, State.DELIVERED, State.FAILED],
        target=State.FAILED,
    )
    def fail(self, *, because, detail=""):
        """It cannot be sent, or has not arrived."""
        if self.state != State.FAILED:
            self.told_at = None
        self._end(because, detail)
        self.opened_at = None

    @transition(state, source=State.INTENDED, target=State.DROPPED)
    def drop(self, *, because):
        """It is not to be sent any more."""
        self._end(because, "")

    def _end(self, because, detail) -> None:
        self.ended_at = clock.now()
        self.because, self.detail, self.secrets = because, detail[:255], {}
