"""Noting that an account is in use: on the day it is, and no more than once a day."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils.translation import ngettext

import clock
from accounts.models import User


@receiver(user_logged_in)
def note_sign_in(request: HttpRequest, user: User, **signal) -> None:
    note_use(request, user)


def note_use(request: HttpRequest, user: User) -> None:
    """Count from today; whoever had been warned is told that the account is kept."""
    today = clock.today()
    if user.used_on >= today and user.closes_on is None:
        return
    begun_anew = {"used_on": today, "closes_on": None, "was_reminded": False}
    if user.closes_on:
        say_it_is_kept(request)
    User.objects.filter(pk=user.pk).update(**begun_anew)
    for name, value in begun_anew.items():
        setattr(user, name, value)


def say_it_is_kept(request: HttpRequest) -> None:
    months = settings.UNUSED_ACCOUNTS_KEPT_MONTHS
    kept = ngettext(
        "Your account is kept for another month, and for longer if you use it.",
        "Your account is kept for another %(months)s months, and for longer if you "
        "use it.",
        months,
    )
    messages.info(request, kept % {"months": months}, fail_silently=True)


class UseIsNoted:
    """Notes that an account is used by whoever stays signed in from day to day."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, *arguments):
        is_used = not getattr(view, "leaves_session_alone", False)
        if is_used and request.user.is_authenticated:
            note_use(request, request.user)
