import sys

from django.core.management.base import CommandError

from casework.console import command_line
from casework.intake import find_case
from casework.outside import receive
from casework.register_log import RegisterRefuses
from lpa.management.updates import AppliesUpdates
from lpa.references import NotAReference, parse
from lpa.register_updates import Result


class Command(AppliesUpdates):
    """Applies updates to an entry of the register: all of each file, or nothing."""

    help = (
        "Apply updates to an LPA in the register, in order, and keep them in its log. "
        "Each is answered with a line of JSON: ok, status after it, and errors with "
        "source and detail. Exit status: 0 all were applied, 1 one was refused, 2 a "
        "file cannot be read."
    )

    def add_arguments(self, parser):
        parser.add_argument("reference", help="in any spelling, of any kind")
        super().add_arguments(parser)

    def handle(self, *, reference, updates, author, **options):
        self.case = self.find(reference)
        statuses = [self.apply_file(file, author=author) for file in updates]
        if worst := max(statuses):
            sys.exit(worst)

    def find(self, reference):
        try:
            case = find_case(*parse(reference))
        except NotAReference as refusal:
            raise CommandError(str(refusal)) from None
        if case is None or not hasattr(case, "register_entry"):
            raise CommandError(f"Nothing is in the register under {reference}")
        return case

    def apply(self, sent, *, author):
        try:
            receive(
                case=self.case,
                type=sent.get("type"),
                changes=sent.get("changes"),
                by=command_line(),
                author=author,
            )
        except RegisterRefuses as refusal:
            return Result(self.current(), refusal.errors)
        return Result(self.current())

    def current(self):
        self.case.register_entry.refresh_from_db()
        return self.case.register_entry.document
