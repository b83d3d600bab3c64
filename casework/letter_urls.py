"""The addresses of letters and of their paragraphs, below those of the office."""

from django.urls import path

from .views import letters, outsiders, paragraphs

urlpatterns = [
    path("paragraphs/", paragraphs.Paragraphs.as_view(), name="paragraphs"),
    path("paragraphs/<slug:key>/", paragraphs.OneParagraph.as_view(), name="paragraph"),
    path(
        "paragraphs/<slug:key>/<int:version>/withdraw/",
        paragraphs.WithdrawVersion.as_view(),
        name="version-withdraw",
    ),
    path("<slug:number>/letters/", letters.Letters.as_view(), name="letters"),
    path("<slug:number>/letters/new/", letters.NewLetter.as_view(), name="letter-new"),
    path(
        "<slug:number>/letters/new/<slug:kind>/",
        letters.BeginLetter.as_view(),
        name="letter-begin",
    ),
    path(
        "<slug:number>/letters/<int:pk>/",
        letters.LetterPage.as_view(),
        name="letter",
    ),
    path(
        "<slug:number>/letters/<int:pk>/people/",
        letters.LetterPeople.as_view(),
        name="letter-people",
    ),
    path(
        "<slug:number>/letters/<int:pk>/somebody-else/",
        outsiders.AddSomebodyElse.as_view(),
        name="letter-somebody-else",
    ),
    path(
        "<slug:number>/letters/<int:pk>/somebody-else/<slug:uid>/",
        outsiders.ChangeSomebodyElse.as_view(),
        name="letter-change-somebody-else",
    ),
    path(
        "<slug:number>/letters/<int:pk>/text/",
        letters.LetterText.as_view(),
        name="letter-text",
    ),
    path(
        "<slug:number>/letters/<int:pk>/pdf/<int:place>/",
        letters.LetterAsPdf.as_view(),
        name="letter-pdf",
    ),
    path(
        "<slug:number>/letters/<int:pk>/send/",
        letters.SendLetter.as_view(),
        name="letter-send",
    ),
    path(
        "<slug:number>/letters/<int:pk>/posted/",
        letters.PostLetter.as_view(),
        name="letter-posted",
    ),
    path(
        "<slug:number>/letters/<int:pk>/withdraw/",
        letters.WithdrawLetter.as_view(),
        name="letter-withdraw",
    ),
]
