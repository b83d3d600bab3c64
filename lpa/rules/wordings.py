"""The donor's own words: where they stand, and what was noticed in them."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from lpa.choices import HowTheyAct
from lpa.instrument import Instrument
from lpa.wording import Acting, noticed

from .places import Place

TEXT_PAGE = "preferences-and-instructions/text"
ACTING = {
    HowTheyAct.JOINTLY: Acting.JOINTLY,
    HowTheyAct.JOINTLY_AND_SEVERALLY: Acting.SEVERALLY,
    HowTheyAct.MIXED: Acting.MIXED,
}

WHERE = {
    "preferences": _("“{words}” in line {line} of the preferences"),
    "instructions": _("“{words}” in line {line} of the instructions"),
}


def texts(lpa: Instrument) -> Iterator[tuple[str, str]]:
    """What has been written, with the place where it stands."""
    yield "preferences", lpa.preferences or ""
    yield "instructions", lpa.instructions or ""


def shown(words: str, place: str, line: int) -> str:
    """Words quoted with the line they stand in, for a reader to find them."""
    return str(WHERE[place]).format(words=words, line=line)


def acting(lpa: Instrument) -> Acting:
    """How the attorneys act; one alone as long as nobody has said how several do."""
    if len(lpa.attorneys) < 2 or lpa.attorneys_act is None:
        return Acting.SOLE
    return ACTING[lpa.attorneys_act]


def wording(kind: str, lpa: Instrument) -> Iterator[Place]:
    """Where the texts have wording of this kind, as far as the lists know it."""
    for place, text in texts(lpa):
        for each in noticed(text, where=place, act=acting(lpa)):
            if each.kind == kind:
                yield Place(place, found=shown(each.words, place, each.line))
