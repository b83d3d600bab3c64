"""Addresses that the navigation knows by name, for the tests of the base page."""

from django.http import HttpResponse
from django.urls import include, path


def nothing(request):
    return HttpResponse()


lpa = ([path("mine/", nothing, name="dashboard")], "lpa")
casework = ([path("cases/", nothing, name="home")], "casework")

urlpatterns = [
    path("", include(lpa)),
    path("", include(casework)),
    path("in/", nothing, name="account_login"),
    path("out/", nothing, name="account_logout"),
]
