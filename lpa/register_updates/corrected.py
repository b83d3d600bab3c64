"""What both kinds of correction may change of the people in an LPA."""

from .plan import Field, Group, OneOfMany
from .reading import Part
from .values import a_country, a_day, a_moment, day, moment, not_empty

NAMES = tuple(Field(name, check=not_empty) for name in ("firstNames", "lastName"))
ADDRESS = Group(
    "address",
    (
        *(Field(name) for name in ("line1", "line2", "line3", "town", "postcode")),
        Field("country", check=a_country),
    ),
)
EMAIL, MOBILE = Field("email"), Field("mobile")


def donor(born: Field) -> Group:
    parts: tuple[Part, ...] = (*NAMES, Field("otherNamesKnownBy"), born, ADDRESS, EMAIL)
    return Group("donor", parts)


def certificate_provider(*, kept: bool) -> Group:
    """Once the LPA is registered, the day of the certificate is read and not kept."""
    signed = Field("signedAt", moment, a_moment, kept=kept)
    parts: tuple[Part, ...] = (*NAMES, ADDRESS, EMAIL, Field("phone"), signed)
    return Group("certificateProvider", parts)


def attorney(*more: Field, kept: bool) -> OneOfMany:
    """One of them in each update; the day of signing as for the certificate."""
    born = Field("dateOfBirth", day, a_day)
    signed = Field("signedAt", moment, a_moment, kept=kept)
    parts: tuple[Part, ...] = (*NAMES, born, EMAIL, MOBILE, ADDRESS, signed, *more)
    return OneOfMany("attorneys", parts)
