"""Carries out the letters that have been sent and are left to be printed."""

from documents.issuing import issue
from documents.press import pressed
from outbox.carrying import carries_out

from .composing import written_to
from .models import Letter
from .sending import WRITTEN
from .writing import errand_of


@carries_out(WRITTEN)
class PrintLetter:
    """Prints what was sent to one of its people, unless it was withdrawn."""

    def prepare(self, errand):
        letters = Letter.objects.select_related("case__lpa")
        letter = letters.get(pk=errand.payload["letter"])
        written = written_to(letter, errand.payload["to"])
        return written, pressed(written)

    def finish(self, errand, prepared):
        written, pdf = prepared
        letters = Letter.objects.select_for_update(of=("self",))
        letter = letters.select_related("sent_by").get(pk=errand.payload["letter"])
        if letter.state == Letter.State.WITHDRAWN:
            return
        issue(
            written,
            about=errand.about,
            by=letter.sent_by,
            errand=errand_of(letter.pk, errand.payload["to"]),
            pdf=pdf,
        )
