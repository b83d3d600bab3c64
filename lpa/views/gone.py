"""Says of an LPA that is not kept any more that there was one."""

from django.shortcuts import render

from lpa.forgetting import Forgotten


class SaysGone:
    """Answers with status 410 where a page asks for what was forgotten."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, Forgotten):
            return render(request, "lpa/gone.html", status=410)
        return None
