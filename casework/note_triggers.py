"""The database's own refusal to change or remove a note, or the file that came with it.

Only the deletion of a whole case lifts it (purging.py).
"""

from history.only_added import OnlyAdded

NOTES = OnlyAdded(
    {
        "casework_note": """
            EXISTS (SELECT 1 FROM casework_note WHERE id = NEW.id)
        """,
        "casework_notefile": """
            EXISTS (SELECT 1 FROM casework_notefile
                WHERE id = NEW.id OR note_id = NEW.note_id)
        """,
    }
)
