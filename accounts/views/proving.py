"""The page that asks for a code sent by e-mail, of those who have no other proof."""

from allauth.account.adapter import get_adapter
from allauth.account.views import BaseReauthenticateView
from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from accounts.adapter import WRONG_CODE
from accounts.forms import ProveForm
from accounts.proving import send_code, sent_code, take_code


class Prove(BaseReauthenticateView):
    """Sends the code when asked to, not by itself: opening a page sends no mail."""

    form_class = ProveForm
    template_name = "account/prove_by_mail.html"

    def post(self, request, *args, **kwargs):
        if "send" in request.POST:
            return self.send()
        return super().post(request, *args, **kwargs)

    def send(self):
        if not send_code(self.request):
            too_soon = get_adapter().error_messages["rate_limited"]
            messages.warning(self.request, too_soon)
        return redirect(self.request.get_full_path())

    def form_valid(self, form):
        if take_code(self.request, form.cleaned_data["code"]):
            return super().form_valid(form)
        may_try_again = sent_code(self.request) is not None
        spent = _("This code cannot be used any more. Ask for another one")
        form.add_error("code", WRONG_CODE if may_try_again else spent)
        return self.form_invalid(form)

    def get_context_data(self, **kwargs):
        is_sent = sent_code(self.request) is not None
        return super().get_context_data(is_sent=is_sent, **kwargs)
