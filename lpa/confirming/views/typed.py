"""Keeping what somebody types who came in with a code, and forgetting it."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, redirect
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from lpa.confirming.participant import keep, visit_of
from unsent import views as unsent
from unsent.models import UnsentPage
from unsent.readers import Reader

from .coming_in import ForParticipants


# Open: somebody may still type when their hour is over. The stamp, which only their own
# page carries, says for whom it is kept, and is the proof a token would be.
@method_decorator([login_not_required, csrf_exempt], name="dispatch")
class Keep(unsent.Keep):
    """Keeps what stands in the boxes of a page; whoever is inside goes on being it."""

    def dispatch(self, request, *args, **kwargs):
        response = super().dispatch(request, *args, **kwargs)
        visit = visit_of(request)
        return keep(visit.in_use(), response) if visit.is_open else response

    def left(self, stamp):
        visit = visit_of(self.request)
        is_theirs = visit.is_open and visit.browser == stamp.visit
        return settings.PUBLIC_SESSION_SECONDS if is_theirs else 0


# Open to whoever came in with a code: they have no account.
@method_decorator(login_not_required, name="dispatch")
class Forget(ForParticipants, View):
    """Goes back to what is saved, and forgets what was typed."""

    http_method_names = ["post"]

    def post(self, request, key):
        own = UnsentPage.objects.of(Reader(visit=self.visit.browser))
        page = get_object_or_404(own, key=key)
        page.delete()
        return redirect(page.address)
