import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from casework.console import NoAccount, command_line, whoever_has
from casework.importing import bring_in, bring_in_as_draft
from lpa.register_document import Problem, Unreadable, parse
from lpa.taking_in import Refused


class Command(BaseCommand):
    """Takes in LPAs in the register's JSON: each file as a whole, or not at all."""

    help = (
        "Take in LPAs in the register's JSON. A case opens for each; with --draft it "
        "becomes a draft instead, for its donor to go on with."
    )

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument("--draft", action="store_true", help="As a donor's draft")
        parser.add_argument(
            "--owner", metavar="EMAIL", help="Whose draft it is; by default the donor's"
        )
        parser.add_argument(
            "--by", metavar="EMAIL", help="In whose name; by default the command line's"
        )

    def handle(self, *, files, draft, owner, by, **options):
        if owner and not draft:
            raise CommandError("Only a draft has an owner: say --draft as well")
        try:
            by = whoever_has(by) if by else command_line()
            owner = whoever_has(owner) if owner else None
        except NoAccount as nobody:
            raise CommandError(f"Nobody has an account as {nobody}") from None
        as_draft = {"owner": owner} if draft else None
        taken_in = [self.take_in(file, as_draft=as_draft, by=by) for file in files]
        if not all(taken_in):
            sys.exit(1)

    def take_in(self, file: str, *, as_draft: dict | None, by) -> bool:
        """Take in one file, and say what became of it or what is wrong with it."""
        try:
            document = parse(Path(file).read_bytes())
            if as_draft:
                taken = bring_in_as_draft(document=document, by=by, **as_draft)
            else:
                taken = bring_in(document=document, by=by)
        except (Unreadable, Refused, OSError) as refusal:
            self.say(file, problems_of(refusal))
            return False
        self.say(file, taken.findings)
        before = "was taken in before as" if taken.already else "is taken in as"
        self.stdout.write(f"{file} {before} {taken.kept.reference}")
        return True

    def say(self, file: str, problems) -> None:
        for problem in problems:
            pointer = problem.pointer.encode("unicode_escape").decode() or "/"
            self.stderr.write(f"{file}: {pointer} {problem.sentence}")


def problems_of(refusal: Exception) -> tuple[Problem, ...]:
    if isinstance(refusal, Refused):
        return refusal.problems
    if isinstance(refusal, Unreadable):
        return (refusal.problem,)
    return (Problem("", f"This file cannot be read: {refusal.strerror}"),)
