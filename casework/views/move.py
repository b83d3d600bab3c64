"""One page for every action that moves a case."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from casework.actions import may, perform, reasons_against
from casework.catalogue import ACTIONS
from casework.proposing import propose

from .of_case import AskAboutCase


class MoveCase(AskAboutCase):
    """Asks what an action needs to know, then performs it."""

    template_name = "casework/move.html"

    def dispatch(self, request, *args, **kwargs):
        if request.user.is_authenticated and not may(request.user, self.action):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def action(self):
        try:
            return ACTIONS[self.kwargs["action"]]
        except KeyError:
            raise Http404 from None

    @property
    def title(self):
        return self.action.label

    @property
    def done(self):
        if self.action.needs_a_second:
            return _("It is proposed: somebody else has to confirm it")
        return self.action.done

    @property
    def button(self):
        return _("Propose it") if self.action.needs_a_second else self.title

    def get_form_class(self):
        return self.action.form

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            against=reasons_against(self.action, self.case),
            accepted=self.action.accepts(self.case) if self.action.accepts else (),
            **kwargs,
        )

    def do(self, **said):
        if self.action.needs_a_second:
            propose(self.kwargs["action"], self.case, by=self.request.user, **said)
            return
        perform(self.kwargs["action"], self.case, by=self.request.user, **said)
