"""Carries out the letters that moves of cases, and people, have left to be printed."""

from documents.issuing import issue
from documents.press import pressed
from outbox.carrying import carries_out

from .letters import LETTER, letter_of
from .models import Case, Letter
from .writing import WRITTEN, errand_of, written_to


@carries_out(LETTER)
class WriteLetter:
    """Prints a letter, then keeps it as issued; the errand's number makes it once."""

    def prepare(self, errand):
        case = Case.objects.select_related("lpa").get(number=errand.about)
        letter = letter_of(case, errand.payload)
        return letter, pressed(letter)

    def finish(self, errand, prepared):
        letter, pdf = prepared
        issue(
            letter, about=errand.about, by=None, errand=f"errand-{errand.pk}", pdf=pdf
        )


@carries_out(WRITTEN)
class PrintLetter:
    """Prints what somebody has sent to one of its people, unless it was withdrawn."""

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
