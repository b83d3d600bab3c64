"""The register's JSON for one LPA: judged, read, and written.

A document passes through parsing (text to JSON values) and judging, which looks at its
shape (the type of every value) and, with defaults filled in, at its conditions (which
values belong together). reading makes an Instrument of it, writing makes it of one.
"""

from .defaults import with_defaults
from .judging import Judgement, judge
from .parsing import Unreadable, parse
from .people import with_uids
from .problem import Problem
from .reading import read
from .tidying import as_json, tidy
from .writing import Facts, write

__all__ = [
    "Facts",
    "Judgement",
    "Problem",
    "Unreadable",
    "as_json",
    "judge",
    "parse",
    "read",
    "tidy",
    "with_defaults",
    "with_uids",
    "write",
]
