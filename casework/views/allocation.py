"""Who looks after which case: one case, and many at once by who has them now."""

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.paginator import Paginator
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView

from casework.allocating import ALLOCATE, allocate_cases
from casework.assignees import NOBODY, in_words, owner_of, people
from casework.desk_forms.assignee import Assignee, ManyCases
from casework.mine import cases_of
from casework.models import Team
from casework.refusals import NotNow

from .of_case import AskAboutCase

PER_PAGE = 25


class AllocateCase(AskAboutCase):
    permission_required = ALLOCATE
    template_name = "casework/allocate_one.html"
    form_class = Assignee
    title = gettext_lazy("Allocate the case")
    button = gettext_lazy("Allocate")
    done = gettext_lazy("The case was allocated")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"user": self.request.user}

    def get_context_data(self, **kwargs):
        return super().get_context_data(owner=owner_of(self.case), **kwargs)

    def do(self, *, to):
        allocate_cases(cases=[self.case], to=to, by=self.request.user)


class AllocateMany(PermissionRequiredMixin, FormView):
    """The cases of nobody, or of whom the address names (person-3, team-2), to be
    given to somebody else."""

    permission_required = ALLOCATE
    template_name = "casework/allocate.html"
    form_class = ManyCases

    @cached_property
    def owner(self):
        kind, _dash, number = self.request.GET.get("of", "").partition("-")
        owners = {"person": people(), "team": Team.objects.all()}.get(kind)
        return (
            owners.filter(pk=number).first() if owners and is_number(number) else None
        )

    @cached_property
    def page(self):
        cases = cases_of(self.owner).select_related("lpa")
        return Paginator(cases, PER_PAGE).get_page(self.request.GET.get("page", 1))

    def get_form_kwargs(self):
        more = {"user": self.request.user, "offered": list(self.page.object_list)}
        return super().get_form_kwargs() | more

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            page=self.page,
            oldest=cases_of(self.owner).first(),
            owner=self.owner,
            owners=owners_to_choose(),
            chosen=self.request.GET.get("of", NOBODY),
            **kwargs,
        )

    def form_valid(self, form):
        try:
            given = allocate_cases(by=self.request.user, **form.cleaned_data)
        except NotNow as obstacle:
            form.add_error(None, obstacle.reasons)
            return self.form_invalid(form)
        messages.success(
            self.request, said_of(given, self.owner, form.cleaned_data["to"])
        )
        return redirect(self.request.get_full_path())


def is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 18


def owners_to_choose() -> list[tuple[str, str]]:
    """Whose cases can be shown, as the address names them."""
    return [
        (NOBODY, _("Nobody’s yet")),
        *((f"team-{team.pk}", team.name) for team in Team.objects.all()),
        *((f"person-{each.pk}", str(each)) for each in people()),
    ]


def said_of(given, before, after) -> str:
    told = {"old": in_words(before), "new": in_words(after), "count": len(given)}
    return (
        ngettext(
            "%(count)s case went from %(old)s to %(new)s",
            "%(count)s cases went from %(old)s to %(new)s",
            len(given),
        )
        % told
    )
