"""The pages of an account that are ours; signing in and up are allauth's."""

from django.urls import path

from accounts.views.deleting import Delete, Deleted
from accounts.views.details import Details
from accounts.views.home import Home
from accounts.views.places import Places
from accounts.views.proving import Prove

app_name = "accounts"

urlpatterns = [
    path("", Home.as_view(), name="home"),
    path("prove/", Prove.as_view(), name="prove"),
    path("details/", Details.as_view(), name="details"),
    # In the place of allauth's list, which cannot end a single session.
    path("sessions/", Places.as_view(), name="places"),
    path("delete/", Delete.as_view(), name="delete"),
    path("deleted/", Deleted.as_view(), name="deleted"),
]
