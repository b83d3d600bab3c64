"""People to notify: told before the LPA is registered, so that they can object."""

from django.utils.translation import gettext_lazy as _

from design.fields import YesNoField
from lpa.choices import Role
from lpa.wizard import PeopleStep, QuestionForm, Section, Step

from .person import PersonToNotifyForm


def wants_people_to_notify(lpa):
    return lpa.wants_people_to_notify is True


class WantPeopleToNotifyForm(QuestionForm):
    title = _("Should anybody be told before the LPA is registered?")

    wants_people_to_notify = YesNoField(
        label=title,
        label_is_heading=True,
        help_text=_(
            "Up to five people, who can raise a concern. "
            "Not your attorneys or replacements. You do not have to choose anybody"
        ),
        missing=_("Select yes if somebody should be told"),
    )


PEOPLE_TO_NOTIFY = Section(
    slug="people-to-notify",
    title=_("People to notify"),
    steps=(
        Step("wanted", WantPeopleToNotifyForm),
        PeopleStep(
            "people",
            Role.PERSON_TO_NOTIFY,
            title=_("Who should be told?"),
            form=PersonToNotifyForm,
            most=5,
            asked_if=wants_people_to_notify,
        ),
    ),
)
