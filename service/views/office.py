"""What staff do for the service itself: reading feedback and counts."""

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import ListView, TemplateView, View

from history.recording import record_reading
from service import equality, feedback
from service.forms import BetweenForm
from service.models import Feedback

from .messages import SET_MESSAGE

READ_FEEDBACK = "service.read_feedback"
READ_EQUALITY = "service.read_equality"
WORD_LETTERS = "casework.word_letters"  # granted above; only its name is known here
OFFERED = [
    (SET_MESSAGE, "service:messages", gettext_lazy("Messages on every page")),
    (READ_FEEDBACK, "service:feedback-report", gettext_lazy("Feedback")),
    (WORD_LETTERS, "casework:paragraphs", gettext_lazy("The words of letters")),
    (READ_EQUALITY, "service:equality-report", gettext_lazy("Equality questions")),
]


class Office(TemplateView):
    """What the member of staff who is signed in may do here."""

    template_name = "service/office.html"

    def get_context_data(self, **kwargs):
        may = self.request.user.has_perm
        links = [(name, title) for needs, name, title in OFFERED if may(needs)]
        return super().get_context_data(links=links, **kwargs)


class Between(PermissionRequiredMixin):
    """A page about the days that its address names; the last thirty if none."""

    @cached_property
    def form(self):
        asked = self.request.GET if "first-day" in self.request.GET else None
        return BetweenForm(asked)

    @cached_property
    def days(self) -> dict:
        """The first day and the last; nothing while they are wrong."""
        if not self.form.is_bound:
            return BetweenForm.usual()
        return self.form.cleaned_data if self.form.is_valid() else {}


class FeedbackReport(Between, ListView):
    """The feedback of some days, and how often each rating was given."""

    permission_required = READ_FEEDBACK
    template_name = "service/feedback_report.html"
    context_object_name = "given"
    paginate_by = 25

    def get(self, request, *args, **kwargs):
        record_reading(subject=feedback.SUBJECT, by=request.user)
        return super().get(request, *args, **kwargs)

    def get_queryset(self):
        if not self.days:
            return Feedback.objects.none()
        return feedback.given_between(**self.days)

    def get_context_data(self, **kwargs):
        if not self.form.is_bound:
            self.form.initial = self.days
        return super().get_context_data(
            form=self.form,
            counts=feedback.counted(self.get_queryset()),
            days=self.days,
            head=[_("Rating"), _("Of a page"), _("Of the whole")],
            figures=[2, 3],
            **kwargs,
        )


class FeedbackExport(Between, View):
    """The same as a file for a spreadsheet."""

    permission_required = READ_FEEDBACK

    def get(self, request, *args, **kwargs):
        if not self.days:
            return redirect("service:feedback-report")
        content = feedback.export_feedback(**self.days, by=request.user)
        # The mark in front tells a spreadsheet that it is UTF-8.
        response = HttpResponse(f"\ufeff{content}", content_type="text/csv")
        name = f"feedback-{self.days['first']}-{self.days['last']}.csv"
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return response


class EqualityReport(PermissionRequiredMixin, TemplateView):
    """How the equality questions were answered, for each quarter that is over."""

    permission_required = READ_EQUALITY
    template_name = "service/equality_report.html"

    def get_context_data(self, **kwargs):
        quarters = [
            (quarter, [self.in_words(*asked) for asked in equality.report(quarter)])
            for quarter in equality.quarters_to_report()
        ]
        return super().get_context_data(
            quarters=quarters,
            head=[_("Answer"), _("People")],
            fewest=equality.FEWEST_SHOWN,
            **kwargs,
        )

    @staticmethod
    def in_words(question, rows):
        unsaid = _("Not shown")
        shown = [(label, unsaid if n is None else n) for label, n in rows]
        return question.asked, shown
