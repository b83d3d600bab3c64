"""Pages that are read and signed in the language an LPA is registered in."""

from django.http import Http404
from django.urls import reverse

from design.languages import speak
from lpa.choices import Language


class InLanguage:
    """A page whose address says its language: that is the one it is asked and answered
    in, whatever a form may claim."""

    def dispatch(self, request, *args, **kwargs):
        language = kwargs["language"]
        if language not in Language.values:
            raise Http404("No LPA is registered in this language")
        speak(request, language)
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        asked = str(self.lpa.instrument.language)
        is_other = self.kwargs["language"] != asked
        return super().get_context_data(
            asked_language=Language(asked),
            in_language_href=self.in_language(asked) if is_other else "",
            **kwargs,
        )

    def in_language(self, language: str) -> str:
        """This very page in another language."""
        match = self.request.resolver_match
        return reverse(match.view_name, kwargs=match.kwargs | {"language": language})
