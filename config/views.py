"""The front door: what the service is, and the way to one's own side of it."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.views.generic import TemplateView


# Open: it says what the service is, and where to sign in.
@method_decorator(login_not_required, name="dispatch")
class Start(TemplateView):
    template_name = "start.html"


def home(request):
    """Everybody's own first page: staff to their queue, others to their LPAs."""
    return redirect("casework:home" if request.user.is_staff else "lpa:dashboard")
