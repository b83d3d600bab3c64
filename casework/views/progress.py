"""What the people of an LPA see of the office."""

from django.shortcuts import get_list_or_404
from django.views.generic import TemplateView

from casework.asking import address_of
from casework.explaining import told_why
from casework.intake import find_case
from casework.progress import progress_of, still_to_sign
from lpa.forgetting import must_be_kept
from lpa.references import Kind


class OwnProgress(TemplateView):
    """How far the office has come with an LPA of one's own; others do not exist."""

    template_name = "casework/progress.html"

    def get_context_data(self, **kwargs):
        own = self.request.user.lpas.order_by("-version")
        lpa = get_list_or_404(own, reference=self.kwargs["reference"])[0]
        must_be_kept(lpa)
        case = find_case(Kind.ONLINE, lpa.reference)
        return super().get_context_data(
            lpa=lpa,
            progress=progress_of(lpa.reference),
            still_to_sign=still_to_sign(lpa),
            waits_for=told_why(case) if case else (),
            questions=own_questions(case) if case else (),
            **kwargs,
        )


def own_questions(case) -> list[tuple]:
    """What whoever made it is asked: each open question, and where it is answered."""
    asked = [each for each in case.questions if each.is_open]
    for query in asked:
        query.case = case
    return [(query, address_of(query)) for query in asked]
