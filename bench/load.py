"""Twenty donors at once, against the service as it runs for real."""

import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from http import HTTPStatus
from statistics import median
from time import perf_counter, sleep

import httpx

from .served import ROOT, a_database, gunicorn

DONORS = 20
ROUNDS = 6
PAUSES = {"without a pause": 0.0, "with a second between pages": 1.0}
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
BEHIND_TLS = {"X-Forwarded-Proto": "https"}
ANSWER = {"attorneys_act": "jointly"}
Taken = list[tuple[str, float]]  # what was done, and the milliseconds it took


def settings_for(database: str) -> dict[str, str]:
    """What production must be told, for a service that nobody else can reach."""
    return {
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "DATABASE_URL": database,
        "SECRET_KEY": "for-the-load-of-one-measurement-only, 0123456789-abcdefghi",
        "EMAIL_URL": "smtp://127.0.0.1:1",
        "BEHIND_TLS_PROXY": "true",
    }


def manage(*command: str, environment: dict[str, str]) -> str:
    """What a command of the service says. Raises CalledProcessError when it fails."""
    done = subprocess.run(  # noqa: S603 - our own command, with our own words
        [sys.executable, *command],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


class Donor:
    """Somebody with a browser, who goes round the pages of one application."""

    def __init__(self, address: str, donor: dict[str, str], pause: float, late: float):
        self.pause, self.late, self.taken = pause, late, Taken()
        self.pages = f"{address}/lpa/{donor['reference']}"
        self.browser = httpx.Client(headers=BEHIND_TLS, timeout=60)
        self.browser.headers["Referer"] = f"https://{address.partition('//')[2]}/"
        self.browser.headers["Cookie"] = donor["cookie"]

    def goes_round(self) -> Taken:
        sleep(self.late)
        for _round in range(ROUNDS):
            asked = self.looks("a question", "/attorneys/how-they-act/")
            self.answers("answering it", "/attorneys/how-they-act/", asked)
            self.looks("the people of a role", "/attorneys/people/")
            self.looks("a person's details", "/donor/details/")
            self.looks("the task list", "/")
            self.looks("check your answers", "/check/")
        return self.taken

    def looks(self, what: str, path: str) -> httpx.Response:
        return self.timed(what, "GET", path, HTTPStatus.OK)

    def answers(self, what: str, path: str, asked: httpx.Response) -> None:
        hidden = {name: unescape(value) for name, value in HIDDEN.findall(asked.text)}
        said = hidden | ANSWER
        cookies = f"{self.browser.headers['Cookie']}; {token_cookie(asked)}"
        headers = {"Cookie": cookies}
        self.timed(what, "POST", path, HTTPStatus.FOUND, data=said, headers=headers)

    def timed(
        self, what: str, method: str, path: str, expected: int, **said: object
    ) -> httpx.Response:
        sleep(self.pause)
        began = perf_counter()
        answer = self.browser.request(method, self.pages + path, **said)  # type: ignore[arg-type]
        self.taken.append((what, (perf_counter() - began) * 1000))
        if answer.status_code != expected:
            raise RuntimeError(f"{method} {path} answered {answer.status_code}")
        return answer


def token_cookie(asked: httpx.Response) -> str:
    """The forgery token's cookie, which a plain connection would not give back."""
    return asked.headers["Set-Cookie"].partition(";")[0]


def loaded(address: str, donors: list[dict[str, str]], pause: float) -> dict:
    """Every donor at once: milliseconds by page, and pages a second in all."""
    began = perf_counter()
    with ThreadPoolExecutor(len(donors)) as crowd:
        everyone = [
            Donor(address, donor, pause, late=pause * number / len(donors))
            for number, donor in enumerate(donors)
        ]
        taken = [one for each in crowd.map(Donor.goes_round, everyone) for one in each]
    seconds = perf_counter() - began
    return {"pages": dict(by_page(taken)), "a_second": len(taken) / seconds}


def by_page(taken: Taken) -> Iterator[tuple[str, dict[str, float]]]:
    pages: dict[str, list[float]] = defaultdict(list)
    for what, milliseconds in taken:
        pages[what].append(milliseconds)
    for what, times in pages.items():
        times.sort()
        worst = times[min(len(times) - 1, round(0.95 * len(times)))]
        yield what, {"median": median(times), "p95": worst}


def main() -> None:
    with a_database(os.environ.get("LOAD_POSTGRESQL", "")) as database:
        environment = settings_for(database)
        manage("manage.py", "migrate", "--no-input", environment=environment)
        manage("manage.py", "createcachetable", environment=environment)
        manage("manage.py", "collectstatic", "--no-input", environment=environment)
        crowd = manage("-m", "bench.crowd", str(DONORS), environment=environment)
        donors = json.loads(crowd.splitlines()[-1])
        with gunicorn(environment) as address:
            result = {
                words: loaded(address, donors, pause) for words, pause in PAUSES.items()
            }
    print(json.dumps(result))  # noqa: T201 - read by the process that asked


if __name__ == "__main__":
    main()
