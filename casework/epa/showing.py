"""An EPA as its page shows it, gathered once."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.account import money
from casework.epa_choices import BEFORE_REGISTRATION, EpaRole, EpaState
from casework.epa_conditions import untold
from casework.models import Epa, EpaObjection, EpaPerson
from lpa.summary import Card, person_card

from .moving import Offer, offers

COLOURS = {
    EpaState.RECEIVED: "blue",
    EpaState.CHECKING: "light-blue",
    EpaState.NOTICES: "orange",
    EpaState.WAITING: "purple",
    EpaState.WITH_COURT: "red",
    EpaState.REGISTERED: "green",
}
OVER_COLOUR = "grey"
DAYS = (
    ("signed_on", gettext_lazy("Signed by the donor")),
    ("received_on", gettext_lazy("Received")),
    ("waiting_from", gettext_lazy("Latest notice given")),
    ("objections_until", gettext_lazy("Objections are in time until")),
    ("registered_on", gettext_lazy("Registered")),
    ("refused_on", gettext_lazy("Refused")),
    ("withdrawn_on", gettext_lazy("Withdrawn")),
    ("ended_on", gettext_lazy("The power ended")),
    ("cancelled_on", gettext_lazy("Cancelled")),
)


def day(value) -> str:
    return date_format(value, "j F Y") if value else ""


def told(*pairs) -> list[dict]:
    """Rows of a summary list; what is empty is left out."""
    return [{"key": key, "value": value} for key, value in pairs if value]


@dataclass(frozen=True)
class EpaPage:
    """One EPA, of holding.epas_with_all, before one member of staff."""

    epa: Epa
    offers: list[Offer]

    @classmethod
    def of(cls, epa: Epa, *, to) -> "EpaPage":
        return cls(epa, offers(epa, to=to))

    @property
    def free(self) -> list[Offer]:
        return [offer for offer in self.offers if not offer.reasons]

    @property
    def blocked(self) -> list[Offer]:
        return [offer for offer in self.offers if offer.reasons]

    @property
    def is_under_way(self) -> bool:
        """Whether what is written about it can still be corrected."""
        return self.epa.state in BEFORE_REGISTRATION

    @property
    def colour(self) -> str:
        return COLOURS.get(self.epa.state, OVER_COLOUR)

    @cached_property
    def summary(self) -> list[dict]:
        epa = self.epa
        return told(
            (_("Donor"), str(epa.donor)),
            *((title, day(getattr(epa, name))) for name, title in DAYS),
            (_("How the attorneys are appointed"), epa.get_acts_display()),
            (_("What came"), epa.get_paper_display()),
            (_("Other EPAs"), epa.other_epas),
            (_("Inquiries"), epa.inquiries),
            (_("Before the court"), epa.paused_reason),
            (_("Why the registration ended"), epa.get_ended_by_display()),
            (_("Reason"), epa.closed_reason),
        )

    @property
    def money(self) -> list[dict]:
        epa = self.epa
        return told(
            (_("What is asked"), epa.get_fee_terms_display()),
            (_("Why"), epa.fee_why),
            (_("Due"), money(epa.pence_due)),
            (_("Paid"), money(epa.pence_paid)),
        )

    @property
    def attorneys(self) -> list[tuple[EpaPerson, Card, bool]]:
        return self._people(EpaRole.ATTORNEY)

    @property
    def relatives(self) -> list[tuple[EpaPerson, Card, bool]]:
        return self._people(EpaRole.RELATIVE)

    @property
    def notices(self) -> list[dict]:
        """Each notice that was given, and who still has to be told."""
        return [
            *told(
                *(
                    (str(each.person or self.epa.donor), day(each.given_on))
                    for each in self.epa.notices.all()
                )
            ),
            *told(*((name, _("Not given yet")) for name in self.missing)),
        ]

    @property
    def missing(self) -> list[str]:
        return untold(self.epa)

    @property
    def objections(self) -> list[tuple[EpaObjection, list[dict]]]:
        return [(each, objection_rows(each)) for each in self.epa.objections.all()]

    @property
    def orders(self) -> list[dict]:
        return told(
            *(
                (
                    f"{each.get_effect_display()}, {day(each.ordered_on)}",
                    each.order or "–",
                )
                for each in self.epa.orders.all()
            )
        )

    def _people(self, role: EpaRole) -> list[tuple[EpaPerson, Card, bool]]:
        """Each with what is known of them, and whether they can be taken out again."""
        objecting = {each.person_id for each in self.epa.objections.all()}
        bound = self.epa.told | objecting
        mine = [each for each in self.epa.people.all() if each.role == role]
        return [(each, card_of(each), each.pk not in bound) for each in mine]


def card_of(person: EpaPerson) -> Card:
    card = person_card(person.as_person())
    applies = _("Yes") if person.is_applying else ""
    card.rows.extend(
        told(
            (_("Relation to the donor"), person.get_relation_display()),
            (_("Applies"), applies),
            (_("Need not be told"), person.get_untold_display()),
        )
    )
    return card


def objection_rows(objection: EpaObjection) -> list[dict]:
    in_time = _("In time") if objection.is_in_time else _("Too late")
    entitled = (
        _("Entitled to object")
        if objection.is_entitled
        else _("Not entitled to object")
    )
    return told(
        (_("Who objects"), objection.objector),
        (_("Ground"), objection.get_ground_display()),
        (_("Received"), f"{day(objection.received_on)}. {in_time}. {entitled}"),
        (_("What they say"), objection.words),
        (_("State"), objection.get_state_display()),
        (_("Why"), objection.why),
    )
