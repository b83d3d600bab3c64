"""manage.py checkpoint_history: once a day, note how far every chain reaches."""

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from history.checkpoints import AlreadyTaken, take


class Command(BaseCommand):
    help = (
        "Note how far every chain reaches today; keep the digest it prints elsewhere."
    )

    def handle(self, **options):
        try:
            checkpoint = take()
        except AlreadyTaken as taken:
            self.stdout.write(_("The checkpoint of %s is already taken") % taken)
        else:
            self.stdout.write(
                _("%(events)s events up to %(checkpoint)s")
                % {"events": checkpoint.count, "checkpoint": checkpoint}
            )
