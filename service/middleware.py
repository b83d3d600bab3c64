"""What goes around every page: messages of the service, and what may be loaded."""

from functools import partial

from service import analytics, consent, messages


class AroundEveryPage:
    """Lends a page its messages, and lets it count visits where that is agreed to."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.service_messages = partial(messages.showing, request)
        response = self.get_response(request)
        if consent.allows_counting(request):
            response._csp_update = analytics.POLICY
        return response
