"""Deleting one of one's LPAs, once that has been asked again."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from lpa.answers import read
from lpa.deleting import CannotDelete, delete_draft, obstacle, was_deleted
from lpa.summary import title_of

from .own import OwnDraft


class Delete(OwnDraft, TemplateView):
    """Asks again, then deletes. A second press finds that it is done."""

    template_name = "lpa/delete.html"
    may_show_frozen = True

    def dispatch(self, request, *args, **kwargs):
        if was_deleted(kwargs["reference"], by=request.user):
            return redirect("lpa:dashboard")
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=title_of(read(self.draft)), obstacle=obstacle(self.draft), **kwargs
        )

    def post(self, request, *args, **kwargs):
        try:
            delete_draft(draft=self.draft, by=request.user)
        except CannotDelete as reason:
            messages.error(request, str(reason))
            return redirect("lpa:delete", self.draft.reference)
        deleted = _("The LPA with the reference {reference} was deleted")
        messages.success(request, deleted.format(reference=self.draft))
        return redirect("lpa:dashboard")
