"""Whether the certificate provider may be one: asked about those who are named now."""

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from design.fields import ChoiceField, MultipleChoiceField, TextField
from lpa.choices import ProviderTie, VouchesAs
from lpa.keeping import digest_of
from lpa.rules.names import fold
from lpa.wizard import QuestionForm

NONE = "none"


class AboutTheProvider(QuestionForm):
    """An answer holds for the people it was given about: with them it is kept whom.

    Once somebody else is named, or somebody's name changes, it is asked again. What
    was said of another provider is not shown again.
    """

    stands_for_another_lpa = False

    def __init__(self, data=None, **settings):
        lpa = settings["lpa"]
        if data and self.said_about(data)[:1] not in ([], self.about(lpa)[:1]):
            data = None
        super().__init__(data, **settings)

    @staticmethod
    def said_about(data) -> list[str]:
        return data.getlist("about") if hasattr(data, "getlist") else []

    def about(self, lpa) -> list[str]:
        """The provider, and a digest over the names of everybody it is about."""
        provider = lpa.certificate_provider
        names = sorted([one.uid, fold(one.full_name)] for one in self.those_meant(lpa))
        return [provider.uid if provider else "", digest_of(names)]

    def those_meant(self, lpa) -> list:
        return [one for one in (lpa.donor, lpa.certificate_provider) if one]

    def posted(self):
        return super().posted() | {"about": self.about(self.lpa)}

    def clean(self):
        answers = super().clean()
        if self.said_about(self.data) not in ([], self.about(self.lpa)):
            again = _now("Names have changed since you answered. Answer again")
            self.add_error(None, again)
        return answers


class HowTheyKnowForm(AboutTheProvider):
    title = _("Why can the certificate provider judge?")

    provider_vouches_as = ChoiceField(
        label=title,
        label_is_heading=True,
        choices=VouchesAs.choices,
        coerce=VouchesAs,
        hints={
            VouchesAs.KNOWS_THEM: _(
                "As a friend, neighbour or colleague, say; more than an acquaintance, "
                "and for the whole two years before the donor signs"
            ),
            VouchesAs.PROFESSIONAL: _(
                "For example a doctor, nurse, solicitor, barrister or social worker"
            ),
        },
        reveals={VouchesAs.PROFESSIONAL: ["provider_skills"]},
        missing=_("Select why the certificate provider can judge"),
    )
    provider_skills = TextField(
        label=_("Which professional skills do they have?"),
        help_text=_("For example: social worker, registered in England"),
        max_length=200,
        missing=_("Enter which professional skills they have"),
    )

    def fit(self, lpa):
        name = lpa.certificate_provider and lpa.certificate_provider.full_name
        if name:
            asked = _now("Why can {name} judge whether the donor understands?")
            self.fields["provider_vouches_as"].label = asked.format(name=name)


class TiesForm(AboutTheProvider):
    title = _("Is the certificate provider independent?")

    provider_ties = MultipleChoiceField(
        label=title,
        label_is_heading=True,
        help_text=_(
            "Select all that are true. Attorneys here means replacements too. We ask "
            "because the OPG refuses an LPA whose certificate provider is not "
            "independent"
        ),
        choices=(),
        hints={
            ProviderTie.FAMILY: _(
                "Husband, wife, civil partner, child, parent, brother or sister, "
                "grandparent, grandchild, uncle, aunt, nephew or niece, also in-law "
                "or step"
            ),
            ProviderTie.COUSIN: _("This is allowed"),
            ProviderTie.PARTNER: _("Whether they live together or not"),
            ProviderTie.WORK: _(
                "Also a solicitor in the same firm as an attorney who is a solicitor"
            ),
            ProviderTie.APPOINTED: _(
                "In this LPA or any earlier lasting or enduring power of attorney, "
                "even if it was revoked"
            ),
        },
        missing=_("Select what is true, or “None of these”"),
    )

    def those_meant(self, lpa):
        return [*super().those_meant(lpa), *lpa.attorneys, *lpa.replacements]

    def fit(self, lpa):
        provider, field = lpa.certificate_provider, self.fields["provider_ties"]
        ties = [
            choice
            for choice in ProviderTie.choices
            if lpa.trust_corporations or choice[0] != ProviderTie.TRUST_CORPORATION
        ]
        field.offer([*ties, (NONE, _("None of these"))])
        if provider and provider.full_name:
            asked = _now("Is any of this true of {name}?")
            field.label = asked.format(name=provider.full_name)

    def clean_provider_ties(self):
        chosen = self.cleaned_data["provider_ties"]
        if NONE in chosen and len(chosen) > 1:
            clash = _now("Select what is true, or “None of these”, but not both")
            self.add_error("provider_ties", clash)
        return chosen

    def decisions(self):
        chosen = self.cleaned_data["provider_ties"]
        ties = tuple(ProviderTie(one) for one in chosen if one != NONE)
        return {"provider_ties": ties if chosen else None}
