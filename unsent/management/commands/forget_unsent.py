"""manage.py forget_unsent: forget what was typed and not saved for ninety days."""

from django.core.management.base import BaseCommand
from django.utils.translation import ngettext

from unsent.keeping import forget_old


class Command(BaseCommand):
    help = "Forget pages that were typed and never saved, after 90 days; run it daily."

    def handle(self, **options):
        count = forget_old()
        said = ngettext("%d page was forgotten", "%d pages were forgotten", count)
        self.stdout.write(said % count)
