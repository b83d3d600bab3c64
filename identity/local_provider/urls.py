from django.urls import path

from . import views

app_name = "local-provider"

urlpatterns = [
    path("", views.home, name="home"),
    path(".well-known/openid-configuration", views.discovery, name="discovery"),
    path(".well-known/did.json", views.did_document, name="did"),
    path("jwks", views.jwks, name="jwks"),
    path("authorize", views.Authorize.as_view(), name="authorize"),
    path("token", views.token, name="token"),
    path("logout", views.logout, name="logout"),
    path("userinfo", views.userinfo, name="userinfo"),
]
