from django.apps import AppConfig


class LpaConfig(AppConfig):
    """Making an LPA, up to the post."""

    name = "lpa"

    def ready(self):
        from django.db.models.signals import post_delete

        from accounts.belongings import kept_for_accounts
        from identity.signals import identity_changed
        from messaging.signals import message_failed
        from unsent.readers import kept_for_visitors

        from .closing import Applications
        from .confirming.bouncing import tell_of_failure
        from .confirming.hearing import heard_of
        from .confirming.kept_typing import Participants
        from .on_screen.office import told_by as signing_told_by
        from .on_screen.proved import said_of_identity
        from .preflight import heard_by
        from .telling_of_identities import tell_donor_of_identity

        kept_for_accounts(Applications)
        kept_for_visitors(Participants())
        heard_by(heard_of)
        signing_told_by(said_of_identity, name="identity")
        identity_changed.connect(
            tell_donor_of_identity, dispatch_uid="lpa tells the donor of identities"
        )
        message_failed.connect(
            tell_of_failure, dispatch_uid="lpa tells the donor what did not arrive"
        )
        self.tell_of_people()
        self.forget_with(post_delete)

    def tell_of_people(self):
        """Whose identities are asked for, and who need vouch for nobody any more."""
        from identity.people import told_of_people_by

        from .identifying import PeopleOfLpas
        from .on_screen.identifying import (
            Participants,
            WaysOut,
            excuse_whoever_vouches,
        )
        from .signals import left_on_screen

        for keeper in (PeopleOfLpas(), Participants(), WaysOut()):
            told_of_people_by(keeper)
        left_on_screen.connect(
            excuse_whoever_vouches, dispatch_uid="lpa excuses whoever vouches"
        )

    def forget_with(self, post_delete):
        """What was kept of a draft, or of somebody in it, goes with them."""
        from .confirming.letting_go import let_everybody_go, let_go
        from .models import Draft, NamedPerson
        from .signals import draft_goes, person_leaves

        person_leaves.connect(let_go, dispatch_uid="lpa lets go of whoever was asked")
        for listener in (forget_typed_about_person, forget_what_was_asked):
            person_leaves.connect(listener)
        draft_goes.connect(
            let_everybody_go, dispatch_uid="lpa tells whoever was asked of a deletion"
        )
        post_delete.connect(forget_typed_on_draft, sender=Draft)
        post_delete.connect(forget_typed_about_person, sender=NamedPerson)
        post_delete.connect(forget_what_was_asked, sender=NamedPerson)


def forget_typed_on_draft(instance, **signal) -> None:
    """What was typed on a draft's pages goes with the draft."""
    from unsent.keeping import forget_below

    forget_below(path=instance.get_absolute_url())


def forget_typed_about_person(instance, **signal) -> None:
    """What was typed about somebody on a list goes with them."""
    from unsent.keeping import forget_below

    for path in ("/lpa/", "/confirm/"):
        forget_below(path=path, part=f"/{instance.uid}/")


def forget_what_was_asked(instance, **signal) -> None:
    """Whoever is taken off an LPA has no code to it, and agrees to nothing in it."""
    from .models import Confirmation, Invitation

    for kept in (Invitation, Confirmation):
        kept.objects.filter(draft_id=instance.draft_id, uid=instance.uid).delete()
