from django.core.management.base import BaseCommand, CommandError

from accounts.models import User
from accounts.second_factor import take_away


class Command(BaseCommand):
    """Helps somebody back in who has lost their app and their recovery codes."""

    help = (
        "Remove the authenticator app of somebody locked out, who then sets up another"
    )

    def add_arguments(self, parser):
        parser.add_argument("email")
        parser.add_argument(
            "--why", required=True, help="how you know who asked; kept in the history"
        )

    def handle(self, *, email, why, **options):
        try:
            user = User.objects.get_by_natural_key(email)
        except User.DoesNotExist:
            raise CommandError(f"No account has the address {email}") from None
        take_away(user=user, why=why, by=None)
        self.stdout.write(f"{user.email} can sign in and set up another app")
