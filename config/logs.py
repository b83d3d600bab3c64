"""Logs say what happened and where in the code, never about whom.

An exception's message may quote a name or an e-mail address (a database repeats the
row it refuses), so only its type and its place are kept.
"""

import traceback

import structlog

QUIETER = {
    # Laying a form out tells a dozen things that nobody asked.
    "weasyprint": {"level": "WARNING"},
    "fontTools": {"level": "WARNING"},
    # Addresses that are asked hold keys and postcodes.
    "httpx": {"level": "WARNING"},
    # Its warnings hold the words of an answer, which may quote an address.
    "notifications_python_client": {"level": "ERROR"},
}


def places_only(_logger, _method, event: dict) -> dict:
    """Puts an exception into an event as types and places, without its words."""
    exc_info = event.pop("exc_info", None)
    if exc_info and exc_info[1] is not None:
        event["exception"] = [_described(error) for error in _chain(exc_info[1])]
    return event


def _chain(error):
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _described(error):
    frames = traceback.extract_tb(error.__traceback__)
    return {
        "type": f"{type(error).__module__}.{type(error).__qualname__}",
        "where": [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames],
    }


def written_as(*processors) -> dict:
    """Django's LOGGING: every event to the console, through these processors."""
    before = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*before, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "event": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": before,
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    *processors,
                ],
            }
        },
        "handlers": {
            "console": {"class": "logging.StreamHandler", "formatter": "event"}
        },
        "root": {"handlers": ["console"], "level": "INFO"},
        "loggers": {
            # Django's own handlers would mail whole requests to administrators.
            "django": {"handlers": [], "propagate": True},
            **QUIETER,
        },
    }
