from .identity_check import IdentityCheck
from .logout_notice import LogoutNotice
from .reminder import Reminded
from .sign_in import SignIn
from .vouching import Vouching

__all__ = ["IdentityCheck", "LogoutNotice", "Reminded", "SignIn", "Vouching"]
