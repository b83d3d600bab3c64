"""Asking people to confirm their part: the board, and what the donor can do there."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import FormView, TemplateView, View

from lpa.confirming.asking_again import ask_again, ask_all_again
from lpa.confirming.asking_forms import CancelForm, InviteForm, as_known
from lpa.confirming.board import board_of
from lpa.confirming.correcting import accept_correction, refuse_correction
from lpa.confirming.going_on import go_on_without, name_another, wait_again
from lpa.confirming.inviting import (
    CannotInvite,
    cancel_invitation,
    invite,
    invite_again,
    is_signed_on_screen,
)
from lpa.models import Frozen
from lpa.on_screen.sending_codes import codes_follow
from messaging.addressing import NotAnAddress
from messaging.choices import Channel

from .own import OwnDraft


class Asking(OwnDraft):
    """A page about those whom the donor of one's own LPA asks."""

    may_show_frozen = True  # people are asked before it is printed, and after

    @cached_property
    def board(self):
        return board_of(self.draft)

    @cached_property
    def line(self):
        """The person of the page; one whom the LPA does not name is not there."""
        line = self.board.line(self.kwargs["uid"])
        if line is None:
            raise Http404("Nobody of this uid is named")
        return line

    @property
    def site(self) -> str:
        return self.request.build_absolute_uri("/").rstrip("/")

    def to_board(self, said: str = ""):
        if said:
            messages.success(self.request, said.format(name=self.line.name))
        return redirect("lpa:asking", self.draft.reference)


def asking_tasks(reading) -> list[dict]:
    """The line of the task list; none until there is somebody, nor of a keyed form."""
    lpa, draft = reading.lpa, reading.draft
    somebody = lpa.attorneys or lpa.certificate_provider
    if draft.is_keyed or not lpa.donor or not somebody:
        return []
    status, kind = how_far(board_of(draft, instrument=lpa))
    return [
        {
            "title": _("Ask people to confirm"),
            "hint": _("Recommended: they see what you wrote about them, and agree"),
            "href": reverse("lpa:asking", args=[draft.reference]),
            "status": status,
            "kind": kind,
        }
    ]


def how_far(board) -> tuple[str, str]:
    """How far asking has come in a few words, and the colour of their tag."""
    if not board.was_begun:
        return _("Optional"), ""
    if again := len(board.to_ask_again):
        return ngettext("Ask %s again", "Ask %s again", again) % again, "yellow"
    if board.is_complete:
        return _("All have agreed"), ""
    told = {"agreed": len(board.agreed), "all": len(board.to_confirm)}
    return _("{agreed} of {all} agreed").format(**told), "light-blue"


class Board(Asking, TemplateView):
    """Everybody with how it stands with them, and what can be done about it."""

    template_name = "lpa/asking.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            board=self.board,
            codes_follow=codes_follow(self.draft),
            is_on_screen=is_signed_on_screen(self.draft),
            **kwargs,
        )


class AboutOne(Asking):
    def get_context_data(self, **kwargs):
        return super().get_context_data(line=self.line, **kwargs)


class Invite(AboutOne, FormView):
    """Asks how somebody is reached, and writes to them: first, again, or elsewhere."""

    template_name = "lpa/asking_invite.html"
    form_class = InviteForm

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"role": self.line.part.role}

    def get_initial(self):
        """As last time; or by the other way that the donor chose on the board."""
        known = as_known(self.line)
        wanted = self.request.GET.get("by", "")
        return known | ({"channel": wanted} if wanted in Channel.values else {})

    def form_valid(self, form):
        verb = invite_again if self.line.is_live else invite
        try:
            verb(
                draft=self.draft,
                uid=self.line.uid,
                site=self.site,
                by=self.request.user,
                **form.told,
            )
        except (CannotInvite, NotAnAddress) as obstacle:
            form.add_error(None, str(obstacle))
            return self.form_invalid(form)
        return self.to_board(_("We are writing to {name}"))


class Cancel(AboutOne, FormView):
    template_name = "lpa/asking_cancel.html"
    form_class = CancelForm

    def form_valid(self, form):
        if self.line.is_live:
            why, by = form.cleaned_data["why"], self.request.user
            cancel_invitation(invitation=self.line.invitation, why=why, by=by)
        return self.to_board(_("The code of {name} opens nothing any more"))


class Press(Asking, View):
    """A button beside one person."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        try:
            return self.to_board(self.do(self.draft, self.line.uid, request.user))
        except (CannotInvite, NotAnAddress, Frozen) as obstacle:
            messages.error(request, self.refusal(obstacle))
            return self.to_board()

    def refusal(self, obstacle) -> str:
        if isinstance(obstacle, Frozen):
            return _("It is prepared for signing: choose “Change my answers” first")
        return str(obstacle)


class AskAgain(Press):
    def do(self, draft, uid, by):
        ask_again(draft=draft, uid=uid, site=self.site, by=by)
        return _("We are asking {name} again")


class GoOn(Press):
    def do(self, draft, uid, by):
        go_on_without(draft=draft, uids=[uid], by=by)
        return _("You go on without the answer of {name}")


class Wait(Press):
    def do(self, draft, uid, by):
        wait_again(draft=draft, uid=uid, by=by)
        return _("You wait for the answer of {name}")


class NameAnother(Press):
    """Takes the certificate provider off, and asks for another."""

    def do(self, draft, uid, by):
        name_another(draft=draft, uid=uid, by=by)
        return _("{name} is not your certificate provider any more. Name another")

    def to_board(self, said: str = ""):
        response = super().to_board(said)
        if not said:
            return response
        return redirect("lpa:certificate-provider/person", self.draft.reference)


class GoOnWithoutAll(Asking, View):
    """Goes on without the answers of those who are named on the page that asks."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        uids = request.POST.getlist("who")
        go_on_without(draft=self.draft, uids=uids, by=request.user)
        return redirect("lpa:check", self.draft.reference)


class AskAllAgain(Asking, View):
    """Asks everybody whom an edit touched, at one press."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        try:
            ask_all_again(draft=self.draft, site=self.site, by=request.user)
        except (CannotInvite, NotAnAddress) as obstacle:
            messages.error(request, str(obstacle))
        return self.to_board()


class Accept(Press):
    def do(self, draft, uid, by):
        accept_correction(draft=draft, uid=uid, by=by)
        return _("The LPA says now what {name} told you")


class Refuse(Press):
    def do(self, draft, uid, by):
        refuse_correction(draft=draft, uid=uid, by=by)
        return _("The LPA stays as it is")
