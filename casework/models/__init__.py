"""What casework keeps: cases, what belongs to them, and the register."""

from .case import Case
from .finding import Finding
from .letter import Letter
from .note import Note
from .notice import Notice
from .paragraph_version import ParagraphVersion
from .proof import Proof
from .register_entry import RegisterEntry
from .task import Task

__all__ = [
    "Case",
    "Finding",
    "Letter",
    "Note",
    "Notice",
    "ParagraphVersion",
    "Proof",
    "RegisterEntry",
    "Task",
]
