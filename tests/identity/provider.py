"""The project's stand-in for One Login, served over HTTP on a port of its own.

Without the middleware of the site, so that no test shares a database with its thread.
"""

from contextlib import contextmanager
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, make_server

from django.core.handlers.wsgi import WSGIRequest
from django.http import Http404, HttpResponse
from django.urls import resolve, reverse


class Quiet(WSGIRequestHandler):
    def log_message(self, *words):
        """Says nothing among the results of tests."""


class StandIn:
    """Answers what servers ask; changes lets a test spoil an answer on its way."""

    def __init__(self):
        self.changes, self.asked, self.told = {}, [], []

    def __call__(self, environ, start_response):
        request = WSGIRequest(environ)
        self.asked.append((request.path, dict(request.headers)))
        response = self.answer(request)
        status = f"{response.status_code} {response.reason_phrase}"
        start_response(status, list(response.items()))
        return [response.content]

    def answer(self, request):
        if request.path == reverse("identity:back-channel"):
            self.told.append(request.POST["logout_token"])  # for the test to pass on
            return HttpResponse()
        try:
            match = resolve(request.path)
        except Http404:
            match = resolve("/local-provider/")
        response = match.func(request, *match.args, **match.kwargs)
        change = self.changes.get(match.url_name)
        return change(response) if change else response


@contextmanager
def open_for_questions():
    stand_in = StandIn()
    server = make_server("127.0.0.1", 0, stand_in, handler_class=Quiet)
    stand_in.url = f"http://127.0.0.1:{server.server_port}/local-provider/"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield stand_in
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
