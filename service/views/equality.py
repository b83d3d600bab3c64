"""The equality questions: whether, then one a page, each of which may be left out."""

from django.http import Http404
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.views.generic import FormView, TemplateView

from service.equality import count_answer, note_asked, was_asked
from service.equality_questions import BY_SLUG, QUESTIONS
from service.forms import EqualityForm, WantsToAnswerForm

LEFT = "equality_left"  # in the session: the questions that were not shown yet


class MayWeAsk(FormView):
    """Says what the questions are for and what is kept, and asks whether to go on."""

    template_name = "service/equality.html"
    form_class = WantsToAnswerForm

    def dispatch(self, request, *args, **kwargs):
        if was_asked(request.user):
            return onward(request)
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form):
        note_asked(by=self.request.user)
        if form.cleaned_data["wants_to"]:
            self.request.session[LEFT] = [question.slug for question in QUESTIONS]
        return onward(self.request)


class AskEquality(FormView):
    """One question. An answer is added up and forgotten; there is no way back to it."""

    template_name = "service/equality_question.html"
    form_class = EqualityForm

    @cached_property
    def question(self):
        try:
            return BY_SLUG[self.kwargs["question"]]
        except KeyError:
            raise Http404 from None

    def dispatch(self, request, *args, **kwargs):
        if self.question.slug not in request.session.get(LEFT, []):
            return onward(request)
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"question": self.question}

    def get_context_data(self, **kwargs):
        number = QUESTIONS.index(self.question) + 1
        return super().get_context_data(
            question=self.question, number=number, of=len(QUESTIONS), **kwargs
        )

    def form_valid(self, form):
        left = self.request.session[LEFT]
        self.request.session[LEFT] = [s for s in left if s != self.question.slug]
        if answer := form.cleaned_data["answer"]:
            count_answer(question=self.question.slug, answer=answer)
        return onward(self.request)


class EqualityDone(TemplateView):
    template_name = "service/equality_done.html"


def onward(request):
    """To the next question that is left, or to the end."""
    left = request.session.get(LEFT)
    if left:
        return redirect("service:equality-question", left[0])
    return redirect("service:equality-done")
