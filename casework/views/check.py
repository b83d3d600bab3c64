"""The live check of a proof of registration."""

from allauth.account.adapter import get_adapter
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.views.generic import View
from django_ratelimit.core import is_ratelimited

import clock
from casework.proving import check
from documents.views import never_kept
from lpa.references import shown

RATE = "20/5m"  # from one place; codes are too many to be found by trying


# Open: whoever is shown a proof of registration has no account.
@method_decorator([login_not_required, never_kept], name="dispatch")
class Check(View):
    """What the register says today. A code that is wrong, or was withdrawn, leads
    nowhere, and nothing tells one from the other."""

    http_method_names = ("get", "head", "options")

    def get(self, request: HttpRequest, code: str) -> HttpResponse:
        if is_one_too_many(request):
            return render(request, "429.html", status=429)
        standing = check(code)
        if standing is None:
            raise Http404
        said = {
            "standing": standing,
            "about": standing.about,
            "number": shown(standing.about.register_number),
            "today": clock.today(),
        }
        return render(request, "casework/check.html", said)


def is_one_too_many(request: HttpRequest) -> bool:
    return is_ratelimited(
        request,
        group="check",
        key=lambda group, request: get_adapter().get_client_ip(request),
        rate=RATE,
        increment=True,
    )
