"""Keeping what somebody says about themselves."""

from django.db import transaction

from accounts.models import Profile, User
from history import recording as history

FIELDS = tuple(
    field.name
    for field in Profile._meta.concrete_fields
    if field.name not in ("id", "user")
)


@transaction.atomic
def keep_details(*, user: User, details: dict, by: User) -> Profile:
    """Keep the details of an account, whose name follows them.

    The same details again change nothing.
    """
    user = User.objects.select_for_update().get(pk=user.pk)
    profile = Profile.objects.filter(user=user).first() or Profile(user=user)
    told = {name: details[name] for name in FIELDS if name in details}
    if profile.pk and told == {name: getattr(profile, name) for name in told}:
        return profile
    for name, value in told.items():
        setattr(profile, name, value)
    profile.save()
    user.full_name = profile.full_name
    user.save(update_fields=["full_name"])
    history.record(subject=user.subject, action="details-changed", by=by)
    return profile


def profile_of(user: User) -> Profile | None:
    """What somebody has told about themselves, if they have."""
    return getattr(user, "profile", None)
