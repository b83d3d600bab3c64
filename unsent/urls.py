app_name = "unsent"

urlpatterns: list = []
