"""The office's teams."""

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.db.models import Count
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import FormView, ListView

from casework.desk_forms.teams import AboutTeam
from casework.models import Team
from casework.refusals import NotNow
from casework.teams import KEEP, keep_team, said_of_team

from .merging import Merging, events_about


class Teams(PermissionRequiredMixin, ListView):
    permission_required = KEEP
    template_name = "casework/teams.html"
    context_object_name = "teams"

    def get_queryset(self):
        return Team.objects.annotate(size=Count("members")).order_by("name")


class NewTeam(PermissionRequiredMixin, FormView):
    permission_required = KEEP
    template_name = "casework/ask_at_the_office.html"
    form_class = AboutTeam
    team = None

    def get_context_data(self, **kwargs):
        title = str(self.team) if self.team else _("Make a team")
        return super().get_context_data(title=title, button=_("Save"), **kwargs)

    def form_valid(self, form):
        try:
            self.keep(**form.cleaned_data)
        except NotNow as obstacle:
            form.add_error(None, obstacle.reasons)
            return self.form_invalid(form)
        messages.success(self.request, _("The team was saved"))
        return redirect("casework:teams")

    def keep(self, **said):
        keep_team(by=self.request.user, **said)


class ChangeTeam(Merging, NewTeam):
    @cached_property
    def team(self):
        return get_object_or_404(Team, pk=self.kwargs["pk"])

    def get_initial(self):
        known = {name: getattr(self.team, name) for name in ("name", "phone", "email")}
        return known | {"members": list(self.team.members.values_list("pk", flat=True))}

    def keep(self, **said):
        seen, merged = self.version, self.merged(said)
        keep_team(team=self.team, seen=seen, by=self.request.user, **merged)

    def stored(self):
        return said_of_team(self.team)

    def asked(self):
        return [self.get_form()]

    def changes(self):
        return events_about(f"team-{self.team.pk}", "team-kept")
