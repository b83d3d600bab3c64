"""manage.py work: carry out what is owed, for as long as the service runs."""

from django.conf import settings
from django.core.management.base import BaseCommand

from outbox.worker import Worker


class Command(BaseCommand):
    help = "Carry out what is owed: letters, e-mail. Stop it with SIGTERM or Ctrl-C."

    def add_arguments(self, parser):
        parser.add_argument(
            "--once", action="store_true", help="stop when nothing more is due"
        )
        parser.add_argument(
            "--poll",
            type=float,
            default=settings.OUTBOX_POLL_SECONDS,
            metavar="SECONDS",
            help="how long to wait when nothing is due",
        )

    def handle(self, *, once, poll, **options):
        worker = Worker(poll=poll)
        if once:
            worker.run_once()
        else:
            worker.run()
