"""The addresses of scans, below those of the office."""

from django.urls import path

from .views import scans

urlpatterns = [
    path("scans/", scans.Scans.as_view(), name="scans"),
    path("scans/new/", scans.TakeIn.as_view(), name="scan-new"),
    path("scans/<int:scan>/", scans.OneScan.as_view(), name="scan"),
    path("scans/<int:scan>/original/", scans.Original.as_view(), name="scan-original"),
    path("scans/<int:scan>/discard/", scans.Discard.as_view(), name="scan-discard"),
    path("scans/<int:scan>/again/", scans.LookAgain.as_view(), name="scan-again"),
    path("scans/<int:scan>/key/", scans.Key.as_view(), name="scan-key"),
    path(
        "scans/<int:scan>/sides/<int:place>/",
        scans.Picture.as_view(),
        name="scan-picture",
    ),
    path(
        "scans/<int:scan>/sides/<int:place>/assign/",
        scans.Assign.as_view(),
        name="scan-assign",
    ),
]
