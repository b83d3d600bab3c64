"""manage.py read_bounces: hear of e-mail that came back."""

import structlog
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from messaging.bounces import take
from messaging.mailboxes import NoMailbox, read_new

log = structlog.get_logger("messaging")


class Command(BaseCommand):
    help = "Read delivery reports from BOUNCES_FROM; run it every few minutes"

    def handle(self, **options):
        try:
            taken, left = read_new(taken_in)
        except NoMailbox as failure:
            raise CommandError(_("There is no maildir at “%s”") % failure) from None
        self.stdout.write(
            _("%(taken)d reports taken in, %(left)d other mails left")
            % {"taken": taken, "left": left}
        )


def taken_in(raw: bytes) -> bool:
    """Whether a mail was a report of ours; one that nobody can parse is not."""
    try:
        return take(raw)
    except (ValueError, LookupError, TypeError, AttributeError):
        log.warning("a mail cannot be read", exc_info=True)
        return False
