"""Carries out letters that were sent, paper that was scanned, LPAs signed on screen."""

from datetime import timedelta

from documents.issuing import issue
from documents.press import pressed
from lpa.models import Lpa
from lpa.on_screen.signing import FOLLOW
from lpa.references import Kind
from lpa.signals import PART_DECLINED
from outbox.carrying import carries_out

from .composing import written_to
from .console import command_line
from .following import follow
from .intake import find_case
from .models import Letter, ScanSet
from .opting_out import opt_out
from .scanning.pictures import Unreadable, opened
from .scanning.reading import sides_of
from .scanning.settling import keep_failure, keep_sides
from .scanning.taking_in import READ
from .sending import WRITTEN
from .writing import errand_of


@carries_out(WRITTEN)
class PrintLetter:
    """Prints what was sent to one of its people, unless it was withdrawn."""

    def prepare(self, errand):
        letters = Letter.objects.select_related(
            "case__lpa", "case__of_donor__record__primary"
        )
        letter = letters.get(pk=errand.payload["letter"])
        written = written_to(letter, errand.payload["to"])
        return written, pressed(written)

    def finish(self, errand, prepared):
        written, pdf = prepared
        letters = Letter.objects.select_for_update(of=("self",))
        letter = letters.select_related("sent_by").get(pk=errand.payload["letter"])
        if letter.state == Letter.State.WITHDRAWN:
            return
        issue(
            written,
            about=errand.about,
            by=letter.sent_by,
            errand=errand_of(letter.pk, errand.payload["to"]),
            pdf=pdf,
        )


@carries_out(READ, lease=timedelta(minutes=10))
class ReadScan:
    """Reads a scanned set side by side, then brings it to its case."""

    def prepare(self, errand):
        scan = ScanSet.objects.get(pk=errand.payload["scan"])
        try:
            with opened(scan.as_scanned()) as file:
                return list(sides_of(file))
        except Unreadable as failure:
            return failure

    def finish(self, errand, prepared):
        scan = ScanSet.objects.without_file().get(pk=errand.payload["scan"])
        if isinstance(prepared, Unreadable):
            keep_failure(scan=scan, why=str(prepared))
        else:
            keep_sides(scan=scan, sides=prepared)


@carries_out(FOLLOW)
class FollowSigning:
    """Opens the case of what the donor signed on screen, and keeps it up with that."""

    def prepare(self, errand):
        return None

    def finish(self, errand, prepared):
        lpa = Lpa.objects.filter(pk=errand.payload["lpa"]).first()
        if lpa is not None and not lpa.forgotten_on:
            follow(lpa=lpa, by=command_line())


@carries_out(PART_DECLINED)
class FollowWhatWasDeclined:
    """Brings what somebody declined online to the case, if the paper is here already;
    once it comes, its case is opened with what was said."""

    def prepare(self, errand):
        return find_case(Kind.ONLINE, errand.about)

    def finish(self, errand, prepared):
        if prepared:
            opt_out(case=prepared, uid=errand.payload["uid"], by=command_line())
