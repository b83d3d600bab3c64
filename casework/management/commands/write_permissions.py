from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from casework.urls import office
from casework.who_may import document, flat

PLACE = Path("docs/permissions.md")


class Command(BaseCommand):
    help = "Write docs/permissions.md from the groups, the moves and the pages"

    def handle(self, **options):
        text = document(list(flat(office)))
        (settings.BASE_DIR / PLACE).write_text(text)
        self.stdout.write(f"Wrote {PLACE}")
