"""Where people say what they think: of the page they came from, or of the whole."""

from allauth.account.adapter import get_adapter
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView, TemplateView
from django_ratelimit.core import is_ratelimited

from service import facts
from service.feedback import give_feedback
from service.forms import FeedbackForm, SatisfactionForm
from service.models import Feedback
from service.stamps import Stamp

# Within the five minutes that the cache keeps a count of its own accord.
RATE = "5/5m"
TOO_MANY = _("You have sent this too often. Wait five minutes, then try again")


# Open: whoever cannot sign in has most to say.
@method_decorator(login_not_required, name="dispatch")
class GiveFeedback(FormView):
    template_name = "service/give_feedback.html"
    form_class = FeedbackForm
    about = Feedback.About.PAGE
    extra_context = {"title": _("Tell us what you think")}

    @cached_property
    def stamp(self) -> Stamp:
        if self.request.method == "POST":
            return Stamp.read(self.request.POST.get("stamp", ""))
        return Stamp.new(self.request.GET.get("page", ""))

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            stamp=self.stamp, **facts.on_every_page_about_the_service(), **kwargs
        )

    def form_valid(self, form):
        if self.stamp.is_too_quick:
            form.add_error(None, _now("Wait three seconds, then send it again"))
            return self.form_invalid(form)
        if self.is_one_too_many:
            form.add_error(None, str(TOO_MANY))
            return self.render_to_response(self.get_context_data(form=form), status=429)
        give_feedback(
            about=self.about,
            page=self.stamp.place,
            browser=self.request.headers.get("User-Agent", ""),
            **form.cleaned_data,
        )
        return redirect("service:thanks")

    @property
    def is_one_too_many(self) -> bool:
        """Whether too much has come from this address; what is sent now counts too."""
        return is_ratelimited(
            self.request,
            group="feedback",
            key=lambda group, request: get_adapter().get_client_ip(request),
            rate=RATE,
            increment=True,
        )


class SaySatisfaction(GiveFeedback):
    """The same about the whole service, on the last page of making an LPA."""

    form_class = SatisfactionForm
    about = Feedback.About.WHOLE
    extra_context = {"title": _("How was making your LPA?")}


# Open: it only says thank you.
@method_decorator(login_not_required, name="dispatch")
class Thanks(TemplateView):
    template_name = "service/thanks.html"
