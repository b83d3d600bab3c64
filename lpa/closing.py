"""What becomes of somebody's applications and LPAs when their account is deleted."""

from django.db.models import Q, QuerySet
from django.utils.translation import ngettext

from accounts.belongings import Belongings

from .deleting import CannotDelete, delete_draft
from .models import Draft, Lpa

OUT_OF_REACH = (
    Q(lpas__posted_on__isnull=False)
    | Q(lpas__received_at__isnull=False)
    | Q(lpas__payments__isnull=False)
    | Q(lpas__signatures__isnull=False)
)


def out_of_reach(user) -> QuerySet[Draft]:
    """Their applications that were posted, received or paid for."""
    return user.drafts.filter(OUT_OF_REACH).distinct()


class Applications(Belongings):
    """Applications go with the account until they were posted, received or paid for."""

    def what_goes(self, user):
        count = user.drafts.exclude(pk__in=out_of_reach(user)).count()
        sentence = ngettext(
            "%(count)s application that you have not posted, with everybody in it",
            "%(count)s applications that you have not posted, with everybody in them",
            count,
        )
        return [sentence % {"count": count}] if count else []

    def what_stays(self, user):
        taken_in = Lpa.objects.filter(owner=user, draft=None).count()
        count = out_of_reach(user).count() + taken_in
        sentence = ngettext(
            "%(count)s LPA that was posted, received or paid for: it belongs to the "
            "OPG's record, and you can no longer follow it here",
            "%(count)s LPAs that were posted, received or paid for: they belong to the "
            "OPG's record, and you can no longer follow them here",
            count,
        )
        return [sentence % {"count": count}] if count else []

    def let_go(self, *, user, by):
        for draft in user.drafts.all():
            try:
                delete_draft(draft=draft, by=by)
            except CannotDelete:
                continue
        # What stays is nobody's: there is no address left that could be written to.
        Lpa.objects.filter(owner=user).update(owner=None)
