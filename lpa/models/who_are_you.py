from django.db import models


class WhoAreYou(models.Model):
    """Who filled an application in, for statistics. It has no way back to the LPA."""

    who = models.CharField(max_length=40)
    other = models.CharField(max_length=200, blank=True)
    month = models.DateField()  # the first of the month, so that no day gives it away

    def __str__(self):
        return self.who
