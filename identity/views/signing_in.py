"""To GOV.UK One Login, and back from it."""

from dataclasses import replace
from functools import partial

import structlog
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.generic import TemplateView, View

from identity import people
from identity.checking import CannotCheck, begin, take_result
from identity.choices import Role
from identity.in_force import is_in_force
from identity.one_login import Refusal, Unusable, address_to_leave_for, answer_of
from identity.one_login.coming_back import taken_up
from identity.refused import words_for

from .of_person import OfPerson, by
from .speaking import said_in

log = structlog.get_logger("identity")


class OneLogin(OfPerson, TemplateView):
    """What to have at hand. A link leads away: a form may not be sent elsewhere."""

    template_name = "identity/one_login.html"


class Leave(OfPerson, View):
    """Begins, and sends somebody to One Login, in the language that they read here."""

    @property
    def spoken_to(self):
        return replace(self.who, language=get_language()[:2])

    def get(self, request, *args, **kwargs):
        back_to = request.build_absolute_uri(reverse("identity:returned"))
        try:
            check = begin(who=self.who, by=self.by)
            address = address_to_leave_for(
                request=request, who=self.spoken_to, check=check, back_to=back_to
            )
        except CannotCheck as obstacle:
            messages.warning(request, str(obstacle))
            return self.to("confirm")
        except Unusable as fault:
            log.error("nobody can leave for One Login", why=str(fault))
            return went_wrong(request, "temporarily_unavailable", self.who, status=503)
        return redirect(address)


# Open: who comes back is known by the state that this browser was given.
@method_decorator(login_not_required, name="dispatch")
class Returned(View):
    """Takes what One Login says. The state counts once, whatever comes with it."""

    who = None

    def get(self, request):
        if not is_in_force():
            raise Http404("Nobody’s identity is confirmed yet")
        try:
            on_the_way = self.find()
        except Unusable as fault:
            return self.unusable(fault)
        language = people.language(self.who, request)
        return said_in(language, request, partial(self.answer, on_the_way))

    def find(self):
        """Whoever left from this browser, and still may."""
        on_the_way = taken_up(self.request, self.request.GET.get("state", ""))
        check = on_the_way.check
        who = people.named(reference=check.reference, uid=check.uid)
        if who is None or not people.may_act(who, self.request):
            raise Unusable("whoever left is not there any more")
        self.who = who
        return on_the_way

    def answer(self, on_the_way):
        try:
            self.take(on_the_way)
        except Unusable as fault:
            return self.unusable(fault)
        except Refusal as refusal:
            log.info("One Login refused", code=refusal.code)
            return went_wrong(self.request, refusal.code, self.who)
        except CannotCheck as obstacle:
            messages.warning(self.request, str(obstacle))
        return redirect(page_of(self.who))

    def unusable(self, fault):
        log.warning("what came from One Login is not used", why=str(fault))
        return went_wrong(self.request, "unusable", self.who, status=400)

    def take(self, on_the_way):
        """Keep what came for them, and only for them."""
        asked, who = self.request.GET, self.who
        if error := asked.get("error", ""):
            raise Refusal(error)
        code = asked.get("code", "")
        result = answer_of(
            request=self.request, code=code, on_the_way=on_the_way, who=who
        )
        check = on_the_way.check
        take_result(who=who, check=check, result=result, by=by(self.request))


def went_wrong(request, code: str, who, *, status=200):
    """A page that says what happened, and leads on."""
    said = words_for(code)
    address = page_of(who) if who else reverse("home")
    return render(
        request,
        "identity/went_wrong.html",
        {"title": said.title, "said": said, "address": address, "go_on": _("Continue")},
        status=status,
    )


def page_of(who) -> str:
    """Where somebody goes on; a voucher to what they are asked."""
    if who.role == Role.VOUCHER:
        return reverse("identity:vouch", args=[who.uid])
    return reverse("identity:confirm", args=[who.reference, who.uid])
