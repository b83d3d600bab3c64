"""Wording that attorneys could not follow, found in what a donor writes to them.

The phrases that give each kind away are data, in lists/, one file a kind; what stands
here only reads them. They know English alone: a text in Welsh is never noticed, right
or wrong, and needs a reader. So does every other text: a list knows how people usually
put a thing, not everything that they can mean.
"""

from .links import links, site_names
from .noticing import Acting, Noticed, noticed

__all__ = ["Acting", "Noticed", "links", "noticed", "site_names"]
