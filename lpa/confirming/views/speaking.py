"""Pages in English and in Welsh, with a way to change that on every one of them."""

from django.conf import settings
from django.shortcuts import redirect
from django.utils import translation
from django.utils.functional import cached_property

from design.languages import ASKED, speak, to_choose_from
from lpa.confirming.participant import (
    PATH,
    keep,
    language_asked_for,
    language_of,
    visit_of,
)


class SpeaksOneLanguage:
    """Middleware: the language in which a page is said ends with its request.

    One that an address below PATH asks for is kept for the visit, and every page there,
    an error too, is in the language of the visit.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with translation.override(translation.get_language()):
            if request.path.startswith(PATH):
                return self.answer_to_participant(request)
            return self.get_response(request)

    def answer_to_participant(self, request):
        visit = visit_of(request)
        if request.method == "GET" and language_asked_for(request):
            return keep(visit, redirect(without_wish(request)))
        speak(request, visit.language or settings.LANGUAGE_CODE)
        return self.get_response(request)


def without_wish(request) -> str:
    """The address of a page that asks for no language any more."""
    rest = request.GET.copy()
    del rest[ASKED]
    return f"{request.path}?{rest.urlencode()}" if rest else request.path


class SpeaksBoth:
    """A page in the language of its visit, or else in that of the invitation.

    Where it asks something, the language is changed by sending it: nothing is judged or
    saved, and it comes back as it was filled in.
    """

    @cached_property
    def language(self) -> str:
        return self.visit.language or self.written_to_in

    @property
    def written_to_in(self) -> str:
        """The language in which whoever is here was written to."""
        return language_of(self.visit)

    def dispatch(self, request, *args, **kwargs):
        speak(request, self.language)
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        return super().get_context_data(languages=self.languages(), **kwargs)

    def languages(self) -> list[dict]:
        return to_choose_from(self.language, self.in_language)

    def in_language(self, language: str) -> str:
        """Where this page is in another language: here, unless its address says it."""
        return self.request.path


class AsksInBoth(SpeaksBoth):
    """The same of a page with a form."""

    def post(self, request, *args, **kwargs):
        if language_asked_for(request):
            form = self.get_form().not_judged_yet()
            return self.render_to_response(self.get_context_data(form=form))
        return super().post(request, *args, **kwargs)
