"""What stands on a page, in plain values: what a page's template can see, and no more.

A part that is None is not used: its box is struck through.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class PersonBox:
    """One person's box. Names and addresses are whole, however long they are."""

    title: str = ""
    first_names: str = ""
    last_name: str = ""  # or the name of a trust corporation
    other_names: str = ""
    company: str = ""
    born: tuple[str, str, str] | None = None  # "01", "02", "1950"
    address: tuple[str, ...] = ()  # lines, the country last where it is abroad
    postcode: str = ""
    email: str = ""
    is_trust_corporation: bool = False


@dataclass(frozen=True)
class Page:
    """One sheet side, to be laid out by its template.

    template is "lp1/p01" … "lp1/p20", "lp1/cs1" … "lp1/cs4", "lp1/blank" or
    "lp3/p1" … "lp3/p4"; values are what that template names in its own comment.
    """

    template: str
    form: str  # "1F", "1H", or "3": which wording the template takes
    values: dict[str, object] = field(default_factory=dict)
    code: str = ""  # the page's own code, as it is encoded ("1F2A", "1C3")
    number: str = ""  # printed at the foot; copies keep the number of their page
    watermark: bool = False  # a draft of the application to register
    reference: str = ""  # bare; printed with its bar code where it is not empty
