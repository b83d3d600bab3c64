from django.db import models


class CodeTries(models.Model):
    """How soon somebody may try another code: when all their tries will be back.

    The key is a fingerprint, of an address or a session, never the thing itself. A row
    whose moment has passed says nothing and is deleted.
    """

    key = models.CharField(max_length=64, unique=True)
    full_at = models.DateTimeField(db_index=True)

    def __str__(self):
        return self.key
