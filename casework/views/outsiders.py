"""Where somebody whom the LPA does not name is added to those who get a letter."""

from django.http import Http404
from django.utils.functional import cached_property
from django.views.generic import FormView

from casework.outsider_form import SomebodyElse, said_of
from casework.writing import write_to_outsider
from lpa.instrument import Person

from .letters import Drafts


class AddSomebodyElse(Drafts, FormView):
    """Asks who it is, where they live, and in which language they are written to."""

    template_name = "casework/letter_somebody_else.html"
    form_class = SomebodyElse
    who = Person()

    def form_valid(self, form):
        return self.keep(
            write_to_outsider,
            person=form.person(self.who),
            language=form.cleaned_data["language"],
        )


class ChangeSomebodyElse(AddSomebodyElse):
    """The same about somebody who was added before."""

    @cached_property
    def who(self):
        people = {person.uid: person for person in self.letter.outside}
        try:
            return people[self.kwargs["uid"]]
        except KeyError:
            raise Http404 from None

    def get_initial(self):
        said = said_of(self.who)
        if language := self.letter.people.get(self.who.uid):
            said["language"] = language
        return said
