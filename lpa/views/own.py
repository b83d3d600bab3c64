"""Finds the signed-in person's own drafts and LPAs; anyone else's do not exist."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from lpa import answers
from lpa.alongside import alongside
from lpa.forgetting import must_be_kept
from unsent.outcome import not_saved

from .touching import says_whom_it_touches


class OwnDraft:
    """A page of one draft. A draft printed for signing is only shown, not changed."""

    may_show_frozen = False
    section = None

    def dispatch(self, request, *args, **kwargs):
        if self.draft.is_frozen and not self.may_show_frozen:
            return self.show_frozen(request)
        with says_whom_it_touches(request, self.draft):
            return super().dispatch(request, *args, **kwargs)

    def show_frozen(self, request):
        if request.method == "POST":
            not_saved(request)
            messages.warning(
                request,
                _(
                    "This LPA was prepared for signing after you opened the page, so "
                    "what you typed was not saved. It is kept there: choose “Change my "
                    "answers” to go back to it."
                ),
            )
        return redirect(self.draft.lpas.order_by("version").last())

    @cached_property
    def draft(self):
        drafts = self.request.user.drafts
        return get_object_or_404(drafts, reference=self.kwargs["reference"])

    @cached_property
    def reading(self):
        return answers.read(self.draft)

    def get_context_data(self, **kwargs):
        asked = self.section.slug if self.section else ""
        beside = alongside(self.draft, asked)
        return super().get_context_data(draft=self.draft, beside=beside, **kwargs)


class OwnLpa:
    """A page of one LPA as frozen: its newest version."""

    @cached_property
    def lpa(self):
        lpas = self.request.user.lpas.order_by("-version")
        reference = self.kwargs["reference"]
        return must_be_kept(get_object_or_404(lpas.filter(reference=reference)[:1]))

    def get_context_data(self, **kwargs):
        return super().get_context_data(lpa=self.lpa, **kwargs)
