"""The database's own refusal to change a signature given on screen, or to take one that
comes before its turn or is of something else than what was frozen."""

from history.only_added import OnlyAdded

SIGNATURES = OnlyAdded(
    {
        "lpa_signature": """
            EXISTS (SELECT 1 FROM lpa_signature
                WHERE id = NEW.id OR (lpa_id = NEW.lpa_id AND uid = NEW.uid
                    AND signs_as = NEW.signs_as))
        """
    }
)

NAME = "lpa_signature_in_its_turn"


# When a new row is out of its turn, in the SQL that both engines read.
OUT_OF_TURN = """
    NEW.digest <> (SELECT digest FROM lpa_lpa WHERE lpa_lpa.id = NEW.lpa_id)
    OR (NEW.signs_as = 'independent-witness' AND 'for-donor' NOT IN
        (SELECT signs_as FROM lpa_signature WHERE lpa_id = NEW.lpa_id))
    OR (NEW.signs_as = 'provider-as-witness' AND NOT EXISTS
        (SELECT 1 FROM lpa_signature WHERE lpa_id = NEW.lpa_id
            AND signs_as IN ('donor', 'independent-witness')))
    OR (NEW.signs_as = 'certificate' AND 'provider-as-witness' NOT IN
        (SELECT signs_as FROM lpa_signature WHERE lpa_id = NEW.lpa_id))
    OR (NEW.signs_as IN ('attorney', 'replacement', 'signatory-1', 'signatory-2')
        AND 'certificate' NOT IN
        (SELECT signs_as FROM lpa_signature WHERE lpa_id = NEW.lpa_id))
    OR (NEW.signs_as = 'signatory-2' AND NOT EXISTS
        (SELECT 1 FROM lpa_signature WHERE lpa_id = NEW.lpa_id
            AND signs_as = 'signatory-1' AND uid = NEW.uid))
"""

ON_POSTGRESQL = (
    f"""
    CREATE OR REPLACE FUNCTION {NAME}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF {OUT_OF_TURN} THEN
            RAISE EXCEPTION 'this signature comes before its turn'
                USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
    END $$
    """,
    f"""
    CREATE OR REPLACE TRIGGER {NAME} BEFORE INSERT ON lpa_signature
    FOR EACH ROW EXECUTE FUNCTION {NAME}()
    """,
)
ON_SQLITE = (
    f"""
    CREATE TRIGGER IF NOT EXISTS {NAME} BEFORE INSERT ON lpa_signature
    WHEN {OUT_OF_TURN}
    BEGIN SELECT RAISE(ABORT, 'this signature comes before its turn'); END
    """,
)


def install(connection) -> None:
    """Guard the table: what is out of turn raises IntegrityError from now on."""
    SIGNATURES.install(connection)
    is_postgresql = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        for statement in ON_POSTGRESQL if is_postgresql else ON_SQLITE:
            cursor.execute(statement)


def remove(connection) -> None:
    """Take the guard away, for a migration back."""
    SIGNATURES.remove(connection)
    on_table = " ON lpa_signature" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER IF EXISTS {NAME}{on_table}")
