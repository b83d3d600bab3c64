"""The way in with a code, and everything that this browser came in with."""

from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from django.contrib.auth.decorators import login_not_required
from django.db.models import prefetch_related_objects
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views.generic import FormView, TemplateView, View

from design.languages import ASKED
from identity.one_login.signing_out import is_signed_in
from lpa.choices import Language
from lpa.confirming.forms import WRONG, CodeForm, too_many
from lpa.confirming.opening import WrongCodeOrName, open_with_code
from lpa.confirming.participant import (
    PATH,
    invitations_of,
    keep,
    leave,
    visit_of,
)
from lpa.confirming.participating import parts_of
from lpa.confirming.tries import TooManyTries, of_place, of_session
from unsent.offering import newest_below
from unsent.outcome import not_saved
from unsent.readers import Reader

from .speaking import AsksInBoth, SpeaksBoth


# Open: whoever was sent a code has no account.
@method_decorator(login_not_required, name="dispatch")
class Start(AsksInBoth, FormView):
    """Asks for the code and the donor's last name."""

    template_name = "confirming/start.html"
    form_class = CodeForm

    @cached_property
    def visit(self):
        return visit_of(self.request)

    def dispatch(self, request, *args, **kwargs):
        response = super().dispatch(request, *args, **kwargs)
        return keep(self.visit, response)

    def get_context_data(self, **kwargs):
        is_open = self.visit.is_open
        return super().get_context_data(
            has_ended=bool(self.visit.inside) and not is_open,
            has_parts=bool(self.visit.inside) and is_open,
            **kwargs,
        )

    def form_valid(self, form):
        request = self.request
        place = get_adapter().get_client_ip(request)
        try:
            invitation, part = open_with_code(
                **form.cleaned_data,
                tried_by=[of_place(place), of_session(self.visit.browser)],
                came_in_before=self.visit.came_in,
            )
        except WrongCodeOrName:
            form.add_error(None, str(WRONG))
            return self.form_invalid(form)
        except TooManyTries:
            form.add_error(None, too_many())
            return self.render_to_response(self.get_context_data(form=form), status=429)
        self.visit = self.visit.let_in(invitation)
        return redirect(self.way_on(part.person.uid))

    def way_on(self, uid: str) -> str:
        """To the page on which they were typing, or else to their part."""
        here = Reader(visit=self.visit.browser)
        typed = newest_below(here, PATH, part=f"/{uid}/")
        return typed.address if typed else reverse("confirming:part", args=[uid])


# Open: it is the way to the page above.
@method_decorator(login_not_required, name="dispatch")
class StartInWelsh(View):
    """The same page in Welsh, at an address short enough to be typed."""

    http_method_names = ["get"]

    def get(self, request):
        query = urlencode({ASKED: Language.WELSH.value})
        return redirect(f"{reverse('confirming:start')}?{query}")


def sent_out(request):
    """To the page that asks for a code; what was typed is kept until they are back."""
    not_saved(request)
    return redirect("confirming:start")


class ForParticipants(SpeaksBoth):
    """A page of somebody who came in; everybody else is asked for a code."""

    @cached_property
    def visit(self):
        return visit_of(self.request)

    @cached_property
    def invitations(self):
        return list(invitations_of(self.visit))

    @property
    def written_to_in(self):
        """That of the last one, where several came in."""
        return self.invitations[-1].language

    def dispatch(self, request, *args, **kwargs):
        if not self.may_be_here:
            return sent_out(request)
        response = super().dispatch(request, *args, **kwargs)
        return keep(self.visit.in_use(), response)

    @property
    def may_be_here(self) -> bool:
        return bool(self.invitations)


# Open to whoever came in with a code: they have no account.
@method_decorator(login_not_required, name="dispatch")
class Parts(ForParticipants, TemplateView):
    """Every part in every LPA that this browser came in with."""

    template_name = "confirming/parts.html"

    def get_context_data(self, **kwargs):
        signed = ("draft__lpas__on_screen", "draft__lpas__signatures")
        prefetch_related_objects(self.invitations, *signed)
        return super().get_context_data(parts=parts_of(self.invitations), **kwargs)


# Open: to leave is safe for anybody.
@method_decorator(login_not_required, name="dispatch")
class Leave(View):
    http_method_names = ["post"]

    def post(self, request):
        go_on = "identity:signed-out" if is_signed_in(request) else "confirming:start"
        return leave(visit_of(request), redirect(go_on))
