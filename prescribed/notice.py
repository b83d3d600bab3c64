"""LP3: the notice to people to notify."""

from django.utils.translation import gettext_lazy as _

from .wording import Wording

WORDS: dict[str, Wording] = {
    # LP3
    "factual grounds": (
        _("the donor or an attorney has died"),
        _(
            "the donor and an attorney were married or in a civil partnership, and it "
            "has ended by divorce, dissolution or annulment (unless the LPA says that "
            "the attorney can still act)"
        ),
        _("an attorney does not have mental capacity to be one"),
        _("an attorney has chosen to stop being one (has disclaimed)"),
        _(
            "the donor or an attorney is bankrupt, interim bankrupt or subject to a "
            "debt relief order (property and financial affairs only)"
        ),
        _(
            "a trust corporation appointed as attorney has been wound up or dissolved "
            "(property and financial affairs only)"
        ),
    ),
    "prescribed grounds": (
        _(
            "the LPA was not made as the law requires: for example, the donor did not "
            "have mental capacity to make it"
        ),
        _("the donor cancelled the LPA while having mental capacity to do so"),
        _("the donor was deceived or put under pressure to make the LPA"),
        _(
            "an attorney acts, or means to act, beyond the authority given or against "
            "the donor’s best interests"
        ),
    ),
    "time to object": _(
        "If you want to object, you must do so within 3 weeks of the date on which you "
        "were given this notice."
    ),
}
