"""Deleting an account: first what that means, then a press by whoever it belongs to."""

from allauth.account.decorators import reauthentication_required
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.views.generic import TemplateView

from accounts.belongings import all_belongings
from accounts.closing import close_account
from accounts.models import Closing


class Delete(TemplateView):
    """Says what goes and what stays. Deleting asks again who it is."""

    template_name = "account/delete.html"

    def get_context_data(self, **kwargs):
        kept, user = all_belongings(), self.request.user
        return super().get_context_data(
            goes=[sentence for each in kept for sentence in each.what_goes(user)],
            stays=[sentence for each in kept for sentence in each.what_stays(user)],
            **kwargs,
        )

    @method_decorator(reauthentication_required)
    def post(self, request, *args, **kwargs):
        user = request.user
        close_account(user=user, reason=Closing.Reason.ASKED, by=user)
        logout(request)
        return redirect("accounts:deleted")


# Open: nobody who gets here has an account any more.
@method_decorator(login_not_required, name="dispatch")
class Deleted(TemplateView):
    template_name = "account/deleted.html"
