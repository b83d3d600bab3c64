"""Documents and updates of every make, for tests of properties."""

from hypothesis import strategies as st

from lpa.register_document import write
from lpa.register_updates import TYPES, coming_in
from lpa.register_updates.places import value_at
from lpa.register_updates.plan import Field, OneOfMany, Signatories, always
from tests.lpa.register_document.strategies import instruments, signings, words

from .updating import an_author, change

WORDS = {
    "status": ["active", "inactive", "removed", "cancelled", "expired", "registered"],
    "type": ["one-login", "opg-paper-id"],
    "channel": ["paper", "online"],
    "contactLanguagePreference": ["en", "cy"],
    "country": ["GB", "FR"],
    "howAttorneysMakeDecisions": ["jointly", "jointly-and-severally"],
    "howReplacementAttorneysMakeDecisions": ["jointly", "jointly-and-severally"],
    "howReplacementAttorneysStepIn": ["one-can-no-longer-act", "all-can-no-longer-act"],
    "whenTheLpaCanBeUsed": ["when-has-capacity", "when-capacity-lost"],
    "lifeSustainingTreatmentOption": ["option-a", "option-b"],
    "dateOfBirth": ["1950-02-03", "1961-04-05"],
    "cannotMakeJointDecisions": [True, False],
}
MOMENTS = ["2025-02-04T09:00:00Z", "2026-02-04T09:00:00.5+01:00"]
strange = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(st.text(max_size=5), inside, max_size=3)
    ),
    max_leaves=6,
)
STATUSES = (
    "in-progress",
    "statutory-waiting-period",
    "registered",
    "withdrawn",
    "do-not-register",
)


@st.composite
def documents(draw):
    """A document of the register, whoever has signed so far, in any status."""
    lpa = draw(instruments())
    signing = draw(signings(lpa))
    return coming_in(write(lpa, signing)) | {"status": draw(st.sampled_from(STATUSES))}


def leaves(draw, parts, document, path=(), key=""):
    """The fields of a plan, of one person of each list, with the key to each."""
    for part in parts:
        if isinstance(part, Field):
            yield part, (*path, *part.name.split("/")), f"{key}/{part.name}"
            continue
        path_of, key_of = (*path, *part.name.split("/")), f"{key}/{part.name}"
        if isinstance(part, OneOfMany | Signatories):
            there = value_at(document, path_of) or ()
            if not there and isinstance(part, OneOfMany):
                continue
            place = draw(st.integers(0, max(len(there) - 1, 0)))
            path_of, key_of = (*path_of, place), f"{key_of}/{place}"
        yield from leaves(draw, part.parts, document, path_of, key_of)


@st.composite
def updates(draw, document):
    """An update that a document might take: most of its old values are right."""
    name = draw(st.sampled_from(sorted(TYPES)))
    there = list(leaves(draw, TYPES[name].plan, document))
    needed = [leaf for leaf in there if leaf[0].required is always]
    others = [
        leaf
        for leaf in there
        if leaf[0].required is not always and leaf[0].may(document, document)
    ]
    some = draw(st.lists(st.sampled_from(others), max_size=2)) if others else []
    sent = {
        "type": name,
        "changes": [draw(changes(document, *leaf)) for leaf in (*needed, *some)],
    }
    return sent, an_author(draw(st.sampled_from(uids(document))))


@st.composite
def changes(draw, document, field, path, key):
    is_blank = field.against_blank or draw(st.integers(0, 30)) == 0
    old = None if is_blank else value_at(document, path)
    name = key.rpartition("/")[2]
    known = MOMENTS if name.endswith("At") else WORDS.get(name)
    others = [word for word in known or () if word != old]
    return change(key, old, draw(st.sampled_from(others) if others else words))


def uids(document):
    return [
        one["uid"]
        for name in ("attorneys", "trustCorporations")
        for one in document.get(name, ())
    ]


@st.composite
def garbage(draw, document):
    """An update with something strange in place of one of its parts, or of all."""
    (sent, author) = draw(updates(document))
    where = draw(
        st.sampled_from(["all", "type", "changes", "a change", "key", "value"])
    )
    if where == "all":
        sent = draw(st.dictionaries(st.sampled_from(["type", "changes", "x"]), strange))
    elif where in sent:
        sent[where] = draw(strange)
    elif sent["changes"]:
        last = sent["changes"][-1]
        odd = draw(st.sampled_from(["key", "old", "new"]))
        last[odd] = draw(strange if where != "key" else st.text("/0-attorneys"))
        sent["changes"].append(draw(strange) if where == "a change" else dict(last))
    return sent, author
