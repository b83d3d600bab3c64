"""Where staff set the messages that are shown on the pages of the service."""

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, ListView, View

import clock
from service.forms import MessageForm
from service.messages import AlreadyEnded, change_message, end_message, set_message
from service.models import Message

SET_MESSAGE = "service.set_message"
ENDED = gettext_lazy("This message has ended. Set a new one instead")


class Messages(PermissionRequiredMixin, ListView):
    """Every message with its times, the newest first."""

    permission_required = SET_MESSAGE
    template_name = "service/messages.html"
    context_object_name = "set_messages"
    queryset = Message.objects.all()
    paginate_by = 25


class NewMessage(PermissionRequiredMixin, FormView):
    """Asks for a message; it can be looked at before it is set."""

    permission_required = SET_MESSAGE
    template_name = "service/message.html"
    form_class = MessageForm
    message = None

    def get_initial(self):
        return {"first_day": clock.today(), "last_day": clock.today()}

    def get_context_data(self, **kwargs):
        return super().get_context_data(message=self.message, **kwargs)

    def form_valid(self, form):
        if "preview" in self.request.POST:
            preview = Message(text=form.said().text, kind=form.said().kind)
            context = self.get_context_data(form=form, preview=[preview])
            return self.render_to_response(context)
        try:
            self.keep(form.said())
        except AlreadyEnded:
            messages.warning(self.request, str(ENDED))
        else:
            messages.success(self.request, _("The message was set"))
        return redirect("service:messages")

    def keep(self, said):
        set_message(said=said, by=self.request.user)


class ChangeMessage(NewMessage):
    """The same for a message that was set already, and has not ended."""

    @cached_property
    def message(self):
        return get_object_or_404(Message, pk=self.kwargs["pk"])

    def get_initial(self):
        return MessageForm.of(self.message)

    def keep(self, said):
        change_message(message=self.message, said=said, by=self.request.user)


class EndMessage(PermissionRequiredMixin, View):
    """Takes a message off every page at once, on the press of a button only."""

    permission_required = SET_MESSAGE
    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        message = get_object_or_404(Message, pk=self.kwargs["pk"])
        try:
            end_message(message=message, by=request.user)
        except AlreadyEnded:
            messages.warning(request, str(ENDED))
        else:
            messages.success(request, _("The message is no longer shown"))
        return redirect("service:messages")
