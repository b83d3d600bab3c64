"""Who applies to register the LPA (section 12)."""

from django.utils.translation import gettext_lazy as _

from design.fields import ChoiceField, MultipleChoiceField
from lpa.choices import Applicant
from lpa.rules.applicant import who_may_apply
from lpa.wizard import QuestionForm, Section, Step

from .replacement_attorneys import has_attorneys


class WhoAppliesForm(QuestionForm):
    title = _("Who is applying to register the LPA?")

    applicant = ChoiceField(
        label=title,
        label_is_heading=True,
        help_text=_("The donor or the attorneys, not both"),
        choices=Applicant.choices,
        coerce=Applicant,
        reveals={Applicant.ATTORNEYS: ["applying_attorneys"]},
        missing=_("Select who is applying"),
    )
    applying_attorneys = MultipleChoiceField(
        label=_("Which attorneys are applying?"),
        choices=(),
        missing=_("Select at least one attorney who is applying"),
    )

    def fit(self, lpa):
        """Attorneys who act jointly, or one alone, leave no choice among them."""
        names = [(a.uid, a.full_name) for a in lpa.attorneys]
        if self.leaves_no_choice:
            everyone = ", ".join(name for _uid, name in names)
            who = self.fields["applicant"]
            who.offer([Applicant.choices[0], (Applicant.ATTORNEYS.value, everyone)])
            who.reveals = {}
            del self.fields["applying_attorneys"]
        else:
            self.fields["applying_attorneys"].offer(names)

    @property
    def leaves_no_choice(self):
        may = who_may_apply(self.lpa)
        return may.all_together or len(may.attorneys) == 1

    def clean(self):
        answers = super().clean()
        chosen = answers.get("applying_attorneys") or ()
        if self.leaves_no_choice and answers.get("applicant") is Applicant.ATTORNEYS:
            chosen = who_may_apply(self.lpa).attorneys
        answers["applying_attorneys"] = tuple(chosen)
        return answers


APPLICANT = Section(
    slug="applicant",
    title=_("Who is applying"),
    steps=(Step("who", WhoAppliesForm),),
    ready_if=has_attorneys,
)
