"""The addresses of fees and refunds, below those of the office."""

from django.urls import path

from .views import fees, refunds

urlpatterns = [
    path("refunds/", refunds.Refunds.as_view(), name="refunds"),
    path("refunds/<int:pk>/", refunds.RefundPage.as_view(), name="refund"),
    path(
        "refunds/<int:pk>/confirm/",
        refunds.ConfirmRefund.as_view(),
        name="refund-confirm",
    ),
    path("refunds/<int:pk>/drop/", refunds.DropRefund.as_view(), name="refund-drop"),
    path("<slug:number>/fee/", fees.Fee.as_view(), name="fee"),
    path("<slug:number>/fee/claim/", fees.NewClaim.as_view(), name="fee-claim"),
    path(
        "<slug:number>/fee/evidence-wanted/",
        fees.WantEvidence.as_view(),
        name="fee-evidence-wanted",
    ),
    path("<slug:number>/fee/evidence/", fees.Evidence.as_view(), name="fee-evidence"),
    path("<slug:number>/fee/decide/", fees.Decide.as_view(), name="fee-decide"),
    path("<slug:number>/fee/appeal/", fees.AppealClaim.as_view(), name="fee-appeal"),
    path(
        "<slug:number>/fee/withdraw/", fees.WithdrawClaim.as_view(), name="fee-withdraw"
    ),
    path("<slug:number>/fee/refund/", fees.ProposeRefund.as_view(), name="fee-refund"),
    path(
        "<slug:number>/fee/payments/<int:payment>/correct/",
        fees.CorrectPayment.as_view(),
        name="payment-correct",
    ),
    path(
        "<slug:number>/fee/payments/<int:payment>/take-back/",
        fees.TakeBackPayment.as_view(),
        name="payment-take-back",
    ),
]
