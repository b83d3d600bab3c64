"""Files in the register's JSON, as the commands are given them."""

import sys
from pathlib import Path

from django.utils.translation import gettext as _

from lpa.register_document import Problem, Unreadable, parse
from lpa.register_document.document import Document


def read_file(file: str) -> Document:
    """The JSON object in a file; - is standard input. Raises Unreadable."""
    try:
        return parse(
            sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        )
    except OSError as error:
        sentence = _("This file cannot be read: {why}").format(why=error.strerror)
        raise Unreadable(Problem("", sentence)) from None
