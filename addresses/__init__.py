"""UK addresses by postcode, from OS Places where there is a key."""

from .finding import NotAvailable, find, is_offered
from .reading import FoundAddress

__all__ = ["FoundAddress", "NotAvailable", "find", "is_offered"]
