"""Where an answer bars the certificate provider: why, and who could be one instead."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

import clock
from lpa.naming import remove_person
from lpa.preflight import preflight
from lpa.rules.eligibility import cannot_certify

from .findings import shown
from .own import OwnDraft

TOPIC = "eligibility"
LAST_ASKED = "lpa:certificate-provider/ties"


class SomebodyElse(OwnDraft, TemplateView):
    """Explains, and offers to name another; until then everything stays as typed."""

    template_name = "lpa/somebody_else.html"

    @cached_property
    def provider(self):
        return self.reading.lpa.certificate_provider

    def get(self, request, *args, **kwargs):
        if self.provider is None or not cannot_certify(self.reading.lpa):
            return redirect(self.draft)
        return super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        for person in self.draft.people.filter(role="certificate-provider"):
            remove_person(person=person, by=request.user)
        return redirect("lpa:certificate-provider/person", self.draft.reference)

    def get_context_data(self, **kwargs):
        said = preflight(self.reading, on=clock.today())
        barred = [each for each in said.fatal if each.rule.topic == TOPIC]
        return super().get_context_data(
            provider=self.provider,
            rows=[shown(self.draft, each) for each in barred],
            back_url=reverse(
                "lpa:certificate-provider/ties", args=[self.draft.reference]
            ),
            **kwargs,
        )
