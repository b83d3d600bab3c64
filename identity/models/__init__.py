from .identity_check import IdentityCheck
from .sign_in import SignIn
from .vouching import Vouching

__all__ = ["IdentityCheck", "SignIn", "Vouching"]
