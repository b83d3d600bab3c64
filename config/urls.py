from django.conf import settings
from django.urls import include, path

from . import views

urlpatterns = [
    path("", views.Start.as_view(), name="start"),
    path("home/", views.home, name="home"),
    path("lpa/", include("lpa.urls")),
    path("", include("casework.urls")),
    path("documents/", include("documents.urls")),
    path("account/", include("allauth.urls")),
]

if settings.DEBUG:  # pages for whoever builds the service, never for its users
    urlpatterns += [
        path("outbox/", include("outbox.urls")),
        path("design/", include("design.urls")),
    ]
