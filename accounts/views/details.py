"""The page on which somebody says who they are."""

from django.contrib import messages
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.views.generic import FormView

from accounts.details import FIELDS, keep_details, profile_of
from accounts.forms import DetailsForm


class Details(FormView):
    template_name = "account/details.html"
    form_class = DetailsForm
    success_url = reverse_lazy("accounts:home")

    def get_initial(self):
        profile = profile_of(self.request.user)
        if profile is None:
            return {}
        known = {name: getattr(profile, name) for name in FIELDS}
        return known | {"has_single_name": not profile.last_name}

    def form_valid(self, form):
        user = self.request.user
        keep_details(user=user, details=form.cleaned_data, by=user)
        messages.success(self.request, _("Your details are saved"))
        return super().form_valid(form)
