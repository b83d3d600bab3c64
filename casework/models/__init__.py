"""What casework keeps: cases, what belongs to them, and the register."""

from .case import Case
from .finding import Finding
from .note import Note
from .notice import Notice
from .register_entry import RegisterEntry
from .task import Task

__all__ = ["Case", "Finding", "Note", "Notice", "RegisterEntry", "Task"]
