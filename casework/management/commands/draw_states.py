from django.conf import settings
from django.core.management import BaseCommand, CommandError
from django.utils.translation import override

from casework.diagram import document


class Command(BaseCommand):
    help = "Write docs/case-states.md from the machine"

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="only say whether it is up to date"
        )

    def handle(self, *, check, **options):
        path = settings.BASE_DIR / "docs" / "case-states.md"
        with override("en-gb"):
            drawn = document()
        if not check:
            path.write_text(drawn)
            self.stdout.write(f"Wrote {path.relative_to(settings.BASE_DIR)}")
        elif not path.exists() or path.read_text() != drawn:
            raise CommandError("docs/case-states.md is out of date: run draw_states")
