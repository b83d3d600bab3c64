from django.conf import settings
from django.urls import include, path

from identity.views.signing_out import SignOut

from . import views

urlpatterns = [
    path("", views.Start.as_view(), name="start"),
    path("home/", views.home, name="home"),
    path("lpa/", include("lpa.urls")),
    path("confirm/", include("lpa.confirming.urls", namespace="confirming")),
    # Both below the address for which the cookie of whoever came in with a code is
    # kept.
    path("confirm/sign/", include("lpa.taking_part_urls")),
    path("confirm/identity/", include("identity.urls")),
    path("", include("casework.urls")),
    path("documents/", include("documents.urls")),
    path("guidance/", include("guidance.urls")),
    path("unsent/", include("unsent.urls")),
    path("", include("service.urls")),
    path("messages/", include("messaging.urls")),
    path("account/", include("accounts.urls")),
    # In the place of allauth's: who is signed in at One Login signs out there too.
    path("account/logout/", SignOut.as_view(), name="account_logout"),
    path("account/", include("allauth.urls")),
    # For whoever builds the service, never for its users: not there without DEBUG.
    path("outbox/", include("messaging.outbox_urls")),
    path("design/", include("design.urls")),
]

if settings.LOCAL_PROVIDER and settings.CLOCK_MAY_BE_SET:
    # Anybody can be anybody there; production refuses it (identity/checks.py).
    urlpatterns.append(path("local-provider/", include("identity.local_provider.urls")))
