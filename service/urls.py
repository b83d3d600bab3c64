from django.urls import include, path

from .views import cookies, equality, feedback, machines, messages, office
from .views.pages import PageAboutTheService

app_name = "service"


def page(name: str):
    """A page of words alone, from the template of its name."""
    view = PageAboutTheService.as_view(template_name=f"service/{name}.html")
    return path(f"{name}/", view, name=name)


for_staff = [
    path("", office.Office.as_view(), name="office"),
    path("messages/", messages.Messages.as_view(), name="messages"),
    path("messages/new/", messages.NewMessage.as_view(), name="new-message"),
    path("messages/<int:pk>/", messages.ChangeMessage.as_view(), name="message"),
    path("messages/<int:pk>/end/", messages.EndMessage.as_view(), name="end-message"),
    path("feedback/", office.FeedbackReport.as_view(), name="feedback-report"),
    path("feedback/export/", office.FeedbackExport.as_view(), name="feedback-export"),
    path("equality/", office.EqualityReport.as_view(), name="equality-report"),
]

urlpatterns = [
    page("contact"),
    page("accessibility"),
    page("privacy"),
    page("terms"),
    path("cookies/", cookies.Cookies.as_view(), name="cookies"),
    path("feedback/", feedback.GiveFeedback.as_view(), name="feedback"),
    path(
        "feedback/satisfaction/",
        feedback.SaySatisfaction.as_view(),
        name="satisfaction",
    ),
    path("feedback/thanks/", feedback.Thanks.as_view(), name="thanks"),
    path("equality/", equality.MayWeAsk.as_view(), name="equality"),
    path("equality/done/", equality.EqualityDone.as_view(), name="equality-done"),
    path(
        "equality/<slug:question>/",
        equality.AskEquality.as_view(),
        name="equality-question",
    ),
    path("service/", include(for_staff)),
    path("robots.txt", machines.robots, name="robots"),
    path(".well-known/security.txt", machines.security, name="security"),
    path("health/", machines.health, name="health"),
]
