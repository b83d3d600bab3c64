"""manage.py verify_history [SUBJECT]: is the history still what was written?"""

import re

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from history.models import Checkpoint, Event
from history.verifying import findings


class Command(BaseCommand):
    help = "Walk the chains of events and name every row that was forged or removed."

    def add_arguments(self, parser):
        parser.add_argument(
            "subject", nargs="?", default="", help="one LPA or case: its reference"
        )

    def handle(self, subject, **options):
        subject = re.sub(r"[\W_]", "", subject).upper()
        wrong = 0
        for sentence in findings(subject):
            self.stdout.write(sentence)
            wrong += 1
        if wrong:
            raise CommandError(_("The history has been tampered with"))
        self._say_what_holds(subject)

    def _say_what_holds(self, subject):
        events = Event.objects.filter(subject=subject) if subject else Event.objects
        if subject and not events.exists():
            raise CommandError(_("Nothing is recorded about %s") % subject)
        checkpoint = Checkpoint.objects.last()
        self.stdout.write(
            _("%(events)s events hold. The last checkpoint: %(checkpoint)s")
            % {"events": events.count(), "checkpoint": checkpoint or _("none yet")}
        )
