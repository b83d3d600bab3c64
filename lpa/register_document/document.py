"""JSON values as they come from a file and go into one."""

from typing import Any

Document = dict[str, Any]  # the whole of one
Values = dict[str, Any]  # one object in it: a person, an address
