"""manage.py forget_feedback: remove feedback that is older than two years."""

from django.core.management.base import BaseCommand
from django.utils.translation import ngettext

from service.feedback import forget_old_feedback


class Command(BaseCommand):
    help = "Remove feedback that is older than two years; run it daily."

    def handle(self, **options):
        count = forget_old_feedback(by=None)
        said = ngettext("Forgot %s piece", "Forgot %s pieces", count) % count
        self.stdout.write(said)
