"""Who can sign in to the demonstration."""

from dataclasses import dataclass

from accounts.groups import StaffGroup
from accounts.inviting import open_account, open_staff_account
from accounts.models import User
from accounts.second_factor import enrol

PASSWORD = "Meadow-Lantern-42"  # noqa: S105 - printed for everybody who looks at the demonstration


@dataclass(frozen=True)
class SignIn:
    who: str
    email: str
    full_name: str
    groups: tuple[StaffGroup, ...] = ()


SIGN_INS = (
    SignIn("Donor", "donor@demo.example", "Dorothy Vale"),
    SignIn("Attorney", "attorney@demo.example", "Anthony Vale"),
    SignIn(
        "Caseworker",
        "caseworker@demo.example",
        "Carys Bevan",
        (StaffGroup.CASEWORKER, StaffGroup.INTAKE),
    ),
    SignIn(
        "Registrar",
        "registrar@demo.example",
        "Rohan Iyer",
        (StaffGroup.REGISTRAR, StaffGroup.CASEWORKER),
    ),
    SignIn("Manager", "manager@demo.example", "Moira Kerr", (StaffGroup.MANAGER,)),
    SignIn(
        "Finance worker",
        "finance@demo.example",
        "Farida Noor",
        (StaffGroup.FINANCE, StaffGroup.REDUCED_FEE),
    ),
    SignIn(
        "Assisted-digital worker",
        "assisted@demo.example",
        "Asha Oduya",
        (StaffGroup.ASSISTED_DIGITAL,),
    ),
)


def open_accounts() -> dict[str, User]:
    """Open every account of the demonstration; gives them by who they are."""
    return {each.who: opened(each) for each in SIGN_INS}


def opened(sign_in: SignIn) -> User:
    known = {
        "email": sign_in.email,
        "full_name": sign_in.full_name,
        "password": PASSWORD,
        "by": None,
    }
    if not sign_in.groups:
        return open_account(**known)
    user = open_staff_account(groups=sign_in.groups, **known)
    enrol(user)
    return user


def are_open() -> bool:
    return User.objects.filter(email=SIGN_INS[0].email).exists()
