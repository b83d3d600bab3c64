"""What whoever was asked types, and does not send, is kept for their browser.

The cookie outlives their hour by months and names the browser, so what was typed waits
for whoever types the code in again. A page shows it only to somebody who may see that
page: whoever has left, or comes in with another code, sees nothing of it.
"""

from django.urls import Resolver404, resolve, reverse

from lpa.models import Invitation
from unsent.readers import Visitors

from .participant import PATH, visit_of


class Participants(Visitors):
    path = PATH
    but_not = (f"{PATH}identity/",)  # where donors prove who they are, too

    def inside(self, request):
        visit = visit_of(request)
        return visit.browser if visit.inside and visit.is_open else ""

    def is_there(self, visit, path):
        """Somebody who was taken off the LPA comes back to nothing."""
        try:
            uid = resolve(path).kwargs.get("uid")
        except Resolver404:
            return False
        return Invitation.objects.filter(uid=uid).exists()

    def way_in(self):
        return reverse("confirming:start")

    def keeping(self):
        return reverse("confirming:keep")

    def forgetting(self, key):
        return reverse("confirming:forget", args=[key])
