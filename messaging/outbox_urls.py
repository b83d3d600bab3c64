from django.urls import path

from .views import kept

app_name = "outbox"

urlpatterns = [path("", kept.kept_mail, name="kept_mail")]
