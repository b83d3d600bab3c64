"""Under which law a document was made: on screen it is the new one, else the old."""

from lpa.choices import Channel, Regime

from .document import Document


def regime_of(document: Document) -> Regime:
    """The law in force, unless the document says that it was made on screen."""
    is_online = document.get("channel") == Channel.ONLINE
    return Regime.DIGITAL_2023 if is_online else Regime.PAPER_2007
