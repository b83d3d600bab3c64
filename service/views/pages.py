"""The pages that say what the service is, and what it does with what it is told."""

from django.contrib.auth.decorators import login_not_required
from django.utils.decorators import method_decorator
from django.views.generic import TemplateView

from service import facts


# Open: people read these before they decide to have an account, or cannot sign in.
@method_decorator(login_not_required, name="dispatch")
class PageAboutTheService(TemplateView):
    def get_context_data(self, **kwargs):
        return super().get_context_data(
            **facts.on_every_page_about_the_service(), **kwargs
        )
