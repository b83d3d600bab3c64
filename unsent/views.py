"""Keeping what is typed, bringing it back, and telling how long a session has left."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import TemplateView, View

from accounts import idling
from unsent import keeping, replaying, stamps


# Open: somebody may still type when their session has ended. The stamp, which only
# their own page carries, says for whom it is kept, and is the proof a token would be.
@method_decorator([login_not_required, csrf_exempt], name="dispatch")
class Keep(View):
    """Keeps what stands in the boxes of a page, while somebody is typing."""

    http_method_names = ["post"]

    def post(self, request):
        stamp = stamps.read(request.POST.get(stamps.FIELD, ""))
        if stamp is None:
            return HttpResponse(status=400)
        if request.POST.get(keeping.AS_SHOWN):
            keeping.take_back(stamp=stamp)
        elif not self.keep(stamp):
            return HttpResponse(status=413)
        return JsonResponse({"left": self.left(stamp)})

    def left(self, stamp) -> int:
        """For how many seconds its reader can go on here before they must come in."""
        return left_to(self.request, stamp.owner_id)

    def keep(self, stamp) -> bool:
        posted = self.request.POST
        turn = posted.get(keeping.TURN, "")
        turn = int(turn) if turn.isdecimal() and len(turn) < 9 else 1
        try:
            keeping.keep(stamp=stamp, typed=keeping.typed_in(posted), turn=turn)
        except keeping.TooMuch:
            return False
        return True


def left_to(request, owner_id: int) -> int:
    """For how many seconds this person stays signed in here; 0 if another has come."""
    return idling.seconds_left(request) if request.user.pk == owner_id else 0


class Sent(View):
    """Sends again, once, what was sent when nobody was signed in.

    It ends what a press of a button began, so it needs no other press.
    """

    http_method_names = ["get"]

    def get(self, request, key):
        is_claimed = replaying.claim(key=key, by=request.user)
        page = request.user.unsent_pages.filter(key=key).first()
        if page is None:
            return redirect("home")
        saved = replaying.send_again(page, request) if is_claimed else None
        if saved is None:
            page.refresh_from_db()
            return redirect(page.address)
        messages.success(request, _("What you sent before you signed in was saved"))
        return saved


class Forget(View):
    """Goes back to what is saved, and forgets what was typed."""

    http_method_names = ["post"]

    def post(self, request, key):
        page = get_object_or_404(request.user.unsent_pages, key=key)
        page.delete()
        return redirect(page.address)


# Open: it tells somebody whose session has ended that nothing is left of it.
@method_decorator([login_not_required, idling.leaves_session_alone], name="dispatch")
class TimeLeft(View):
    """How long the session lasts if nothing more is done. To ask is not to use it."""

    http_method_names = ["get"]

    def get(self, request):
        whose = idling.whose(request)
        return JsonResponse({"left": idling.seconds_left(request), "whose": whose})


class Stay(View):
    """Uses the session, which is all it takes to stay signed in."""

    http_method_names = ["post"]

    def post(self, request):
        idling.note_use(request, at_once=True)
        left, whose = idling.seconds_left(request), idling.whose(request)
        return JsonResponse({"left": left, "whose": whose})


# Open: whoever comes here has just been signed out.
@method_decorator(login_not_required, name="dispatch")
class Ended(TemplateView):
    """Says that somebody was signed out, and leads back to the page they were on."""

    template_name = "unsent/ended.html"

    def get(self, request, *args, **kwargs):
        if request.user.is_authenticated:
            return redirect("home")
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        page = self.request.GET.get("next", "")
        is_ours = url_has_allowed_host_and_scheme(page, allowed_hosts=None)
        query = {"next": page} if is_ours else {}
        sign_in = reverse("account_login", query=query)
        return super().get_context_data(sign_in_url=sign_in, **kwargs)
