"""What a page about a person does for people who are named elsewhere too."""

from urllib.parse import urlencode

from django.http import Http404
from django.shortcuts import redirect
from django.utils.functional import cached_property

from lpa.choosing import filled_in_with
from lpa.reusing import has_candidates, known_of
from lpa.updating import with_older_details
from unsent.offering import offer_on


class FirstAsksWhoItIs:
    """Shows those who were named before, ahead of an empty page, if there are any."""

    def get(self, request, *args, **kwargs):
        if self.is_empty_page and has_candidates(self.draft) and not offer_on(request):
            return redirect(self.page_url("choose"))
        return super().get(request, *args, **kwargs)

    @property
    def is_empty_page(self):
        """Nobody is named here yet, and the address says nothing of whom to name."""
        asks_nothing = not set(self.request.GET) - {"from"}
        is_new = self.person is None and not self.is_trust_corporation
        return is_new and asks_nothing and "use" not in self.kwargs

    def get_initial(self):
        if self.person is None and "use" in self.kwargs:
            return self.used
        return super().get_initial()

    @cached_property
    def used(self):
        """The details of whoever was chosen; somebody else's people do not exist."""
        known = filled_in_with(self.draft, self.kwargs["use"])
        if known is None and self.request.method != "POST":
            raise Http404("Nobody of yours was chosen")
        return known or {}


class ThinksOfElsewhere:
    """Once details are saved, asks whether older ones elsewhere should be as new."""

    def form_valid(self, form):
        before = self.person and known_of(self.person)
        once = self.person.folded_name if self.person else ""
        response = super().form_valid(form)
        if response.status_code != 302:
            return response
        person = self.person or self.just_named()
        if person is None or not (before or "use" in self.kwargs):
            return response
        others = with_older_details(person, once=once)
        if not others or before == known_of(person):
            return response
        return redirect(self.elsewhere_url(person, others))

    def just_named(self):
        return self.draft.people.filter(role=self.step.role).order_by("pk").last()

    def elsewhere_url(self, person, others):
        query = {"also": [other.uid for other in others]}
        if self.came_from_check:
            query["from"] = "check"
        where = self.page_url("elsewhere", person.uid).partition("?")[0]
        return f"{where}?{urlencode(query, doseq=True)}"


class NamedElsewhereToo(FirstAsksWhoItIs, ThinksOfElsewhere):
    """A page about a person who may be named in other applications as well."""
