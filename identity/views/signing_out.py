"""Out of GOV.UK One Login: by the person's own choice, or since they left it there."""

import structlog
from allauth.account.views import LogoutView
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView, View

from identity.in_force import is_in_force
from identity.one_login import Unusable
from identity.one_login.hearing import hear_of_logout
from identity.one_login.signing_out import (
    address_to_sign_out,
    carried_over,
    has_signed_out,
    is_signed_in,
)

from .signing_in import went_wrong

log = structlog.get_logger("identity")


class SignOut(LogoutView):
    """Signing out of this service: whoever is signed in at One Login is led on to sign
    out there. That takes a link, since no form of ours may end at another host."""

    def post(self, *args, **kwargs):
        is_signed_in_there = carried_over(self.request, self.logout)
        return redirect("identity:signed-out") if is_signed_in_there else self.leave()

    def leave(self):
        return redirect(self.get_redirect_url())


# Open: whoever has signed out here, or never had an account, signs out there.
@method_decorator(login_not_required, name="dispatch")
class SignOutThere(View):
    """A link, as One Login wants it: it ends nothing but what this browser began."""

    def get(self, request):
        if not is_signed_in(request):
            return redirect("identity:signed-out")
        back_to = request.build_absolute_uri(reverse("identity:signed-out"))
        try:
            return redirect(address_to_sign_out(request=request, back_to=back_to))
        except Unusable as fault:
            log.error("nobody can sign out at One Login", why=str(fault))
            return went_wrong(request, "temporarily_unavailable", None, status=503)


# Open: it says to whoever has signed out that they have.
@method_decorator(login_not_required, name="dispatch")
class SignedOut(TemplateView):
    """Where One Login sends people whom it has signed out, and where we send those whom
    it has not yet."""

    template_name = "identity/signed_out.html"

    def get_context_data(self, **kwargs):
        state = self.request.GET.get("state", "")
        is_out = has_signed_out(request=self.request, state=state)
        is_still_in = is_signed_in(self.request)
        title = _("You have signed out")
        if is_out:
            title = _("You have signed out of GOV.UK One Login")
        elif is_still_in:
            title = _("You are still signed in to GOV.UK One Login")
        return super().get_context_data(title=title, is_still_in=is_still_in, **kwargs)


@csrf_exempt  # sent by One Login's server, which has no cookie
@login_not_required  # open: it is believed for its signature
@require_POST
def back_channel(request):
    """Hears that somebody has signed out there. 400 where that cannot be believed."""
    if not is_in_force():
        raise Http404("Nobody’s identity is confirmed yet")
    status = 200
    try:
        ended = hear_of_logout(request.POST.get("logout_token"))
        log.info("somebody has signed out of One Login", ended=ended)
    except Unusable as fault:
        log.warning("a notice of signing out is not believed", why=str(fault))
        status = 400
    return HttpResponse(status=status, headers={"Cache-Control": "no-store"})
