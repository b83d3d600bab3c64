from django.urls import path

from .views import confirming, signing_in, signing_out, voucher, vouching

app_name = "identity"


def of_person(page: str, view, name: str):
    """The address of a page of one person of one LPA."""
    return path(f"<slug:reference>/<uuid:uid>/{page}", view.as_view(), name=name)


def of_voucher(page: str, view, name: str):
    return path(f"vouch/<uuid:uid>/{page}", view.as_view(), name=name)


urlpatterns = [
    path("returned/", signing_in.Returned.as_view(), name="returned"),
    path("sign-out/", signing_out.SignOutThere.as_view(), name="sign-out"),
    path("signed-out/", signing_out.SignedOut.as_view(), name="signed-out"),
    path("back-channel-logout/", signing_out.back_channel, name="back-channel"),
    path("vouch/", voucher.EnterCode.as_view(), name="enter-code"),
    of_voucher("", voucher.Vouch, "vouch"),
    of_voucher("name/", voucher.OwnName, "own-name"),
    of_voucher("details/", voucher.VerifyDetails, "verify"),
    of_voucher("declaration/", voucher.Declare, "declare"),
    of_voucher("cannot/", voucher.Decline, "decline"),
    of_person("", confirming.Confirm, "confirm"),
    of_person("way/", confirming.ChooseWay, "way"),
    of_person("one-login/", signing_in.OneLogin, "one-login"),
    of_person("one-login/go/", signing_in.Leave, "leave"),
    of_person("differs/", confirming.Differs, "differs"),
    of_person("under-18/", confirming.UnderAge, "under-18"),
    of_person("post-office/", confirming.PostOffice, "post-office"),
    of_person("court/", confirming.Court, "court"),
    of_person("voucher/", vouching.NameVoucher, "voucher"),
    of_person("voucher/named/", vouching.VoucherNamed, "voucher-named"),
    of_person("voucher/new-code/", vouching.NewCode, "new-code"),
    of_person("voucher/drop/", vouching.DropVoucher, "drop-voucher"),
]
