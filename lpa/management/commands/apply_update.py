"""manage.py apply_update DOCUMENT UPDATE…: what the register would make of them."""

import json
import sys
import uuid
from pathlib import Path

import clock
from lpa.management.files import read_file
from lpa.management.updates import UNREADABLE, AppliesUpdates
from lpa.register_document import Unreadable, judge
from lpa.register_updates import Update, apply, coming_in


class Command(AppliesUpdates):
    """Keeps nothing but what -o names; no database is asked or needed."""

    help = (
        "Apply updates of the register to an LPA in its JSON, in order. Blank choices "
        "take their defaults first. Each update is answered with a line of JSON: ok, "
        "status after it, and errors with source and detail. One that is refused "
        "changes nothing, and the next is applied all the same. Exit status: 0 all "
        "were applied, 1 one was refused, 2 a file cannot be read."
    )
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("document", metavar="DOCUMENT", help="the LPA")
        super().add_arguments(parser)
        parser.add_argument(
            "-o", dest="output", metavar="FILE", help="keeps the last document"
        )

    def handle(self, *, document, updates, author, output, **options):
        self.document = self.read_lpa(document)
        self.sequence = 0
        statuses = [self.apply_file(file, author=author) for file in updates]
        if output:
            text = json.dumps(self.document, indent=2, ensure_ascii=False)
            Path(output).write_text(f"{text}\n", encoding="utf-8")
        if worst := max(statuses):
            sys.exit(worst)

    def read_lpa(self, file):
        """The LPA as the register keeps it when it comes in; leaves if it is none."""
        document = {}
        try:
            document = read_file(file)
            problems = judge(document).unreadable
        except Unreadable as reason:
            problems = (reason.problem,)
        for problem in problems:
            self.complain(file, problem)
        if problems:
            sys.exit(UNREADABLE)
        return coming_in(document)

    def apply(self, sent, *, author):
        update = Update.of(
            sent,
            at=clock.now(),
            id=uuid.uuid4(),
            author=author,
            sequence=self.sequence + 1,
        )
        result = apply(self.document, update)
        if result.ok:
            self.document, self.sequence = result.document, update.sequence
        return result

    def current(self):
        return self.document
