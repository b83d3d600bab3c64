from django.urls import path, register_converter
from django.urls.converters import StringConverter

from lpa.choices import Language

from .views import answers, coming_in, deciding, part

app_name = "confirming"


class InLanguage(StringConverter):
    """A language, and no other word, in an address."""

    regex = "|".join(Language.values)


register_converter(InLanguage, "in_language")


def page(name: str, view):
    """A page of one part, at the word that names it."""
    return path(f"<uuid:uid>/{name}/", view.as_view(), name=name)


urlpatterns = [
    path("", coming_in.Start.as_view(), name="start"),
    path("<in_language:language>/", coming_in.StartIn.as_view(), name="start-in"),
    path("parts/", coming_in.Parts.as_view(), name="parts"),
    path("leave/", coming_in.Leave.as_view(), name="leave"),
    path("<uuid:uid>/", part.PartPage.as_view(), name="part"),
    page("read", part.Read),
    page("details", answers.Details),
    page("correct", answers.Correct),
    page("eligibility", answers.Eligibility),
    path(
        "<uuid:uid>/eligibility/<slug:slug>/", answers.Barred.as_view(), name="barred"
    ),
    page("corporation", answers.Corporation),
    page("duties", answers.DutiesPage),
    page("agree", deciding.Agree),
    page("decline", deciding.Decline),
    page("done", deciding.Done),
]
