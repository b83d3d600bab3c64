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
    """Everybody's own first page: staff to their work, others to their LPAs."""
    if not request.user.is_staff:
        return redirect("lpa:dashboard")
    has_cases = works_on_cases(request.user)
    return redirect("casework:home" if has_cases else "service:office")


def works_on_cases(user) -> bool:
    """An administrator may see cases, to delete them when their time is over, but comes
    for the service itself."""
    looks_after_the_service = user.has_perm("service.set_message")
    return user.has_perm("casework.view_case") and not looks_after_the_service
