from django.core.management.base import BaseCommand, CommandError

from accounts.closing import closings_of


class Command(BaseCommand):
    """Answers whoever asks what became of their account."""

    help = "Say when and why accounts with an e-mail address were deleted"

    def add_arguments(self, parser):
        parser.add_argument("email")

    def handle(self, *, email, **options):
        closings = closings_of(email)
        if not closings:
            raise CommandError("No account with this address was deleted")
        for closing in closings:
            self.stdout.write(f"{closing.closed_on}  {closing.get_reason_display()}")
