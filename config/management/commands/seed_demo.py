from django.conf import settings
from django.core.management import BaseCommand, CommandError
from django.db import transaction

from accounts.models import User
from config.demo.accounts import PASSWORD, SIGN_INS, are_open, open_accounts
from config.demo.asked import ask_people
from config.demo.cases import make_cases
from config.demo.desk import lay_on_desks
from config.demo.epas import make_epas
from config.demo.lpas import WELFARE, a_draft
from config.demo.on_screen import sign_on_screen
from lpa.submission import submit


class Command(BaseCommand):
    help = "Fill the demonstration, once, and say how to sign in to it"

    def add_arguments(self, parser):
        parser.add_argument(
            "--show", action="store_true", help="only say how to sign in"
        )

    def handle(self, *, show, **options):
        if not settings.DEBUG:
            raise CommandError("The demonstration is for development settings only")
        if not show:
            seed_once()
        self.stdout.write("\n".join(how_to_sign_in()))


def seed_once():
    """Fill it, and add what a setting that was switched on since then has to show."""
    if not are_open():
        seed()
    sign_on_screen(owner=User.objects.get(email=SIGN_INS[0].email))


@transaction.atomic
def seed():
    people = open_accounts()
    donor = people["Donor"]
    a_draft(owner=donor, kind=WELFARE, last=5)
    submit(draft=a_draft(owner=donor), by=donor)
    ask_people(owner=donor)
    cases = make_cases(owner=donor, by=people["Manager"])
    lay_on_desks(cases, people)
    make_epas(by=people["Manager"])


def how_to_sign_in():
    """The lines that tell a visitor who they can be."""
    width = max(len(each.who) for each in SIGN_INS)
    yield f"Sign in with the password {PASSWORD}"
    for each in SIGN_INS:
        yield f"  {each.who:<{width}}  {each.email}"
    code = getattr(settings, "MFA_TOTP_INSECURE_BYPASS_CODE", "")
    yield f"Staff are then asked for a code: {code}"
    yield "E-mails, with their codes, can be read at /outbox/"
