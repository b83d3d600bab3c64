from django.urls import path

from .views import Everything

app_name = "design"

urlpatterns = [path("", Everything.as_view(), name="everything")]
