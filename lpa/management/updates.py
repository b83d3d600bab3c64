"""What the commands share that apply updates of the register: a line for each file."""

import json
from abc import ABC, abstractmethod
from dataclasses import asdict

from django.core.management.base import BaseCommand

from lpa.register_document import Unreadable
from lpa.register_document.document import Document
from lpa.register_updates import Error, Result

from .files import read_file

APPLIED, REFUSED, UNREADABLE = 0, 1, 2


class AppliesUpdates(BaseCommand, ABC):
    """Answers each file with a line of JSON, and all of them with an exit status.

    A class below it says in apply() what becomes of an update.
    """

    def add_arguments(self, parser):
        parser.add_argument(
            "updates", nargs="+", metavar="UPDATE", help="- reads standard input"
        )
        parser.add_argument(
            "--author",
            default="",
            metavar="URN",
            help="in whose name, for each of them",
        )

    def apply_file(self, file: str, *, author: str) -> int:
        """Apply the update in a file, and give the exit status that it deserves."""
        try:
            result = self.apply(read_file(file), author=author)
        except Unreadable as reason:
            problem = reason.problem
            self.complain(file, problem)
            self.say(
                Result(self.current(), (Error(problem.pointer, problem.sentence),))
            )
            return UNREADABLE
        self.say(result)
        return APPLIED if result.ok else REFUSED

    @abstractmethod
    def apply(self, sent: Document, *, author: str) -> Result:
        """What becomes of an update that was read, and the document after it."""

    @abstractmethod
    def current(self) -> Document:
        """The document as the updates so far have made it."""

    def say(self, result: Result) -> None:
        line = {
            "ok": result.ok,
            "status": result.document.get("status"),
            "errors": [asdict(error) for error in result.errors],
        }
        self.stdout.write(json.dumps(line, ensure_ascii=False))
        self.stdout.flush()

    def complain(self, file, problem) -> None:
        pointer = problem.pointer.encode("unicode_escape").decode() or "/"
        self.stderr.write(f"{file}: {pointer} {problem.sentence}")
