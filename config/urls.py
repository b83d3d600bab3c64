from django.urls import include, path

urlpatterns = [
    path("lpa/", include("lpa.urls")),
    path("casework/", include("casework.urls")),
    path("documents/", include("documents.urls")),
    path("account/", include("allauth.urls")),
]
