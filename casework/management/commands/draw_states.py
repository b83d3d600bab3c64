from django.conf import settings
from django.core.management import BaseCommand, CommandError
from django.utils.translation import override

from casework.diagram import document
from casework.epa.drawing import document as document_of_epas

PAGES = {"case-states.md": document, "epa-states.md": document_of_epas}


class Command(BaseCommand):
    help = "Write docs/case-states.md and docs/epa-states.md from the machines"

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="only say whether they are up to date"
        )

    def handle(self, *, check, **options):
        for name, draw in PAGES.items():
            path = settings.BASE_DIR / "docs" / name
            with override("en-gb"):
                drawn = draw()
            if not check:
                path.write_text(drawn)
                self.stdout.write(f"Wrote {path.relative_to(settings.BASE_DIR)}")
            elif not path.exists() or path.read_text() != drawn:
                raise CommandError(f"docs/{name} is out of date: run draw_states")
