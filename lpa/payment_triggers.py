"""The database's own refusal to change or remove a payment: one is taken back by
another row."""

from history.only_added import OnlyAdded

PAYMENTS = OnlyAdded(
    {
        "lpa_payment": """
            EXISTS (SELECT 1 FROM lpa_payment
                WHERE id = NEW.id OR reverses_id = NEW.reverses_id)
        """
    }
)
