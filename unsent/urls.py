from django.urls import path

from . import views

app_name = "unsent"

urlpatterns = [
    path("keep/", views.Keep.as_view(), name="keep"),
    path("time-left/", views.TimeLeft.as_view(), name="time-left"),
    path("stay/", views.Stay.as_view(), name="stay"),
    path("ended/", views.Ended.as_view(), name="ended"),
    path("<slug:key>/", views.Sent.as_view(), name="sent"),
    path("<slug:key>/forget/", views.Forget.as_view(), name="forget"),
]
