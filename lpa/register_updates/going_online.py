"""The updates by which somebody who signed on paper is let in on screen."""

from lpa.choices import Channel
from lpa.register_document.document import Values

from .plan import Field, OneOfMany, always
from .reading import Reading
from .update import Error, Update
from .update_type import UpdateType
from .values import not_empty

NOT_PAPER = Error("/channel", "lpa channel is not paper")


def provider_of_paper(reading: Reading, update: Update) -> Error | None:
    return _unless_paper(reading.now.get("certificateProvider") or {})


def attorney_of_paper(reading: Reading, update: Update) -> Error | None:
    _place, _was, attorney = reading.people("attorneys")[0]
    return _unless_paper(attorney)


def _unless_paper(person: Values) -> Error | None:
    return None if person.get("channel") == Channel.PAPER else NOT_PAPER


def email(name: str) -> Field:
    return Field(name, check=not_empty, required=always, against_blank=True)


TYPES = {
    "PAPER_CERTIFICATE_PROVIDER_ACCESS_ONLINE": UpdateType(
        (email("certificateProvider/email"),), provider_of_paper
    ),
    "PAPER_ATTORNEY_ACCESS_ONLINE": UpdateType(
        (OneOfMany("attorneys", (email("email"),), required=always),),
        attorney_of_paper,
    ),
}
