"""The question to whom something is given, as part of other forms and alone."""

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from casework.assignees import NOBODY, people
from casework.models import Team
from design.fields import ChoiceField, MultipleChoiceField, SelectField
from design.forms import Form

ME, PERSON, TEAM = "me", "person", "team"


def people_choices():
    return [(each.pk, str(each)) for each in people()]


def team_choices():
    return [(each.pk, each.name) for each in Team.objects.all()]


def person_called(number: str) -> User:
    return User.objects.get(pk=number)


def team_called(number: str) -> Team:
    return Team.objects.get(pk=number)


class Assignee(Form):
    """The answer is "to": the person, the team, or None for nobody."""

    whose = ChoiceField(
        label=_("Whose is it?"),
        choices=[
            (ME, _("Mine")),
            (PERSON, _("Somebody else’s")),
            (TEAM, _("A team’s")),
            (NOBODY, _("Nobody’s yet")),
        ],
        reveals={PERSON: ["person"], TEAM: ["team"]},
        missing=_("Select whose it is"),
    )
    person = SelectField(
        label=_("Person"),
        choices=people_choices,
        coerce=person_called,
        missing=_("Select a person"),
    )
    team = SelectField(
        label=_("Team"),
        choices=team_choices,
        coerce=team_called,
        missing=_("Select a team"),
    )

    def __init__(self, *args, user, case=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.user, self.case = user, case

    def clean(self):
        said = super().clean() or self.cleaned_data
        whose = said.pop("whose", None)
        person, team = said.pop("person", None), said.pop("team", None)
        said["to"] = {ME: self.user, PERSON: person, TEAM: team}.get(whose)
        return said


class ManyCases(Assignee):
    """Asks which of the cases on the page are given, and to whom."""

    cases = MultipleChoiceField(
        label=_("Which cases?"),
        choices=(),
        small=True,
        missing=_("Select at least one case"),
    )
    field_order = ("cases",)

    def __init__(self, *args, offered, **kwargs):
        super().__init__(*args, **kwargs)
        self.by_number = {case.number: case for case in offered}
        self.fields["cases"].coerce = self.by_number.get
        self.fields["cases"].offer(
            [(number, label_of(case)) for number, case in self.by_number.items()]
        )


def label_of(case) -> str:
    return f"{case}, {case.donor_name}, {case.get_state_display()}"
