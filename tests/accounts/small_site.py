"""A small site: signing in for real, and one page in each area."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.urls import include, path

from config import views


def page(request):
    return HttpResponse("A page")


@login_not_required  # as the page of kept mail is
def open_page(request):
    return HttpResponse("A page")


lpa = ([path("", page, name="dashboard"), path("a/", page, name="tasks")], "lpa")
casework = ([path("", page, name="home")], "casework")
documents = ([path("", page, name="document")], "documents")
outbox = ([path("", open_page, name="mail")], "outbox")

urlpatterns = [
    path("", views.Start.as_view(), name="start"),
    path("home/", views.home, name="home"),
    path("lpa/", include(lpa)),
    path("casework/", include(casework)),
    path("documents/", include(documents)),
    path("outbox/", include(outbox)),
    path("unsent/", include("unsent.urls")),
    path("account/", include("accounts.urls")),
    path("account/", include("allauth.urls")),
]
