"""Correcting the details of the people in an LPA, a page for each."""

from django.http import Http404
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from casework.amended import details_of, people_by_place
from casework.amending import amend, who_may_amend
from casework.desk_forms.amendments import Details
from casework.states import BEFORE_REGISTRATION, ON_THE_REGISTER
from history.recording import record_reading
from lpa.summary import person_card

from .merging import Merging, events_about
from .of_case import AskAboutCase, OfCase


class People(OfCase, TemplateView):
    """Everybody whose details can be corrected, and how they were."""

    template_name = "casework/people.html"

    def get_context_data(self, **kwargs):
        user, case = self.request.user, self.case
        record_reading(subject=case.number, by=user)
        is_open = case.state in (*BEFORE_REGISTRATION, *ON_THE_REGISTER)
        people = people_by_place(case.instrument)
        return super().get_context_data(
            people=[(whose, person_card(person)) for whose, person in people],
            amendments=case.amendments.select_related("made_by"),
            may_amend=is_open and user.has_perm(who_may_amend(case)),
            **kwargs,
        )


class Amend(Merging, AskAboutCase):
    form_class = Details
    page = "people"

    def has_permission(self):
        return super().has_permission() and self.request.user.has_perm(
            who_may_amend(self.case)
        )

    @property
    def person(self):
        people = dict(people_by_place(self.case.instrument))
        if self.kwargs["whose"] not in people:
            raise Http404
        return people[self.kwargs["whose"]]

    @property
    def title(self):
        return _("Correct the details of %(name)s") % {"name": self.person.full_name}

    button = property(lambda self: _("Save the correction"))
    done = property(lambda self: _("The correction was saved"))

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"person": self.person}

    def do(self, *, why, **details):
        merged = self.merged(details)
        if "date_of_birth" in merged:
            born = merged["date_of_birth"]
            merged["date_of_birth"] = str(born or "")
        amend(
            case=self.case,
            whose=self.kwargs["whose"],
            details=merged,
            why=why,
            seen=self.version,
            by=self.request.user,
        )

    def stored(self):
        return details_of(self.person)

    def asked(self):
        return [self.get_form()]

    def changes(self):
        return events_about(self.case.number, "amended", whose=self.kwargs["whose"])
