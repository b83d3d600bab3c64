from contextlib import nullcontext
from datetime import date

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.management import BaseCommand, CommandError

import clock
from casework.console import command_line
from casework.intake import find_case, find_lpa
from casework.refusals import NotNow
from casework.steps import MORE, STEPS, asks_for, choices_in, is_proposed, take
from lpa.references import NotAReference, parse


class Command(BaseCommand):
    help = "Take one step with a case: " + ", ".join(STEPS)

    def add_arguments(self, parser):
        parser.add_argument("reference", help="in any spelling, of any kind")
        parser.add_argument("action", help="one of: " + ", ".join(STEPS))
        parser.add_argument("--on", metavar="DATE", help="a day, as 2026-11-30")
        parser.add_argument("--reason", default="", help="where the action needs one")
        for name in MORE:
            option = f"--{name.replace('_', '-')}"
            parser.add_argument(option, default="", help=self.takers(name))

    def takers(self, name):
        """Which actions are told this, and in which words."""
        takers = ", ".join(step for step in STEPS if name in asks_for(step))
        return f"for {takers}. {choices_in(name)}".strip()

    def handle(self, *, reference, action, on, reason, **options):
        case = self.case(reference)
        if action not in STEPS:
            raise CommandError(f"{action} is none of: {', '.join(STEPS)}")
        day = self.day(on)
        try:
            with self.clock(day, action):
                told = {name: options[name] for name in MORE}
                by = command_line()
                case = take(action, case, by=by, on=day, reason=reason, **told)
        except NotNow as refusal:
            raise CommandError("\n".join(refusal.reasons)) from None
        except PermissionDenied:
            raise CommandError(f"The command line may not take: {action}") from None
        if is_proposed(action):
            self.stdout.write("It is proposed: a second person has to confirm it")
        self.stdout.write(f"{case}: {case.state} ({case.get_state_display()})")

    def case(self, reference):
        try:
            kind, bare = parse(reference)
            if case := find_case(kind, bare):
                return case
            lpa = find_lpa(kind, bare)
        except (NotAReference, LookupError) as refusal:
            raise CommandError(str(refusal)) from None
        raise CommandError(f"No case is open for {lpa}: receive it first")

    def day(self, text):
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            raise CommandError(f"{text} is no day such as 2026-11-30") from None

    def clock(self, day, action):
        """The service's own day for this step, which only a demonstration may set.

        Elsewhere a day can be given to what asks for one, since it may have happened
        before it was written down; every other step happens today.
        """
        if day is None:
            return nullcontext()
        if settings.CLOCK_MAY_BE_SET:
            return clock.set_to(day)
        if "on" not in asks_for(action):
            raise CommandError(f"{action} happens today: leave --on out")
        return nullcontext()
