"""The page about cookies, and the choice that is made there or in the banner."""

from urllib.parse import parse_qsl, urlencode, urlsplit

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.generic import FormView

from service import analytics, consent
from service.forms import ConsentForm

CHOSEN = "cookies"  # in an address: the choice was made just now


# Open: the choice is made before, and without, signing in.
@method_decorator(login_not_required, name="dispatch")
class Cookies(FormView):
    template_name = "service/cookies.html"
    form_class = ConsentForm

    def get_initial(self):
        return {"analytics": consent.choice(self.request)}

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            is_configured=analytics.is_configured(),
            necessary=consent.necessary_cookies(),
            analytics=consent.analytics_cookies(),
            **kwargs,
        )

    def form_valid(self, form):
        said = form.cleaned_data["analytics"]
        response = redirect(self.back(said))
        consent.remember(response, said, request=self.request)
        return response

    def back(self, said: str) -> str:
        """To the page with the banner; else to this one."""
        came_from = self.request.POST.get("next", "")
        if url_has_allowed_host_and_scheme(came_from, allowed_hosts=None):
            return with_choice(came_from, said)
        messages.success(self.request, _("Your choice about cookies was saved"))
        return reverse("service:cookies")


def with_choice(address: str, said: str = "") -> str:
    """The address of a page, saying what was just chosen there, or nothing of it."""
    parts = urlsplit(address)
    query = [pair for pair in parse_qsl(parts.query, True) if pair[0] != CHOSEN]
    query += [(CHOSEN, said)] if said else []
    return parts._replace(query=urlencode(query)).geturl()
