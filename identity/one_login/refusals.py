"""The two ways in which nothing comes back that could be used."""


class Unusable(Exception):
    """Something that came back cannot be trusted, or nothing came back at all.

    The message is for the log; nobody who forged anything is told what gave it away.
    """


class Refusal(Exception):
    """One Login says that it did not do what it was asked: code is OpenID's word."""

    def __init__(self, code: str):
        super().__init__(code)
        self.code = code
