"""Carries out the letters that moves of cases have left to be written."""

from documents.issuing import issue
from documents.press import pressed
from outbox.carrying import carries_out

from .letters import LETTER, letter_of
from .models import Case


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
