"""The addresses of donors' records, below those of the office."""

from django.urls import path

from .views import donors, links, same_donor

urlpatterns = [
    path("donors/<slug:person>/", donors.DonorPage.as_view(), name="donor"),
    path(
        "donors/<slug:person>/correct/",
        donors.Correct.as_view(),
        name="donor-correct",
    ),
    path("donors/<slug:person>/link/", links.Link.as_view(), name="donor-link"),
    path(
        "donors/<slug:person>/link/<slug:other>/",
        links.LinkWith.as_view(),
        name="donor-link-with",
    ),
    path("donors/<slug:person>/unlink/", links.Unlink.as_view(), name="donor-unlink"),
    path("donors/<slug:person>/relate/", links.Relate.as_view(), name="donor-relate"),
    path(
        "donors/<slug:person>/relationships/<int:pk>/remove/",
        links.Unrelate.as_view(),
        name="donor-unrelate",
    ),
    path(
        "<slug:number>/other-lpas/",
        same_donor.OtherLpasOfDonor.as_view(),
        name="other-lpas",
    ),
    path(
        "<slug:number>/other-lpas/<slug:other>/",
        same_donor.Compare.as_view(),
        name="compare",
    ),
]
