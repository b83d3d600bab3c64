"""Forms printed from plates: sides laid out once, into which values are set afterwards.

Laying a form out takes seconds; setting values into sides that have been laid out a
hundredth of that. making lays out and cuts, setting fills in, composing puts together
what stands on one side of paper, splicing lays out the few sides that plates cannot
show, binding joins sides into a file, and stock keeps what was made until the templates
change.
"""

from .binding import bind
from .composing import composed
from .plate import Plates
from .setting import NotOnPlates
from .stock import plates_for

__all__ = ["NotOnPlates", "Plates", "bind", "composed", "plates_for"]
