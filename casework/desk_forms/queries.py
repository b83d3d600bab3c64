"""What is asked about questions, and on the one page that an answer mends."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from casework.amended import details_of, people_by_place
from casework.forms import CaseForm
from casework.query_pages import PageToMend, pages_of
from design.fields import LongTextField, SelectField
from design.forms import Form
from lpa.instrument import Address, Instrument, Person
from lpa.wizard import PersonStep

from .amendments import Details


class AskQuery(CaseForm):
    page = SelectField(
        label=_("Which page has to be mended, or what is it about?"),
        choices=(),
        missing=_("Select what the question is about"),
    )
    question = LongTextField(
        label=_("What is the question?"),
        help_text=_("The letter says this in your words, and the donor’s page too"),
        max_length=1000,
        rows=4,
        missing=_("Enter the question"),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        groups: dict[str, list] = {}
        for page in pages_of(self.case.instrument).values():
            groups.setdefault(str(page.kind.label), []).append((page.slug, page.title))
        self.fields["page"].offer(list(groups.items()))


class AnswerInWords(CaseForm):
    answer = LongTextField(
        label=_("What was answered?"),
        help_text=_("And how it reached us, for example by letter or by telephone"),
        max_length=2000,
        rows=5,
        missing=_("Enter what was answered"),
    )


class WhyWithdrawn(CaseForm):
    why = LongTextField(
        label=_("Why need nobody answer it?"),
        max_length=1000,
        rows=3,
        missing=_("Enter why nobody need answer it"),
    )


class OwnAnswer(Form):
    """Answers in words where the page has nothing to mend."""

    answer = LongTextField(
        label=_("Your answer"), max_length=2000, rows=5, missing=_("Enter your answer")
    )


class MoreToSay(Form):
    """Beside a page that can be mended: it may be right as it is."""

    answer = LongTextField(
        label=_("Anything else to tell us? (optional)"),
        help_text=_("If everything above is right as it is, say so here"),
        max_length=2000,
        rows=3,
        required=False,
    )


class OwnDetails(Details):
    """Somebody's details as whoever made the LPA mends them: what the form asks for."""

    why = None

    def leave_out(self, whose: str) -> None:
        """Only a donor has other names on the form, and a provider no date of birth."""
        if whose != "donor":
            self.fields.pop("other_names", None)
        if whose == "certificate_provider":
            self.fields.pop("date_of_birth", None)


def page_form(page: PageToMend, case, data=None) -> Form | None:
    """The form of the one page, filled in with what is known; None for words alone."""
    lpa = case.instrument
    if page.whose:
        person = dict(people_by_place(lpa))[page.whose]
        form = OwnDetails(data, case=case, person=person)
        form.leave_out(page.whose)
        return form
    if page.step is None:
        return None
    form = page.step.form(data, lpa=lpa)
    known = _known(page, lpa)
    for name, field in form.fields.items():
        field.label_is_heading = False  # the page that shows it has its own
        if name in known:
            field.initial = known[name]
    return form


def said_in(page: PageToMend, form: Form, lpa: Instrument) -> tuple[Mapping, Mapping]:
    """What a valid form of the page decides, and which details it gives."""
    if page.whose:
        details = {name: str(value or "") for name, value in form.cleaned_data.items()}
        return {}, details
    if isinstance(page.step, PersonStep):
        return {"correspondent": _person(form.cleaned_data, lpa.correspondent)}, {}
    return form.decisions(), {}


def _known(page: PageToMend, lpa: Instrument) -> dict:
    if not isinstance(page.step, PersonStep):
        return {name: getattr(lpa, name) for name in page.step.form.base_fields}
    person = lpa.correspondent
    if person is None:
        return {}
    known = details_of(person) | {"company": person.company, "title_used": person.title}
    known["has_single_name"] = bool(person.first_names and not person.last_name)
    return known


def _person(said: Mapping, before: Person | None) -> Person:
    """The correspondent as typed, under the uid they had."""
    lines = ("line1", "line2", "line3", "town", "postcode", "country", "uprn")
    return Person(
        uid=before.uid if before else "correspondent",
        title=said.get("title_used", ""),
        first_names=said.get("first_names", ""),
        last_name=said.get("last_name", ""),
        company=said.get("company", ""),
        email=before.email if before else "",
        phone=before.phone if before else "",
        address=Address(**{name: said.get(name) or "" for name in lines}),
    )
