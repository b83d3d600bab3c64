"""How an LPA stands that is signed on screen: what is needed, given, and waited for."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from django.utils.formats import date_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

import clock
from lpa import keeping
from lpa.choices import Channel, SignsAs
from lpa.instrument import Attorney, Instrument, Person
from lpa.models import Lpa, OnScreen, Signature

from .deadlines import is_over, last_day
from .office import Said, said_of
from .order import (
    OF_PROVIDER,
    OF_THE_DONOR,
    Turn,
    as_signing,
    is_complete,
    is_witnessed,
    too_young,
    turns,
    waits_for,
)
from .refusing import NotNow


@dataclass(frozen=True)
class Standing:
    """One LPA with its signatures, as read in one go."""

    lpa: Lpa
    screen: OnScreen
    given: dict[Turn, date]
    left: frozenset[str] = frozenset()
    signatures: list[Signature] = field(default_factory=list)
    office: Said = field(default_factory=Said)

    @property
    def instrument(self) -> Instrument:
        return self.lpa.instrument

    @property
    def needed(self) -> tuple[Turn, ...]:
        signatories = self.screen.signatories
        two = {uid for uid, names in signatories.items() if names.get("second_signs")}
        return turns(self.instrument, left=self.left, two_sign=two)

    @property
    def is_begun(self) -> bool:
        return bool(self.given)

    @property
    def is_witnessed(self) -> bool:
        return is_witnessed(self.needed, self.given)

    @property
    def is_complete(self) -> bool:
        return is_complete(self.needed, self.given)

    @property
    def donor_on(self) -> date | None:
        return as_signing(self.instrument, self.needed, self.given).donor_on

    @property
    def provider_on(self) -> date | None:
        signing = as_signing(self.instrument, self.needed, self.given)
        return signing.certificate_provider_on

    @property
    def provider_has_left(self) -> bool:
        provider = self.instrument.certificate_provider
        return provider is not None and provider.uid in self.left

    @property
    def last_day(self) -> date | None:
        """The last day to sign, None before the donor has."""
        return last_day(
            donor_on=self.donor_on,
            provider_on=self.provider_on,
            donor_is_known=self.office.donor_confirmed_on is not None,
        )

    def turn_of(self, uid: str) -> Turn | None:
        """What somebody signs next, or signed last, beside the donor's own part."""
        theirs = [
            each
            for each in self.needed
            if each.uid == uid and each.signs_as not in OF_THE_DONOR
        ]
        unsigned = [each for each in theirs if each not in self.given]
        return next(iter(unsigned or theirs[-1:]), None)

    def why_not(
        self, turn: Turn, *, on: date, channel: Channel = Channel.ONLINE
    ) -> list[str]:
        """Every reason why this cannot be signed on a London day, as sentences.

        Whoever certifies on paper proves to the office who they are.
        """
        if turn in self.given:
            return [_("This has been signed already")]
        if turn not in self.needed:
            return [_("This LPA does not need this signature")]
        reasons = [*self.why_closed(on), *self._why_not_yet(turn, on)]
        is_certificate = turn.signs_as is SignsAs.CERTIFICATE
        if is_certificate and channel == Channel.ONLINE and self.office.provider_waits:
            reasons.append(self.office.provider_waits)
        return reasons

    def why_closed(self, on: date) -> Iterator[str]:
        """Why nobody can sign any more on a London day."""
        if self.screen.withdrawn_at:
            yield _("The donor has withdrawn this LPA")
        if self.office.over:
            yield self.office.over
        if self.provider_has_left:
            yield _("The certificate provider does not give a certificate")
        if is_over(on, self.last_day):
            day = {"day": date_format(self.last_day, "j F Y")}
            yield _("The time to sign ran out on %(day)s") % day

    def _why_not_yet(self, turn, on):
        if self.office.donor_waits and not self.is_begun:
            yield self.office.donor_waits
        if turn.signs_as is SignsAs.CERTIFICATE and self.office.provider_is_barred:
            yield self.office.provider_is_barred
        if self.left and not self.is_begun:
            yield _("Somebody does not want to sign it: change your answers first")
        if waiting := waits_for(turn, self.needed, self.given):
            yield self.waits_in_words(waiting)
        if self._is_too_young(turn, on):
            yield _("Everybody who signs must be 18 or over")

    def waits_in_words(self, waiting) -> str:
        """Who has to sign first, by name."""
        names = [self.who_signs(turn) for turn in waiting]
        names = list(dict.fromkeys(names))
        return _("It waits for %(names)s to sign") % {
            "names": get_text_list(names, _("and"))
        }

    def who_signs(self, turn: Turn) -> str:
        """The name of whoever gives a signature."""
        person = self.person_of(turn)
        return person.full_name if person else ""

    def person_of(self, turn: Turn) -> Attorney | None:
        """Whoever gives a signature; of a corporation the corporation itself."""
        if turn.signs_as is SignsAs.FOR_DONOR:
            return self.instrument.signatory
        if turn.signs_as is SignsAs.INDEPENDENT_WITNESS:
            return self.instrument.independent_witness
        return person_named(self.instrument, turn.uid)

    def _is_too_young(self, turn, on):
        person = self.person_of(turn)
        if not isinstance(person, Person):
            return False
        if turn.signs_as in OF_PROVIDER:
            person = replace(person, date_of_birth=self.office.provider_born)
        return too_young(person, on)


def person_named(lpa: Instrument, uid: str):
    """The donor, certificate provider, attorney or replacement with this uid."""
    for person in (lpa.donor, lpa.certificate_provider):
        if person and person.uid == uid:
            return person
    return lpa.attorney(uid)


def standing_of(lpa: Lpa) -> Standing:
    """How an LPA stands now: three queries, and what the office asks."""
    screen = OnScreen.objects.get(lpa=lpa)
    signatures = list(lpa.signatures.all())
    given = {Turn(SignsAs(row.signs_as), row.uid): row.on for row in signatures}
    left = frozenset(lpa.opted_out.values_list("uid", flat=True))
    return Standing(lpa, screen, given, left, signatures, said_of(lpa))


def held(lpa: Lpa) -> Standing:
    """The same, held until the transaction ends: whoever signs at once waits here.

    Raises NotNow if what is kept is not what anybody signed.
    """
    if lpa.draft:
        lpa.draft.lock()  # first, as everybody does who opens a draft again
    lpa = Lpa.objects.select_for_update().get(pk=lpa.pk)
    standing = standing_of(lpa)
    if not is_intact(standing):
        raise NotNow([_("What is kept is not what was signed: tell us")])
    return standing


def is_intact(standing: Standing) -> bool:
    """Whether everything was signed as it is kept now: nothing signed can change."""
    digest = keeping.digest(standing.instrument)
    signed = {row.digest for row in standing.signatures}
    return digest == standing.lpa.digest and signed <= {digest}


def must_be_their_turn(standing: Standing, turn: Turn) -> None:
    """Raises NotNow with every reason why it is not."""
    if reasons := standing.why_not(turn, on=clock.today()):
        raise NotNow(reasons)
