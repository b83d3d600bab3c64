from django.urls import include, path

from . import desk_urls, donor_urls, epa_urls, fee_urls, letter_urls, scan_urls
from .views import (
    attorneys,
    case,
    check,
    copies,
    donors,
    intake,
    move,
    paper_copy,
    progress,
    proposals,
    question,
    queue,
    records,
    register_entry,
    stops,
)

app_name = "casework"

office = [
    path("", queue.Home.as_view(), name="home"),
    path("queue/<slug:queue>/", queue.QueuePage.as_view(), name="queue"),
    path("receive/", intake.Receive.as_view(), name="receive"),
    path("receive/<slug:reference>/", intake.ReceivePack.as_view(), name="pack"),
    path("key-a-form/", intake.KeyForm.as_view(), name="key"),
    path("", include(epa_urls)),
    path("", include(letter_urls)),
    path("", include(donor_urls)),
    path("", include(desk_urls)),
    path("", include(scan_urls)),
    path("", include(fee_urls)),
    path("<slug:number>/", case.CasePage.as_view(), name="case"),
    path("<slug:number>/paper/", intake.PaperOfCase.as_view(), name="paper"),
    path(
        "<slug:number>/as-registered/",
        paper_copy.AsRegistered.as_view(),
        name="as-registered",
    ),
    path("<slug:number>/certified-copy/", copies.OfCase.as_view(), name="copy"),
    path("<slug:number>/proofs/", copies.ProofsOfCase.as_view(), name="proofs"),
    path(
        "<slug:number>/proofs/<int:proof>/",
        copies.WithdrawOfCase.as_view(),
        name="withdraw-proof",
    ),
    path(
        "cases/<slug:number>/register/",
        register_entry.RegisterPage.as_view(),
        name="register-entry",
    ),
    path("<slug:number>/payment/", records.Pay.as_view(), name="payment"),
    path("<slug:number>/finding/", records.NewFinding.as_view(), name="finding"),
    path(
        "<slug:number>/findings/<int:finding>/<slug:how>/",
        records.SettleFinding.as_view(),
        name="settle",
    ),
    path(
        "<slug:number>/findings/<int:finding>/exception/",
        stops.MakeException.as_view(),
        name="exception",
    ),
    path("<slug:number>/history/", case.History.as_view(), name="history"),
    path("<slug:number>/explained/", case.Explained.as_view(), name="explained"),
    path("<slug:number>/stops/", stops.Stops.as_view(), name="stops"),
    path(
        "<slug:number>/objections/new/",
        stops.NewObjection.as_view(),
        name="objection",
    ),
    path(
        "<slug:number>/objections/<int:objection>/decide/",
        stops.DecideObjection.as_view(),
        name="decide-objection",
    ),
    path(
        "<slug:number>/objections/<int:objection>/overrule/",
        stops.OverruleObjection.as_view(),
        name="overrule-objection",
    ),
    path("<slug:number>/court/new/", stops.NewMatter.as_view(), name="court"),
    path(
        "<slug:number>/court/<int:matter>/order/",
        stops.RecordOrder.as_view(),
        name="order",
    ),
    path(
        "<slug:number>/severance/review/",
        stops.ReviewWords.as_view(),
        name="review-words",
    ),
    path(
        "<slug:number>/severance/consent/",
        stops.Consent.as_view(),
        name="severance-consent",
    ),
    path(
        "<slug:number>/severance/order/", stops.Sever.as_view(), name="severance-order"
    ),
    path(
        "<slug:number>/identity/new/", stops.RecordIdentity.as_view(), name="identity"
    ),
    path("<slug:number>/attorneys/", attorneys.WhoCanAct.as_view(), name="attorneys"),
    path("<slug:number>/attorneys/leaves/", attorneys.Leaves.as_view(), name="leaves"),
    path(
        "<slug:number>/attorneys/steps-in/",
        attorneys.StepsIn.as_view(),
        name="steps-in",
    ),
    path(
        "<slug:number>/proposals/<int:proposal>/confirm/",
        proposals.Confirm.as_view(),
        name="confirm-proposal",
    ),
    path(
        "<slug:number>/proposals/<int:proposal>/decline/",
        proposals.Decline.as_view(),
        name="decline-proposal",
    ),
    path(
        "<slug:number>/tasks/<int:task>/done/",
        records.FinishTask.as_view(),
        name="task-done",
    ),
    path("<slug:number>/<slug:action>/", move.MoveCase.as_view(), name="move"),
]

urlpatterns = [
    path(
        "progress/<slug:reference>/",
        progress.OwnProgress.as_view(),
        name="progress",
    ),
    path(
        "progress/<slug:reference>/questions/<int:query>/",
        question.Question.as_view(),
        name="question",
    ),
    path(
        "progress/<slug:reference>/certified-copy/",
        copies.Own.as_view(),
        name="own-copy",
    ),
    path(
        "progress/<slug:reference>/proofs/",
        copies.OwnProofs.as_view(),
        name="own-proofs",
    ),
    path(
        "progress/<slug:reference>/proofs/<int:proof>/",
        copies.WithdrawOwn.as_view(),
        name="withdraw-own-proof",
    ),
    path("check/<slug:code>/", check.Check.as_view(), name="check"),
    path("search/", donors.SearchPage.as_view(), name="search"),
    path("casework/", include(office)),
]
