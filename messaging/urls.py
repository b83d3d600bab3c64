from django.urls import path

from .views import receipts

app_name = "messaging"

urlpatterns = [path("notify/", receipts.receipt, name="receipt")]
