"""The machine's own browser, driven by one driver for all tests of a process."""

import os
import threading
from contextlib import contextmanager
from functools import cache

from playwright.sync_api import sync_playwright

PROGRAM = "/usr/bin/chromium"
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LONGEST = 5  # seconds
_started = []


@cache
def _driver():
    # From now on the driver runs a loop in this thread, which nobody else awaits.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    driver = sync_playwright().start()
    _started.append(driver)
    return driver


@contextmanager
def chromium():
    """A browser for one journey: what it still had to send does not reach the next."""
    browser = _driver().chromium.launch(executable_path=PROGRAM, args=QUIET)
    try:
        yield browser
    finally:
        browser.close()
        _let_the_server_finish()


def _let_the_server_finish():
    """A page that is gone may still be answered: the database waits for that."""
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(LONGEST)


def pytest_sessionfinish():
    for driver in _started:
        driver.stop()
