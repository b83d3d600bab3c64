"""Signing on screen, for the donor: part of the addresses of an LPA."""

from django.urls import path

from .views.on_screen import donor, witnesses

of_donor = [
    path(
        "<slug:reference>/sign-on-screen/",
        donor.Begin.as_view(),
        name="sign-on-screen",
    ),
    path("<slug:reference>/on-screen/", donor.Hub.as_view(), name="on-screen"),
    path(
        "<slug:reference>/on-screen/code/",
        witnesses.SendCode.as_view(),
        name="on-screen-send-code",
    ),
    path(
        "<slug:reference>/on-screen/codes/",
        donor.Codes.as_view(),
        name="on-screen-codes",
    ),
    path(
        "<slug:reference>/on-screen/withdraw/",
        donor.Withdraw.as_view(),
        name="on-screen-withdraw",
    ),
    path(
        "<slug:reference>/on-screen/paper/<uuid:uid>/",
        donor.OnPaper.as_view(),
        name="on-screen-paper",
    ),
    path(
        "<slug:reference>/on-screen/<slug:language>/read/",
        donor.Read.as_view(),
        name="on-screen-read",
    ),
    path(
        "<slug:reference>/on-screen/<slug:language>/sign/",
        donor.Sign.as_view(),
        name="on-screen-sign",
    ),
    path(
        "<slug:reference>/on-screen/<slug:language>/witness/",
        witnesses.Witness.as_view(),
        name="on-screen-witness",
    ),
]
