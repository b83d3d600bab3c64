"""A mail server on this machine: it refuses, puts off, and takes."""

import socket
from collections import deque
from contextlib import contextmanager

from aiosmtpd.controller import Controller


class MailServer:
    """What arrived, and the answers planned for the next recipients and letters."""

    def __init__(self):
        self.arrived = []
        self.at_recipient = deque()
        self.at_data = deque()

    async def handle_RCPT(self, server, session, envelope, address, options):
        answer = self.at_recipient.popleft() if self.at_recipient else "250 OK"
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server, session, envelope):
        answer = self.at_data.popleft() if self.at_data else "250 OK"
        if answer.startswith("250"):
            self.arrived.append(envelope)
        return answer


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@contextmanager
def mail_server():
    handler = MailServer()
    handler.port = free_port()
    controller = Controller(handler, hostname="127.0.0.1", port=handler.port)
    controller.start()
    try:
        yield handler
    finally:
        controller.stop()


def bounce_of(envelope, *, action="failed", status="5.1.1"):
    """The report that a mail server sends back about a mail that it took."""
    return (
        (
            f"From: MAILER-DAEMON@example.org\r\nTo: {envelope.mail_from}\r\n"
            "Subject: Undelivered Mail Returned to Sender\r\nMIME-Version: 1.0\r\n"
            "Content-Type: multipart/report; report-type=delivery-status;"
            " boundary=B\r\n"
            "\r\n--B\r\nContent-Type: text/plain\r\n\r\nI am sorry.\r\n"
            "--B\r\nContent-Type: message/delivery-status\r\n\r\n"
            "Reporting-MTA: dns; mx.example.org\r\n\r\n"
            f"Final-Recipient: rfc822; {envelope.rcpt_tos[0]}\r\n"
            f"Action: {action}\r\nStatus: {status}\r\n"
            "Diagnostic-Code: smtp; 550 no such mailbox\r\n\r\n"
            "--B\r\nContent-Type: message/rfc822\r\n\r\n"
        ).encode()
        + envelope.content
        + b"\r\n--B--\r\n"
    )
