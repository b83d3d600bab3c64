"""The stamp on a page: whose it is, where it is, and which load of it, signed by us.

It is what lets a page be kept for its owner when nobody is signed in any more. Only a
page that was shown to its owner carries it.
"""

from dataclasses import astuple, dataclass, replace
from secrets import token_urlsafe

from django.core import signing

from unsent.models import KEPT_FOR
from unsent.readers import Reader

SALT = "unsent.stamps"
FIELD = "unsent"


@dataclass(frozen=True)
class Stamp:
    """One load of a page."""

    owner_id: int | None
    path: str
    query: str
    key: str
    before: str = ""  # the key of the load whose typing this one shows
    seen: str = ""  # a digest of what was saved when the page was opened
    visit: str = ""  # of whoever has no account

    @classmethod
    def new(cls, request, reader: Reader, *, before: str, seen: str) -> "Stamp":
        """A stamp for the page of this request, loaded just now by this reader."""
        query = request.META.get("QUERY_STRING", "")
        key = token_urlsafe(16)
        owner, visit = reader.owner_id, reader.visit
        return cls(owner, request.path, query, key, before, seen, visit)

    @property
    def reader(self) -> Reader:
        return Reader(self.owner_id, self.visit)

    def elsewhere(self, path: str) -> "Stamp":
        return replace(self, path=path, query="", seen="")

    def __str__(self):
        return signing.dumps(list(astuple(self)), salt=SALT, compress=True)


def read(text: str) -> Stamp | None:
    """The stamp in a text, or None when it is not ours, or too old."""
    try:
        return Stamp(*signing.loads(text, salt=SALT, max_age=KEPT_FOR))
    except signing.BadSignature:
        return None


def posted_with(request) -> Stamp | None:
    """The stamp of the very page that this request sends, if it has one."""
    if request.method != "POST":
        return None
    stamp = read(request.POST.get(FIELD, ""))
    return stamp if stamp and stamp.path == request.path else None
