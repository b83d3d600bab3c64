from django.urls import path

from . import views
from .other_ways import FORMS, ISSUED, addresses

app_name = "documents"

urlpatterns = [
    path("issued/<int:pk>/", views.issued, name="issued"),
    path("<slug:reference>/lp1/", views.lp1, name="lp1"),
    path("<slug:reference>/lp3/", views.lp3, name="lp3"),
    path("<slug:reference>/lpa120/", views.lpa120, name="lpa120"),
    path("<slug:reference>/signing-day/", views.signing_day, name="signing-day"),
    path("<slug:reference>/preview/", views.preview, name="preview"),
    *ISSUED,
    *(address for form in FORMS for address in addresses(form)),
]
