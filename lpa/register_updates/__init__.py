"""The register's typed updates: the only way in which an LPA in the register changes.

An update names its type and its changes, each with the value that was there and the one
that is to be there now. Each type has a plan (plan.py) of the keys that it may change,
in the register's own order, and says what follows. Nothing is looked up and nothing is
kept: a document and an update go in, a document or the errors come out.
"""

from .applying import apply, coming_in, replay
from .registry import TYPES
from .update import Error, Result, Update

__all__ = ["TYPES", "Error", "Result", "Update", "apply", "coming_in", "replay"]
