"""Keeps what was sent on a page and not saved, whatever was in the way."""

from unsent import offering, outcome, stamps
from unsent.readers import reader_of


class KeepsWhatIsSent:
    """Stands last, where it sees whether a page was served, and how that went."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.unsent_stamp = stamps.posted_with(request)
        response = self.get_response(request)
        stamp = request.unsent_stamp
        if stamp is None:
            return response
        if getattr(request, "was_served", False):
            outcome.note(request, stamp, response)
            return response
        return outcome.instead_of(response, request, stamp)

    def process_view(self, request, *view):
        """A page that somebody else left open in this browser is served to nobody."""
        stamp = request.unsent_stamp
        if stamp and outcome.is_somebody_elses(stamp, request):
            return outcome.send_home(request, stamp)
        request.was_served = True
        return None

    def process_template_response(self, request, response):
        if reader_of(request):
            offering.prepare(request, response)
        return response
