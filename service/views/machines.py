"""What machines ask: may I search, whom do I tell of a hole, are you well."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

import clock

TEXT = "text/plain; charset=utf-8"


# Open: a robot has no account, and is told to leave.
@login_not_required
@require_safe
def robots(request):
    return HttpResponse("User-agent: *\nDisallow: /\n", content_type=TEXT)


# Open: whoever finds a hole must know whom to tell (RFC 9116).
@login_not_required
@require_safe
def security(request):
    expires = clock.now() + timedelta(days=settings.SECURITY_TXT_DAYS)
    lines = [
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {expires.isoformat(timespec='seconds')}",
        "Preferred-Languages: en, cy",
    ]
    if settings.SECURITY_POLICY:
        lines.append(f"Policy: {settings.SECURITY_POLICY}")
    return HttpResponse("\n".join([*lines, ""]), content_type=TEXT)


# Open: what watches over the service has no account. It tells nothing of anybody.
@login_not_required
@never_cache
@require_safe
def health(request):
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return JsonResponse({"status": "ill", "database": "unreachable"}, status=503)
    return JsonResponse({"status": "well", "database": "reachable"})
