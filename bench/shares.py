"""Where the time of a wizard page goes: templates, SQL, answers, rules, the rest."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter

from django.db import connection
from django.template.base import Template
from django.test import Client
from django.test.runner import DiscoverRunner

from accounts.inviting import open_account
from config.demo.lpas import a_draft
from lpa.rules.book import Rule
from lpa.wizard import Step

VISITS = 60
PAGES = {
    "a question": "attorneys/how-they-act/",
    "the people of a role": "attorneys/people/",
    "a person's details": "donor/details/",
    "the task list": "",
    "check your answers": "check/",
}


class Stopwatch:
    """Adds up the time spent in each kind of work; what is nested counts once."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.running: list[str] = []
        self.since = 0.0

    @contextmanager
    def on(self, kind: str) -> Iterator[None]:
        self.turn_over()
        self.running.append(kind)
        try:
            yield
        finally:
            self.turn_over()
            self.running.pop()

    def turn_over(self) -> None:
        """Book the time since the last change to whatever was running."""
        now = perf_counter()
        if self.running:
            kind = self.running[-1]
            self.seconds[kind] = self.seconds.get(kind, 0) + now - self.since
        self.since = now

    def timing(self, kind: str, function: Callable) -> Callable:
        """The same function, with its time booked as this kind."""

        def timed(*args, **kwargs):
            with self.on(kind):
                return function(*args, **kwargs)

        return timed


def shares(client: Client, url: str) -> dict[str, float]:
    """Parts of a hundred of the time of one page, by kind of work."""
    watch = Stopwatch()
    timed = [(Template, "render", "templates"), (Rule, "places", "rules")]
    timed += [(Step, "answered", "answers")]
    untimed = [(kind, name, getattr(kind, name)) for kind, name, _what in timed]
    execute = watch.timing("SQL", lambda run, *asked: run(*asked))
    client.get(url)
    for kind, name, what in timed:
        setattr(kind, name, watch.timing(what, getattr(kind, name)))
    try:
        with connection.execute_wrapper(execute):
            for _visit in range(VISITS):
                with watch.on("the rest"):
                    client.get(url)
    finally:
        for kind, name, function in untimed:
            setattr(kind, name, function)
    total = sum(watch.seconds.values())
    return {kind: 100 * spent / total for kind, spent in watch.seconds.items()}


def measured() -> dict[str, dict[str, float]]:
    donor = open_account(email="donor@example.org", by=None)
    public = Client(SERVER_NAME="localhost")
    public.force_login(donor)
    start = f"/lpa/{a_draft(owner=donor).reference}/"
    return {words: shares(public, start + path) for words, path in PAGES.items()}


def main() -> None:
    runner = DiscoverRunner(verbosity=0, interactive=False)
    databases = runner.setup_databases()
    try:
        result = json.dumps(measured())
    finally:
        runner.teardown_databases(databases)
    print(result)  # noqa: T201 - read by the process that asked


if __name__ == "__main__":
    main()
