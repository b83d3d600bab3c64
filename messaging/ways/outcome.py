"""What an attempt to send comes to, when it has not failed."""

from dataclasses import dataclass

from messaging.moving import News


@dataclass(frozen=True)
class Gone:
    """It has left the house; news is what the provider says of its end already."""

    way: str
    provider_id: str = ""
    news: News | None = None
