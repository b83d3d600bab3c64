"""Pages in English and in Welsh, and the way from one to the same page in the other."""

from collections.abc import Callable
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils import translation

ASKED = "language"  # in an address, or beside what is sent: the language to go on in
OWN_NAMES = {"en": "English", "cy": "Cymraeg"}
TO_CHANGE_IT = {
    "en": "change the language of this page",
    "cy": "newid iaith y dudalen hon",
}


def speak(request: HttpRequest, language: str) -> None:
    """Have a page said in a language, to the end of its request."""
    translation.activate(language)
    request.LANGUAGE_CODE = language


def to_choose_from(spoken: str, address_in: Callable[[str], str]) -> list[dict]:
    """The languages of a page for templates/design/languages.html: the one that is
    spoken, and where it is in each."""
    return [
        {
            "code": language,
            "name": name,
            "to_change_it": TO_CHANGE_IT[language],
            "is_spoken": language == spoken,
            "address": address_in(language),
            "query": urlencode({ASKED: language}),
        }
        for language, name in OWN_NAMES.items()
    ]
