"""What is printed for the measurements: forms of every length, a copy, a letter."""

from dataclasses import replace
from datetime import date

from documents.catalogue import Application, CertifiedCopy, Letter, Lp1, Lp3
from documents.document import Document, Stamp
from documents.paragraphs.outcomes import WITHDRAWAL
from documents.plan import Facts
from lpa.choices import HowTheyAct, Language

from .example import instrument, person

FINAL = Facts(reference="A51072955715", is_final=True)
CASE = "700000000005"
LONG = "Nobody may sell the house without asking my sister first.\n" * 20


def usual() -> Lp1:
    return Lp1(instrument=instrument(), facts=FINAL)


def long() -> Lp1:
    """With so many people and so much text that most of it goes on sheets."""
    lpa = instrument()
    more = tuple(person(10 + n, f"Name {n}", "Vale", 1970 + n) for n in range(6))
    full = replace(
        lpa,
        attorneys=(*lpa.attorneys, *more),
        attorneys_act=HowTheyAct.MIXED,
        attorneys_act_details=LONG,
        instructions=LONG,
        donor_can_sign=False,
    )
    return Lp1(instrument=full, facts=FINAL)


def with_a_chinese_name() -> Lp1:
    """An attorney's, which stands on three sides that no plate can show."""
    lpa = instrument()
    attorney = person(3, "美玲", "歐陽", 1979)
    return Lp1(replace(lpa, attorneys=(lpa.attorneys[0], attorney)), FINAL)


def copy() -> CertifiedCopy:
    stamp = Stamp("M123456789018", date(2026, 11, 30))
    return CertifiedCopy.of(Lp1(instrument(), replace(FINAL, registered=stamp)))


def notice() -> Lp3:
    return Lp3(instrument())


def letter() -> Document:
    """A letter of one page, as the office sends it when an application is withdrawn."""
    on = date(2026, 12, 1)
    return Letter.in_first_words(
        WITHDRAWAL,
        person(0, "Dora", "Vale", 1950),
        Application(instrument(), CASE),
        told={"happened_on": on},
        language=Language.ENGLISH,
        dated_on=on,
    )


FORMS = {
    "an LP1F of the usual length": usual,
    "a long LP1F": long,
    "an LP1F with a Chinese name": with_a_chinese_name,
    "a copy to be certified": copy,
    "an LP3": notice,
    "a letter": letter,
}
