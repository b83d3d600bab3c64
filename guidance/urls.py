from django.urls import path

from . import views

app_name = "guidance"

urlpatterns = [
    path("", views.Index.as_view(), name="index"),
    path("rules/", views.RuleBook.as_view(), name="rules"),
    path("rules/<slug:rule>/", views.RulePage.as_view(), name="rule"),
    path(
        "questions/<slug:section>/<slug:step>/",
        views.HelpWithQuestion.as_view(),
        name="question",
    ),
    path("<slug:topic>/", views.TopicPage.as_view(), name="topic"),
]
