from .identity_check import IdentityCheck
from .logout_notice import LogoutNotice
from .sign_in import SignIn
from .vouching import Vouching

__all__ = ["IdentityCheck", "LogoutNotice", "SignIn", "Vouching"]
