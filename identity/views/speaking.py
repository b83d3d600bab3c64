"""Pages in the language of whoever they are for."""

from collections.abc import Callable

from django.http import HttpResponse
from django.utils import translation


def said_in(language: str, request, answer: Callable[[], HttpResponse]) -> HttpResponse:
    """The answer to a request, made and written in a language from beginning to end."""
    with translation.override(language):
        request.LANGUAGE_CODE = language
        response = answer()
        return response.render() if hasattr(response, "render") else response
