from django.urls import include, path

from .views import confirming, signing_in, voucher, vouching

app_name = "identity"

of_a_person = [
    path("", confirming.Confirm.as_view(), name="confirm"),
    path("way/", confirming.ChooseWay.as_view(), name="way"),
    path("one-login/", signing_in.OneLogin.as_view(), name="one-login"),
    path("one-login/go/", signing_in.Leave.as_view(), name="leave"),
    path("differs/", confirming.Differs.as_view(), name="differs"),
    path("post-office/", confirming.PostOffice.as_view(), name="post-office"),
    path("court/", confirming.Court.as_view(), name="court"),
    path("voucher/", vouching.NameVoucher.as_view(), name="voucher"),
    path("voucher/named/", vouching.VoucherNamed.as_view(), name="voucher-named"),
    path("voucher/new-code/", vouching.NewCode.as_view(), name="new-code"),
    path("voucher/drop/", vouching.DropVoucher.as_view(), name="drop-voucher"),
]
of_a_voucher = [
    path("", voucher.Vouch.as_view(), name="vouch"),
    path("name/", voucher.OwnName.as_view(), name="own-name"),
    path("details/", voucher.VerifyDetails.as_view(), name="verify"),
    path("declaration/", voucher.Declare.as_view(), name="declare"),
    path("cannot/", voucher.Decline.as_view(), name="decline"),
]
urlpatterns = [
    path("returned/", signing_in.Returned.as_view(), name="returned"),
    path("vouch/", voucher.EnterCode.as_view(), name="enter-code"),
    path("vouch/<uuid:uid>/", include(of_a_voucher)),
    path("<slug:reference>/<uuid:uid>/", include(of_a_person)),
]
