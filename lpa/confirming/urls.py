from django.urls import path

from .views import answers, coming_in, deciding, part, typed

app_name = "confirming"


def page(name: str, view):
    """A page of one part, at the word that names it."""
    return path(f"<uuid:uid>/{name}/", view.as_view(), name=name)


urlpatterns = [
    path("", coming_in.Start.as_view(), name="start"),
    path("cy/", coming_in.StartInWelsh.as_view(), name="start-in-welsh"),
    path("parts/", coming_in.Parts.as_view(), name="parts"),
    path("keep/", typed.Keep.as_view(), name="keep"),
    path("forget/<slug:key>/", typed.Forget.as_view(), name="forget"),
    path("leave/", coming_in.Leave.as_view(), name="leave"),
    path("<uuid:uid>/", part.PartPage.as_view(), name="part"),
    page("read", part.Read),
    page("details", answers.Details),
    page("correct", answers.Correct),
    page("born", answers.Born),
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
