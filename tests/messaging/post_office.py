"""GOV.UK Notify on this machine: it takes, refuses, and loses its answers."""

import json
import uuid
from collections import deque
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from urllib.parse import parse_qs, urlsplit

TEMPLATE = str(uuid.UUID(int=1))
KEY = f"tests-{uuid.UUID(int=2)}-{uuid.UUID(int=3)}"


class PostOffice:
    """What Notify was asked and what it holds, by reference.

    plan is what it does with the next requests that would send: a status and the name
    of an error to refuse with, "lost" to take it and never answer, "deaf" to answer
    nothing and take nothing. between is called at every step, to kill whom it likes.
    """

    def __init__(self):
        self.taken = []
        self.held = {}
        self.questions = 0
        self.plan = deque()
        self.headers = {}
        self.between = lambda step: None
        self._lock = Lock()

    def take(self, told):
        """Keep one message; Notify itself would keep as many as it is given."""
        with self._lock:
            self.taken.append(told)
            one = {
                "id": str(uuid.uuid4()),
                "reference": told["reference"],
                "status": "created",
            }
            self.held.setdefault(told["reference"], one)
            return one

    def next_of_plan(self):
        with self._lock:
            return self.plan.popleft() if self.plan else None

    def settings(self):
        return {
            "NOTIFY_KEY": KEY,
            "NOTIFY_URL": self.url,
            "NOTIFY_EMAIL_TEMPLATE": TEMPLATE,
            "NOTIFY_SMS_TEMPLATE": TEMPLATE,
        }


class Counter(BaseHTTPRequestHandler):
    """One request at the counter of a post office."""

    protocol_version = "HTTP/1.1"

    @property
    def office(self):
        return self.server.office

    def do_POST(self):
        told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.office.between("asked to send")
        plan = self.office.next_of_plan()
        if isinstance(plan, tuple):
            status, error = plan
            said = {"errors": [{"error": error, "message": "amy@example.org"}]}
            return self.answer(status, said)
        if plan == "deaf":
            return self.hang_up()
        one = self.office.take(told)
        self.office.between("taken")
        if plan == "lost":
            return self.hang_up()
        self.answer(201, one)
        self.office.between("answered")

    def do_GET(self):
        self.office.questions += 1
        query = parse_qs(urlsplit(self.path).query)
        found = self.office.held.get(query["reference"][0])
        self.office.between("asked about")
        self.answer(200, {"notifications": [found] if found else [], "links": {}})

    def answer(self, status, said):
        body = json.dumps(said).encode()
        self.send_response(status)
        for name, value in self.office.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def hang_up(self):
        self.close_connection = True

    def log_message(self, *said):
        """Nothing: what is asked can be read in the post office."""


class Building(ThreadingHTTPServer):
    """Whoever is killed leaves a broken connection, which is no fault of the office."""

    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request, client_address):
        """Nothing."""


@contextmanager
def post_office():
    office = PostOffice()
    server = Building(("127.0.0.1", 0), Counter)
    server.office = office
    office.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield office
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
