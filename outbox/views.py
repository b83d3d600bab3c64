"""The page on which a developer reads the mail that was not sent."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from outbox.models import KeptMessage

SHOWN = 100


# Open to all, since a sign-in code is read here before anyone is signed in; so the
# page exists only on a developer's machine, where mail is kept instead of sent.
@login_not_required
@never_cache
@require_safe
def kept_mail(request):
    if not settings.DEBUG:
        raise Http404
    messages = KeptMessage.objects.all()[:SHOWN]
    return render(request, "outbox/kept_mail.html", {"kept_messages": messages})
