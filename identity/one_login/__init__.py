"""GOV.UK One Login, asked who somebody is: OpenID Connect with a code, PKCE, a signed
client assertion, and the identity claims of its own documentation."""

from .answering import answer_of
from .hearing import forget_heard
from .leaving import address_to_leave_for, forget_old
from .refusals import Refusal, Unusable

__all__ = [
    "Refusal",
    "Unusable",
    "address_to_leave_for",
    "answer_of",
    "forget_heard",
    "forget_old",
]
