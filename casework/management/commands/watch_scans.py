import sys
import time
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections

from casework.console import NoAccount, command_line, whoever_has
from casework.models.moves import HANDLE_SCANS
from casework.scanning.watching import still_written, take_in_folder

PAUSE = 2  # seconds between two looks


class Command(BaseCommand):
    """Takes in the scans that arrive in a folder, until it is stopped."""

    help = (
        "Take in every PDF and TIFF of a folder, and move it to done or failed there, "
        "with the reason beside it. NAME.pdf.json may say batch, document_id, "
        "case_number, kind and scanned_at. A worker reads what was taken in."
    )

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, metavar="FOLDER")
        parser.add_argument(
            "--once", action="store_true", help="Stop when the folder is empty"
        )
        parser.add_argument(
            "--by", metavar="EMAIL", help="In whose name; by default the command line's"
        )

    def handle(self, *, folder, once, by, **options):
        if not folder.is_dir():
            raise CommandError(f"{folder} is no folder")
        try:
            by = whoever_has(by) if by else command_line()
        except NoAccount as nobody:
            raise CommandError(f"Nobody has an account as {nobody}") from None
        if not by.has_perm(HANDLE_SCANS):
            raise CommandError(f"{by} may not take in scans")
        are_kept = self.once(folder, by) if once else self.for_ever(folder, by)
        if not are_kept:
            sys.exit(1)

    def once(self, folder, by) -> bool:
        """Everything, also what is only now being written; whether all was kept."""
        are_kept = self.look(folder, by)
        while still_written(folder):
            time.sleep(PAUSE)
            are_kept = self.look(folder, by) and are_kept
        return are_kept

    def for_ever(self, folder, by) -> bool:
        try:
            while True:
                close_old_connections()
                self.look(folder, by)
                time.sleep(PAUSE)
        except KeyboardInterrupt:
            return True

    def look(self, folder, by) -> bool:
        are_kept = True
        for outcome in take_in_folder(folder, by=by):
            stream = self.stdout if outcome.is_kept else self.stderr
            stream.write(f"{outcome.name}: {outcome.sentence}")
            are_kept = are_kept and outcome.is_kept
        return are_kept
