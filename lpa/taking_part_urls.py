"""Signing on screen, for whoever was let in without an account."""

from django.urls import path

from .views.on_screen import participant

app_name = "taking-part"

urlpatterns = [
    path("declined/", participant.Declined.as_view(), name="declined"),
    path("<uuid:uid>/", participant.Part.as_view(), name="part"),
    path("<uuid:uid>/decline/", participant.OptOut.as_view(), name="decline"),
    path("<uuid:uid>/nobody-else/", participant.SpareSecond.as_view(), name="spare"),
    path("<uuid:uid>/<slug:language>/read/", participant.Read.as_view(), name="read"),
    path("<uuid:uid>/<slug:language>/sign/", participant.Sign.as_view(), name="sign"),
]
