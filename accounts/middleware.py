"""What every request of somebody signed in passes through."""

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from accounts import areas, idling, journal, second_factor

# The way to the second factor, and the way out.
OPEN_WITHOUT_SECOND_FACTOR = {
    "mfa_activate_totp",
    "account_reauthenticate",
    "accounts:prove",
    "account_logout",
    "unsent:time-left",
    "unsent:stay",
}


class SessionsEnd:
    """Signs out whoever has left their session alone for too long."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.user.is_authenticated and idling.has_idled(request):
            self.sign_out(request)
        return self.get_response(request)

    def process_view(self, request, view, *arguments):
        is_used = not getattr(view, "leaves_session_alone", False)
        if is_used and request.user.is_authenticated:
            idling.note_use(request)

    def sign_out(self, request):
        journal.idled(request.user)
        logout(request)
        messages.info(
            request,
            _("You were signed out because you did nothing here for a while."),
        )


class StaffShowSecondFactor:
    """Closes every page to staff until this session has shown a second factor."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, *view):
        if not request.user.is_staff or second_factor.has_shown_it(request):
            return None
        if second_factor.has_an_app(request.user):
            logout(request)
            return redirect_to_login(request.get_full_path())
        if request.resolver_match.view_name in OPEN_WITHOUT_SECOND_FACTOR:
            return None
        return redirect("mfa_activate_totp")


class Areas:
    """Hides the staff's area from the public, and the public's from staff."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, *view):
        if request.user.is_authenticated:
            area = areas.area_of(request.resolver_match)
            if not areas.may_enter(request.user, area):
                raise Http404
