"""manage.py check_messages: nothing that was sent stays without an end."""

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from messaging.tending import forget_words, tend_messages


class Command(BaseCommand):
    help = (
        "End messages that were on their way too long, see that failures are told, and "
        "forget old words; run it daily"
    )

    def handle(self, **options):
        tally = tend_messages()
        for message in tally.ended:
            self.stdout.write(f"{message}: {message.get_because_display()}")
        for message, why in tally.stuck:
            self.stderr.write(_("%s has no end: %s") % (message, why))
        for message in tally.untold:
            self.stderr.write(_("%s failed, and nobody was told") % message)
        count = forget_words()
        said = ngettext(
            "%(ended)d ended, the words of %(count)d message forgotten",
            "%(ended)d ended, the words of %(count)d messages forgotten",
            count,
        )
        self.stdout.write(said % {"ended": len(tally.ended), "count": count})
        if left := len(tally.stuck) + len(tally.untold):
            raise CommandError(
                ngettext("%d message needs somebody", "%d messages need somebody", left)
                % left
            )
