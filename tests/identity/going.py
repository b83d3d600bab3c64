"""Going to the stand-in with a browser, saying who one is, and coming back."""

from datetime import date
from urllib.parse import urlsplit

from django.urls import reverse

DORA = {
    "first_names": "Dora Jane",
    "last_name": "Donor",
    "born": date(1950, 3, 27),
    "line1": "1 Mill Lane",
    "town": "Leeds",
    "postcode": "LS1 1AA",
}


def page(name, who, **more):
    return reverse(f"identity:{name}", args=[who.reference, who.uid], **more)


def leave(client, who):
    """The address at the stand-in to which somebody is sent."""
    response = client.get(page("leave", who))
    assert response.status_code == 302
    return response.url


def say(client, address, scene="confirmed", **changes):
    """Say who one is at the stand-in; gives the address that leads back."""
    said = DORA | changes
    born = said.pop("born")
    boxes = {"born-day": born.day, "born-month": born.month, "born-year": born.year}
    parts = urlsplit(address)
    fields = said | boxes | {"scene": scene}
    address = f"{parts.path}?{parts.query}"
    response = client.post(address, fields, HTTP_HOST=parts.netloc or "testserver")
    assert response.status_code == 302
    return response.url


def prove(client, who, scene="confirmed", **changes):
    """The whole way, and the page on which it ends."""
    back = say(client, leave(client, who), scene, **changes)
    return client.get(back, follow=True)
