"""Finds the person whose identity a page is about; nobody else gets to it."""

from functools import partial

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property

from identity import people
from identity.checking import live_check
from identity.in_force import is_in_force
from identity.one_login.signing_out import is_signed_in

from .speaking import said_in


def by(request):
    """Whoever did it; None where they came without an account."""
    return request.user if request.user.is_authenticated else None


def shown_the_door(request, who: people.Who | None):
    """To where somebody can show who they are; there is nothing else for a stranger."""
    if address := people.way("in", who) if who else "":
        return redirect(address)
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    raise Http404("This is nobody’s page")


# Open: some people come with a code and without an account. Whose page it is, is asked
# of whoever knows the person, on every request.
@method_decorator(login_not_required, name="dispatch")
class OfPerson:
    """A page of one person of one LPA."""

    def dispatch(self, request, *args, **kwargs):
        if not is_in_force():
            raise Http404("Nobody’s identity is confirmed yet")
        who = people.named(**self.names)
        if who is None or not people.may_act(who, request):
            return shown_the_door(request, who)
        self.who = who
        language = people.language(who, request)
        answer = partial(super().dispatch, request, *args, **kwargs)
        return people.stays_in(request, said_in(language, request, answer))

    @property
    def names(self) -> dict[str, str]:
        return {"reference": self.kwargs["reference"], "uid": str(self.kwargs["uid"])}

    @cached_property
    def check(self):
        return live_check(reference=self.who.reference, uid=self.who.uid)

    @property
    def by(self):
        return by(self.request)

    def to(self, page: str):
        return redirect(f"identity:{page}", **self.names)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            who=self.who,
            check=self.check,
            is_signed_in_there=is_signed_in(self.request),
            **kwargs,
        )
