from django.core.management.base import BaseCommand, CommandError

from accounts.groups import StaffGroup
from accounts.inviting import AddressInUse, open_staff_account


class Command(BaseCommand):
    """Opens a staff account: the way in for the first administrator of a service."""

    help = "Open a staff account. They sign in by e-mailed code and set up an app."

    def add_arguments(self, parser):
        parser.add_argument("email")
        parser.add_argument("full_name")
        parser.add_argument("groups", nargs="+", choices=StaffGroup.values)

    def handle(self, *, email, full_name, groups, **options):
        try:
            user = open_staff_account(
                email=email, full_name=full_name, groups=groups, by=None
            )
        except AddressInUse:
            raise CommandError(f"{email} has an account already") from None
        self.stdout.write(f"{user.email} can sign in now, and must set up an app first")
