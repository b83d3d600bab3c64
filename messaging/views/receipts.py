"""Where GOV.UK Notify says what became of a message."""

import json
from hmac import compare_digest

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from messaging.models import Message
from messaging.moving import note_news
from messaging.ways.notify import news_of


# Open: Notify has no account. The token, which only Notify was told, is the proof that
# a signed-in session and its form token would be.
@login_not_required
@csrf_exempt
@require_POST
def receipt(request):
    """Takes one receipt, however often and in whatever order they come."""
    if not bears_the_token(request):
        return HttpResponse(status=403)
    try:
        told = json.loads(request.body)
        reference, status = str(told["reference"]), str(told["status"])
        provider_id = str(told.get("id") or "")[:100]
    except (ValueError, KeyError, TypeError, AttributeError):
        return HttpResponse(status=400)
    message = known(reference)
    if message is None:
        return HttpResponse(status=404)  # which Notify does not try again
    if news := news_of(status):
        note_news(message=message, news=news, provider_id=provider_id)
    return HttpResponse(status=204)


def bears_the_token(request) -> bool:
    """Compared in the same time whatever it is; without a token set nobody has it."""
    token = settings.NOTIFY_CALLBACK_TOKEN
    given = request.headers.get("Authorization", "")
    is_right = compare_digest(given.encode(), f"Bearer {token}".encode())
    return bool(token) and is_right


def known(reference: str) -> Message | None:
    if not reference.isalnum():
        return None
    return Message.objects.filter(reference=reference).first()
