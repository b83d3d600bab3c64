"""What a scan shows that an examiner has to weigh or to have put right."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from casework.choices import FindingSeverity, Page
from casework.examination import Found, look_again, write_down
from casework.models import Case, ScanSet
from casework.states import UNDER_EXAMINATION
from lpa.models import Lpa

from .comparing import missing_from, order_of, sides_of_set
from .sorting import BELONGING, FOREIGN, Order, Placed, Standing

INFO, CURABLE = FindingSeverity.INFO, FindingSeverity.CURABLE


def write_findings(case: Case, scan: ScanSet, *, by) -> dict:
    """Write down what a set shows about its case; missing is what no set has shown.

    A page that has come is missing no more. Nothing is written once the examination is
    over. Inside the caller's transaction, with the case held; gives what was found.
    """
    if case.state not in UNDER_EXAMINATION:
        return {}
    order = order_of(scan, sides_of_set(scan))
    came = {placed.seen.page.part for placed in order.standing(*BELONGING)}
    if came:
        case.pages_missing = still_missing(case, came)
        case.save()
    known = set(case.findings.filter(rule="").values_list("place", "sentence"))
    said = [
        found
        for found in shown(order, scan)
        if (found.place, found.sentence) not in known
    ]
    write_down(case, said)
    return {"missing": case.pages_missing, **look_again(case, by=by)}


def still_missing(case: Case, came: set[Page]) -> list[str]:
    """What somebody missed and has not come, and what no scan has."""
    missed = [page for page in case.pages_missing if page not in came]
    return list(dict.fromkeys([*missed, *map(str, missing_from(case))]))


def shown(order: Order, scan: ScanSet) -> Iterator[Found]:
    """What is strange about the sides of a set."""
    yield from older(scan)
    for placed in order.standing(*FOREIGN):
        yield Found("", "", INFO, foreign(placed, scan))
    for placed in order.standing(Standing.DUPLICATE):
        yield Found("", placed.seen.page.label, INFO, twice(placed, scan))
    for placed in order.standing(Standing.UNMARKED):
        yield unmarked(placed, scan)


def older(scan: ScanSet) -> Iterator[Found]:
    lpa = scan.case.lpa
    newer = Lpa.objects.filter(reference=lpa.reference, version__gt=lpa.version)
    if newest := newer.order_by("-version").first():
        sentence = _(
            "Version %(old)s was signed, and the donor has made version %(new)s since"
        ) % {"old": lpa.version, "new": newest.version}
        yield Found("", "", CURABLE, sentence)


def foreign(placed: Placed, scan: ScanSet) -> str:
    sentences = {
        Standing.ANOTHER_VERSION: _("%(where)s is from another print of this LPA"),
        Standing.ANOTHER_LPA: _("%(where)s belongs to another LPA"),
        Standing.ANOTHER_FORM: _("%(where)s belongs to another form"),
    }
    return sentences[placed.standing] % {"where": where(placed, scan)}


def twice(placed: Placed, scan: ScanSet) -> str:
    return _("%(where)s is there a second time") % {"where": where(placed, scan)}


def unmarked(placed: Placed, scan: ScanSet) -> Found:
    """A deed may be signed as a draft; an application may not be sent as one."""
    page, named = placed.seen.page, {"where": where(placed, scan)}
    if page.is_for_registration:
        sentence = _("%(where)s carries no reference: it was printed as a draft")
        return Found("", page.label, CURABLE, sentence % named)
    sentence = _("%(where)s carries no reference: compare it with the application")
    return Found("", page.label, INFO, sentence % named)


def where(placed: Placed, scan: ScanSet) -> str:
    """Which side of which scan, and what is printed there."""
    named = {"scan": scan, "place": placed.seen.place, "page": placed.seen.page.label}
    return _("%(scan)s, side %(place)s (%(page)s)") % named
