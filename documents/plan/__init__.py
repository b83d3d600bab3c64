"""Which pages an LPA is printed on, in which order, and what stands on each.

Nothing here knows a database, a template or a PDF: an Instrument goes in, pages come
out.
"""

from .copies import plan_copy
from .lp1 import plan_lp1
from .lp3 import plan_lp3
from .lpa120 import plan_lpa120
from .printing_facts import Facts, Paid

__all__ = ["Facts", "Paid", "plan_copy", "plan_lp1", "plan_lp3", "plan_lpa120"]
