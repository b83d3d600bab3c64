from lpa.preflight import is_asked_now
from lpa.rules import RULES


class Explained:
    """A page of questions that says which rules it is about."""

    @property
    def rules_here(self):
        """The rules of which a breach is mended on this page."""
        page = f"{self.section.slug}/{self.step.slug}"
        return [r for r in RULES if page in r.pages and is_asked_now(r)]
