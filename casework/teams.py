"""The office's teams, and where its people can be reached."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from history.recording import record

from .assignees import people
from .models import Team, Telephone
from .models.moves import VIEW
from .refusals import NotNow, must_have

KEEP = "casework.keep_teams"


@transaction.atomic
def keep_team(
    *, name: str, phone: str, email: str, members: list[User], by, team=None
) -> Team:
    """Make a team, or change one. Raises NotNow when another has that name."""
    must_have(by, KEEP)
    team = Team.objects.select_for_update().get(pk=team.pk) if team else Team()
    if Team.objects.filter(name__iexact=name).exclude(pk=team.pk).exists():
        raise NotNow([_("Another team has this name")])
    if people().filter(pk__in=[each.pk for each in members]).count() != len(members):
        raise NotNow([_("A team is of people who work on cases")])
    team.name, team.phone, team.email = name, phone, email
    team.save()
    team.members.set(members)
    record(
        subject=f"team-{team.pk}",
        action="team-kept",
        by=by,
        details={
            "name": name,
            "phone": phone,
            "email": email,
            "members": sorted(each.pk for each in members),
        },
    )
    return team


@transaction.atomic
def set_telephone(*, number: str, by) -> None:
    """Where colleagues reach somebody; an empty number is forgotten."""
    must_have(by, VIEW)
    if number:
        Telephone.objects.update_or_create(user=by, defaults={"number": number})
    else:
        Telephone.objects.filter(user=by).delete()
