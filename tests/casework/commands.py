"""Runs commands as a shell does, and gives what they said."""

import json
from io import StringIO

from django.core.management import call_command


class Said(list):
    """The lines of a command's output, and of its complaints."""

    def __init__(self, out, err, status):
        super().__init__(out.getvalue().splitlines())
        self.complaints, self.status = err.getvalue().splitlines(), status

    @property
    def references(self):
        return [line.split()[-1] for line in self]


def run(command, *arguments, **options):
    out, err, status = StringIO(), StringIO(), 0
    try:
        call_command(command, *map(str, arguments), stdout=out, stderr=err, **options)
    except SystemExit as leaving:
        status = leaving.code
    return Said(out, err, status)


def exported(reference):
    return json.loads("\n".join(run("export_lpa", reference)))
