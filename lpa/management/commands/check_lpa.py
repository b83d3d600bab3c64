"""manage.py check_lpa FILE…: what can be said against LPAs in the register's JSON."""

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict

from django.core.management.base import BaseCommand

import clock
from lpa.checking import Found, check
from lpa.choices import Severity
from lpa.management.files import read_file
from lpa.register_document import Problem, Unreadable, judge

CLEAN, FINDINGS, UNREADABLE = 0, 1, 2


class Command(BaseCommand):
    """Prints a line of JSON for each thing found; no database is asked or needed."""

    help = (
        "Check LPAs in the register's JSON. Each finding is a line of JSON with rule, "
        "severity, pointer, sentence and source. With several files, a line on "
        "standard error names the file before its findings. Exit status: 0 nothing "
        "found but advice, 1 findings, 2 a file that cannot be read; of several files, "
        "the highest."
    )
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument(
            "files", nargs="+", metavar="FILE", help="- reads standard input"
        )

    def handle(self, *, files, **options):
        statuses = [self.check_file(file, named=len(files) > 1) for file in files]
        if worst := max(statuses):
            sys.exit(worst)

    def check_file(self, file: str, *, named: bool) -> int:
        """Check one file, and give the exit status that it deserves."""
        try:
            judgement = judge(read_file(file))
        except Unreadable as reason:
            return self.refuse(file, [reason.problem])
        if judgement.unreadable:
            return self.refuse(file, judgement.unreadable)
        if named:
            self.stderr.write(f"{file}:")
        return self.say(check(judgement, today=clock.today()))

    def refuse(self, file: str, problems: Iterable[Problem]) -> int:
        for problem in problems:
            pointer = problem.pointer.encode("unicode_escape").decode() or "/"
            self.stderr.write(f"{file}: {pointer} {problem.sentence}")
        return UNREADABLE

    def say(self, findings: list[Found]) -> int:
        for found in findings:
            self.stdout.write(json.dumps(asdict(found), ensure_ascii=False))
        self.stdout.flush()
        grave = [each for each in findings if each.severity != Severity.ADVICE]
        return FINDINGS if grave else CLEAN
