"""Facts that the pages about the service state, each in one place."""

from datetime import date

from django.conf import settings

from service import feedback

PHONE = "0300 456 0300"
EMAIL = "customerservices@publicguardian.gov.uk"
ADDRESS = ("PO Box 16185", "Birmingham", "B2 2WH")

UNSENT_DAYS = 90  # how long unsent/ keeps what was typed; a test compares the two

# The accessibility statement: when it was written, tested against, and is due again.
STATEMENT_PREPARED = date(2026, 11, 22)
STATEMENT_REVIEWED = date(2026, 11, 22)
LAST_TESTED = date(2026, 11, 22)
STATEMENT_DUE = date(2027, 11, 22)


def on_every_page_about_the_service() -> dict:
    return {
        "phone": PHONE,
        "email": EMAIL,
        "postal_address": ADDRESS,
        "prepared": STATEMENT_PREPARED,
        "reviewed": STATEMENT_REVIEWED,
        "tested": LAST_TESTED,
        "due": STATEMENT_DUE,
        "unused_months": settings.UNUSED_ACCOUNTS_KEPT_MONTHS,
        "unsent_days": UNSENT_DAYS,
        "feedback_years": feedback.KEPT_DAYS // 365,
        "session_minutes": settings.PUBLIC_SESSION_SECONDS // 60,
    }
