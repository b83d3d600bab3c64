"""After printing: what to do with the paper, the dates it was signed, the post."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView, TemplateView

import clock
from lpa.after_signing import record_dates, record_posted
from lpa.confirming.board import board_of
from lpa.fee_words import fee_in_words
from lpa.rules.signing import missing_dates, signing_findings, to_sign_again
from lpa.signing_day import (
    about_paper,
    about_witnesses,
    order_of_signing,
    reminders,
    turns,
)
from lpa.signing_forms import DatesForm, PostedForm
from unsent.outcome import already_saved

from .own import OwnLpa


class OnPaper(OwnLpa):
    """A page about paper; what is signed on screen has its own."""

    def dispatch(self, request, *args, **kwargs):
        if self.lpa.is_being_signed:
            return redirect("lpa:on-screen", self.lpa.reference)
        return super().dispatch(request, *args, **kwargs)


class SigningPage(OnPaper, TemplateView):
    """The printed LPA: download, who signs in which order, what comes next."""

    template_name = "lpa/signing.html"

    def get_context_data(self, **kwargs):
        instrument, signing = self.lpa.instrument, self.lpa.signing
        missing = missing_dates(instrument, signing)
        again = to_sign_again(instrument, signing, on=clock.today())
        return super().get_context_data(
            instrument=instrument,
            is_in_order=not (missing or again),
            sign_again=again,
            reminders=reminders(instrument),
            wants_out=self.wants_out,
            order=order_of_signing(instrument),
            fee=fee_in_words(instrument, on=clock.today()),
            **kwargs,
        )

    @property
    def wants_out(self):
        """Those who declined, or may not certify, while it is not posted yet."""
        draft = self.lpa.draft
        if draft is None or self.lpa.posted_on or self.lpa.received_at:
            return []
        lines = board_of(draft, instrument=self.lpa.instrument).lines
        return [line for line in lines if line.has_to_be_replaced]


class SigningDay(OnPaper, TemplateView):
    """For everybody present: who signs what, in which order, before whom."""

    template_name = "lpa/signing_day.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            turns=turns(self.lpa.instrument),
            about_witnesses=about_witnesses(),
            about_paper=about_paper(),
            **kwargs,
        )


class Dates(OnPaper, FormView):
    """Asks when each part was signed, and says what has to be signed again."""

    template_name = "lpa/dates.html"
    extra_context = {"title": _("When was each part signed?")}
    form_class = DatesForm

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {
            "instrument": self.lpa.instrument,
            "signing": self.lpa.signing,
        }

    def get_context_data(self, **kwargs):
        said = reminders(self.lpa.instrument)
        return super().get_context_data(reminders=said, **kwargs)

    def form_valid(self, form):
        lpa = record_dates(lpa=self.lpa, signing=form.signing(), by=self.request.user)
        problems = signing_findings(lpa.instrument, lpa.signing, on=clock.today())
        if problems:
            already_saved(self.request)
            form.add_findings(problems)
            return self.form_invalid(form)
        messages.success(self.request, _now("The dates are in the right order"))
        return redirect("lpa:signing", lpa.reference)


class Posted(OnPaper, FormView):
    """Asks when the paper was posted and what was in the envelope."""

    template_name = "lpa/ask.html"
    extra_context = {"title": _("When did you post it?")}
    form_class = PostedForm

    def get_initial(self):
        return {"on": self.lpa.posted_on, "what": self.lpa.posted}

    def form_valid(self, form):
        record_posted(lpa=self.lpa, by=self.request.user, **form.cleaned_data)
        messages.success(
            self.request, _now("Thank you. We will write when your LPA has arrived")
        )
        return redirect("lpa:signing", self.lpa.reference)
