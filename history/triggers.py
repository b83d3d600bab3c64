"""The database's own refusal to change or remove history.

verify_history says when a trigger is missing.
"""

from .only_added import OnlyAdded

HISTORY = OnlyAdded(
    {
        "history_event": """
            EXISTS (SELECT 1 FROM history_event WHERE id = NEW.id
                OR (subject = NEW.subject AND sequence = NEW.sequence))
        """,
        "history_checkpoint": """
            EXISTS (SELECT 1 FROM history_checkpoint
                WHERE id = NEW.id OR day = NEW.day)
        """,
    }
)
install, remove = HISTORY.install, HISTORY.remove
lifted, missing = HISTORY.lifted, HISTORY.missing
