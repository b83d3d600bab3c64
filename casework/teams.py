"""The office's teams, and where its people can be reached."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from history.recording import record

from .assignees import people
from .models import Team, Telephone
from .models.moves import VIEW
from .refusals import NotNow, must_have
from .versions import must_be_as_seen

KEEP = "casework.keep_teams"


@transaction.atomic
def keep_team(
    *,
    name: str,
    phone: str,
    email: str,
    members: list[User],
    by,
    team: Team | None = None,
    seen: str | None = None,
) -> Team:
    """Make a team, or change one. Raises NotNow when another has that name, and
    Overtaken where somebody else changed it since it was seen."""
    must_have(by, KEEP)
    team = Team.objects.select_for_update().get(pk=team.pk) if team else Team()
    must_be_as_seen(seen, said_of_team(team) if team.pk else {})
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


def said_of_team(team: Team) -> dict:
    """What can be changed of it, as it stands."""
    members = list(team.members.order_by("pk"))
    known = {name: getattr(team, name) for name in ("name", "phone", "email")}
    return known | {"members": members}


@transaction.atomic
def set_telephone(*, number: str, by) -> None:
    """Where colleagues reach somebody; an empty number is forgotten."""
    must_have(by, VIEW)
    if number:
        Telephone.objects.update_or_create(user=by, defaults={"number": number})
    else:
        Telephone.objects.filter(user=by).delete()
