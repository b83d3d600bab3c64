"""The people whose identity is confirmed, as plain values told by who keeps LPAs."""

from dataclasses import dataclass
from datetime import date

from .choices import Role


@dataclass(frozen=True)
class Who:
    """Somebody of one LPA, as its pages here show and compare them.

    reference is the LPA's, bare. signed_on is the London day from which their six
    months run: that of their own signature, the donor's once the last witness has seen
    it, and of a voucher the donor's.
    """

    reference: str
    uid: str
    role: Role
    first_names: str
    last_name: str
    date_of_birth: date | None = None
    address: tuple[str, ...] = ()
    postcode: str = ""
    country: str = "GB"
    language: str = "en"
    signed_on: date | None = None

    @property
    def full_name(self) -> str:
        return " ".join(filter(None, (self.first_names, self.last_name)))

    @property
    def is_donor(self) -> bool:
        return self.role == Role.DONOR


class People:
    """What one keeper of people can be asked; each method may be left as it is."""

    def named(self, *, reference: str, uid: str) -> Who | None:
        """Somebody of an LPA, whoever asks."""
        return None

    def everybody(self, *, reference: str) -> tuple[Who, ...]:
        """Everybody who has a part in the LPA, the donor first."""
        return ()

    def may_act(self, *, who: Who, request) -> bool:
        """Whether whoever sent this request is this person."""
        return False

    def stays_in(self, *, request, response):
        """The answer to somebody who may act, with what lets them go on."""
        return response

    def language(self, *, who: Who, request) -> str:
        """The language that somebody has chosen for this visit; empty for none."""
        return ""

    def way_in(self, *, who: Who) -> str:
        """Where this person shows who they are, without an account; else empty."""
        return ""

    def way_back(self, *, who: Who) -> str:
        """The address of the page that this person came from; empty if none."""
        return ""

    def way_to_change(self, *, who: Who) -> str:
        """Where their details on the LPA can be changed; empty if they cannot."""
        return ""

    def way_to_withdraw(self, *, who: Who) -> str:
        """Where the donor takes back what is signed; empty if they cannot."""
        return ""

    def way_to_delete(self, *, who: Who) -> str:
        """Where the donor deletes what is not signed; empty if they cannot."""
        return ""


_keepers: list[People] = []


def told_of_people_by(keeper: People) -> None:
    """Register who can be asked about people; each is asked in turn."""
    _keepers.append(keeper)


def named(*, reference: str, uid: str) -> Who | None:
    """Somebody of an LPA; None if nobody knows them."""
    asked = (keeper.named(reference=reference, uid=uid) for keeper in _keepers)
    return next((who for who in asked if who), None)


def everybody(reference: str) -> tuple[Who, ...]:
    return tuple(
        who for keeper in _keepers for who in keeper.everybody(reference=reference)
    )


def donor_of(reference: str) -> Who | None:
    return next((who for who in everybody(reference) if who.is_donor), None)


def may_act(who: Who, request) -> bool:
    return any(keeper.may_act(who=who, request=request) for keeper in _keepers)


def stays_in(request, response):
    """The answer, after every keeper has put into it what lets somebody go on."""
    for keeper in _keepers:
        response = keeper.stays_in(request=request, response=response)
    return response


def language(who: Who, request) -> str:
    """In which a page is for somebody: that of their visit, or else their own."""
    asked = (keeper.language(who=who, request=request) for keeper in _keepers)
    return next((chosen for chosen in asked if chosen), who.language)


def way(name: str, who: Who) -> str:
    """The first address that a keeper knows: in, back, to_change, to_withdraw or
    to_delete."""
    asked = (getattr(keeper, f"way_{name}")(who=who) for keeper in _keepers)
    return next((address for address in asked if address), "")
