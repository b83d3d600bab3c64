"""The addresses of enduring powers of attorney, below those of the office."""

from django.urls import path

from .views import epa_records, epas

urlpatterns = [
    path("epas/", epas.Epas.as_view(), name="epas"),
    path("epas/new/", epas.TakeIn.as_view(), name="epa-new"),
    path("epas/list/<slug:which>/", epas.EpasOfList.as_view(), name="epas-of"),
    path("epas/<slug:number>/", epas.OneEpa.as_view(), name="epa"),
    path(
        "epas/<slug:number>/history/",
        epas.HistoryOfEpa.as_view(),
        name="epa-history",
    ),
    path(
        "epas/<slug:number>/move/<slug:action>/",
        epas.MoveEpa.as_view(),
        name="epa-move",
    ),
    path(
        "epas/<slug:number>/record/<slug:step>/",
        epa_records.RecordAboutEpa.as_view(),
        name="epa-record",
    ),
    path(
        "epas/<slug:number>/people/<int:person>/",
        epa_records.ChangePerson.as_view(),
        name="epa-person",
    ),
    path(
        "epas/<slug:number>/people/<int:person>/remove/",
        epa_records.RemovePerson.as_view(),
        name="epa-person-remove",
    ),
    path(
        "epas/<slug:number>/objections/<int:objection>/settle/",
        epa_records.SettleObjection.as_view(),
        name="epa-objection",
    ),
]
