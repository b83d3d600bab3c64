"""manage.py outbox_status: how much is owed, and what does not get done."""

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from outbox.models import Errand


class Command(BaseCommand):
    help = "Count what is owed, overdue, failing and given up; name what was given up."

    def handle(self, **options):
        errands = Errand.objects.all()
        for label, some in (
            (_("owed"), errands.still_open()),
            (_("overdue"), errands.overdue()),
            (_("failing"), errands.failing()),
            (_("gave up"), errands.given_up()),
        ):
            self.stdout.write(f"{label}: {some.count()}")
        for errand in errands.given_up():
            self.stdout.write(f"  {errand}: {errand.last_error}")
