"""The pages of an application that somebody can be asked about, and asked to mend.

They are those of the wizard, with the uid of somebody behind a page of several people;
what no page can mend is answered in words alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from lpa.instrument import Instrument
from lpa.questions import THE_APPLICATION
from lpa.wizard import PersonStep, Step

from .amended import people_by_place
from .query_choices import QueryKind

IN_WORDS = {
    "attorneys/which": QueryKind.ATTORNEY,
    "signing/dates": QueryKind.DATE,
    "other/other": QueryKind.OTHER,
}
OF_THE_APPLICATION = {
    "applicant": QueryKind.APPLICANT,
    "correspondent": QueryKind.CORRESPONDENCE,
    "repeat-application": QueryKind.FEE,
    "fee-reduction": QueryKind.FEE,
}
ONE_OF_A_KIND = {
    "donor": "donor/details",
    "certificate_provider": "certificate-provider/person",
}


@dataclass(frozen=True)
class PageToMend:
    """A page as it can be asked about: mended by a step of the wizard, or with the
    details of whoever stands at whose (amended.py), or neither."""

    slug: str
    title: str
    kind: QueryKind
    step: Step | PersonStep | None = None
    whose: str = ""

    @property
    def can_be_mended(self) -> bool:
        return bool(self.step or self.whose)


def pages_of(lpa: Instrument) -> dict[str, PageToMend]:
    """Every page of this application that can be asked about, by its slug."""
    pages = (*_of_people(lpa), *_of_the_application(lpa), *_in_words())
    return {page.slug: page for page in pages}


def _of_people(lpa: Instrument) -> Iterator[PageToMend]:
    attorneys = {each.uid for each in lpa.attorneys}
    for whose, person in people_by_place(lpa):
        if whose == "correspondent":
            continue
        section = "attorneys" if whose in attorneys else "replacement-attorneys"
        slug = ONE_OF_A_KIND.get(whose, f"{section}/people/{whose}")
        title = _("The details of %(name)s") % {"name": person.full_name}
        yield PageToMend(slug, title, QueryKind.PERSON, whose=whose)


def _of_the_application(lpa: Instrument) -> Iterator[PageToMend]:
    for section in THE_APPLICATION:
        for step in section.asked(lpa):
            if section.slug in OF_THE_APPLICATION and isinstance(
                step, (Step, PersonStep)
            ):
                slug = f"{section.slug}/{step.slug}"
                title = str(step.form.title)
                yield PageToMend(slug, title, OF_THE_APPLICATION[section.slug], step)


def _in_words() -> Iterator[PageToMend]:
    for slug, kind in IN_WORDS.items():
        yield PageToMend(slug, str(kind.label), kind)
