"""Trust corporations in the register, of which its updates cannot say everything.

One that signs by signatories cannot leave there, and none can step in: what the case
knows of them is shown beside the entry, and sent along with it.
"""

from django.utils.translation import gettext as _

from lpa.register_document.document import Document
from lpa.register_updates.signing import has_begun_to_sign

from .models import AttorneyEvent, Case
from .register_log import author_outside, entry_of, produce
from .register_words import ACTS

GROUP = "trustCorporations"


def tell_that_it_left(case: Case, uid: str, *, by) -> None:
    """In the corporation’s own name, as the register asks, where it takes that."""
    if any(_can_leave(one, uid) for one in entry_of(case).document.get(GROUP) or ()):
        author = author_outside(uid)
        produce(case, "TRUST_CORPORATION_OPT_OUT", by=by, author=author)


def _can_leave(one: Document, uid: str) -> bool:
    is_there = one.get("uid") == uid and one.get("status") != "removed"
    return is_there and not has_begun_to_sign(one)


def statuses_of(case: Case) -> dict[str, str]:
    """The register's status of everybody who has left or stepped in, by uid."""
    events = list(case.attorney_events.all())
    stepped_in = {
        each.uid for each in events if each.kind == AttorneyEvent.Kind.STEPPED_IN
    }
    ended = {each.uid for each in events if each.kind == AttorneyEvent.Kind.ENDED}
    return dict.fromkeys(stepped_in, "active") | dict.fromkeys(ended, "removed")


def as_known(case: Case, document: Document) -> Document:
    """The register's document with its corporations as the case knows them."""
    if not document.get(GROUP):
        return document
    known = statuses_of(case)
    corporations = [
        one | {"status": known.get(one.get("uid"), one.get("status"))}
        for one in document[GROUP]
    ]
    return document | {GROUP: corporations}


def unsaid(case: Case, document: Document) -> list[str]:
    """A sentence for each corporation of which the entry says something else."""
    words = _(
        "%(name)s: %(word)s. This is from the case. No update of the register can say "
        "so of a trust corporation, and the entry does not."
    )
    before = document.get(GROUP) or ()
    after = as_known(case, document).get(GROUP) or ()
    return [
        words % {"name": one.get("name"), "word": _word_for(one)}
        for was, one in zip(before, after, strict=True)
        if was.get("status") != one.get("status")
    ]


def _word_for(one: Document) -> str:
    return str(ACTS.get((one.get("appointmentType"), one.get("status")), ""))
