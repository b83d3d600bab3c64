"""A small OS Places of our own, on a real port: it answers as it is told to."""

import json
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit


def a_record(uprn, number="", street="MILL LANE", **more):
    """A delivery point as OS Places writes it: capitals, and what there is of it."""
    return {
        "UPRN": uprn,
        "ADDRESS": f"{number} {street}, LEEDS, LS1 1AA",
        "BUILDING_NUMBER": number,
        "THOROUGHFARE_NAME": street,
        "POST_TOWN": "LEEDS",
        "POSTCODE": "LS1 1AA",
        **more,
    }


class Places(HTTPServer):
    """Remembers what it was asked."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Answers)
        self.asked, self.status, self.body = [], 200, b""
        self.knows()

    def knows(self, *records):
        self.says({"header": {}, "results": [{"DPA": record} for record in records]})

    def says(self, body, status=200):
        self.status = status
        self.body = body if isinstance(body, bytes) else json.dumps(body).encode()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/search/places/v1/postcode"


class Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append(parse_qs(urlsplit(self.path).query))
        self.send_response(self.server.status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(self.server.body)

    def log_message(self, *words):
        """Says nothing among the results of tests."""


@contextmanager
def open_for_questions():
    server = Places()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
