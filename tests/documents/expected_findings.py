"""What outloud finds in our documents and is wrong about, or what we mean to leave."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Expected:
    """A finding of outloud that is wrong here, or that we mean to leave as it is."""

    rule: str
    documents: str  # a pattern for their names
    evidence: str  # a pattern for what was found
    example: str  # a document in which it is found
    why: str


STAMPED = "Only valid with our stamp here|Nid yw’n ddilys heb ein stamp"
ADDRESS = r"\S+@demo\.example"
EXPECTED = (
    Expected(
        *("TXT-003", ".*lp1-scripts", "0x[0-9a-f]+"),
        example="en-property-and-affairs-lp1-scripts",
        why="Part of a cluster: the run around it says its words as its ActualText.",
    ),
    Expected(
        *("LNK-010", ".*", rf"{ADDRESS}(; {ADDRESS})*"),
        example="cy-property-and-affairs-lpa120",
        why="An e-mail address in a box says what was typed, and leads nowhere.",
    ),
    Expected(
        *("PAG-001", ".*lp1-.*", "Signature: attorney .*|Llofnod: atwrnai .*"),
        example="cy-property-and-affairs-lp1-final",
        why="The heading of section 11, which each attorney has a side of.",
    ),
    Expected(
        *("PAG-001", ".*lp1-draft", ".*(Draft: do not|Drafft: peidiwch).*"),
        example="en-property-and-affairs-lp1-draft",
        why="That a side is a draft is said on each of them, so that none is sent.",
    ),
    Expected(
        *("PAG-001", ".*lp3", "How are they appointed.|Sut y’u penodwyd."),
        example="en-property-and-affairs-lp3",
        why="The heading of a side that each notice has more than one of.",
    ),
    Expected(
        *("TAG-002", ".*lp1-copy", f"({STAMPED}).*"),
        example="en-personal-welfare-lp1-copy",
        why="Only the stamp and the office need the foot; page 1 says it aloud.",
    ),
    Expected(
        *("HDG-011", ".*signing-day", r"\d\. .*"),
        example="en-personal-welfare-signing-day-large",
        why="Who signs next is the heading, however many they are.",
    ),
    Expected(
        *("PAG-001", ".*lp1-copy", ".*"),
        example="en-personal-welfare-lp1-copy",
        why="The certificate: the law wants it on each page of a copy.",
    ),
)
