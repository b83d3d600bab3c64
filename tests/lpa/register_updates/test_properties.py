"""What holds for every document and every update."""

import json
from collections import Counter
from copy import deepcopy

from hypothesis import given, settings
from hypothesis import strategies as st

from lpa.register_document import judge
from lpa.register_updates import Update, apply, replay
from lpa.register_updates.asking import changes_to

from .strategies import documents, garbage, strange, updates
from .updating import ID, NOW

# What an update may change besides the keys that it names.
FOLLOWS = {"status", "registrationDate", "notes", "restrictionsAndConditionsImages"}
some_of_them = settings(deadline=None, max_examples=50)
meetings = documents().flatmap(
    lambda document: st.tuples(st.just(document), updates(document))
)


def tried(document, sent, author, sequence=1):
    update = Update.of(sent, at=NOW, id=ID, author=author, sequence=sequence)
    return update, apply(document, update)


def named(sent):
    """The names at the top of a document that an update speaks of."""
    tops = {change["key"].split("/")[1] for change in sent["changes"]}
    return (
        tops | {f"{top}IsDefault" for top in tops} | {f"{top}Details" for top in tops}
    )


@some_of_them
@given(meetings)
def test_what_an_update_does_not_name_stays_as_it_was(meeting):
    document, (sent, author) = meeting
    _update, result = tried(document, sent, author)

    free = named(sent) | FOLLOWS
    if sent["type"] in ("ATTORNEY_OPT_OUT", "TRUST_CORPORATION_OPT_OUT"):
        free |= {"attorneys", "trustCorporations"}
    was, now = document, result.document
    assert {k: v for k, v in was.items() if k not in free} == {
        k: v for k, v in now.items() if k not in free
    }


@some_of_them
@given(meetings)
def test_an_update_is_applied_whole_or_not_at_all_and_always_the_same(meeting):
    document, (sent, author) = meeting
    before, asked = deepcopy(document), deepcopy(sent)

    _update, result = tried(document, sent, author)
    _update, again = tried(document, sent, author)

    assert (document, sent) == (before, asked)
    assert result == again
    if not result.ok:
        assert result.document is document


@some_of_them
@given(meetings)
def test_json_goes_in_and_json_of_sound_shape_comes_out(meeting):
    document, (sent, author) = meeting
    _update, result = tried(document, sent, author)

    assert json.loads(json.dumps(result.document)) == result.document
    assert judge(result.document).misshapen == ()


@some_of_them
@given(documents().flatmap(lambda lpa: st.tuples(st.just(lpa), garbage(lpa))))
def test_no_update_is_too_strange_to_be_answered(meeting):
    document, (sent, author) = meeting
    _update, result = tried(document, sent, author)

    for error in result.errors:
        assert error.source.startswith("/")
        assert error.detail


@some_of_them
@given(documents(), strange, st.text(max_size=20))
def test_no_author_and_no_type_is_too_strange(document, type, author):
    assert tried(document, {"type": type}, author)[1].errors


@some_of_them
@given(st.data())
def test_a_log_that_is_replayed_gives_the_document(data):
    first = document = data.draw(documents())
    log = []
    for _time in range(data.draw(st.integers(1, 6))):
        sent, author = data.draw(updates(document))
        update, result = tried(document, sent, author, sequence=len(log) + 1)
        if result.ok:
            log.append(update)
            document = result.document

    assert replay(first, log) == document


@some_of_them
@given(documents(), st.text("/0attorneysignedAt-"))
def test_any_key_can_be_asked_for(document, key):
    [change] = changes_to(document, {key: "x"})

    assert change["key"] == key


def test_updates_that_are_tried_here_are_both_taken_and_refused():
    """So that none of the properties holds for want of an example."""
    outcomes = Counter()

    @settings(deadline=None, max_examples=150, database=None, derandomize=True)
    @given(meetings)
    def count(meeting):
        document, (sent, author) = meeting
        outcomes[sent["type"], tried(document, sent, author)[1].ok] += 1

    count()
    assert sum(times for (_type, ok), times in outcomes.items() if ok) > 30
    assert len({type for type, ok in outcomes if ok}) > 5
    assert sum(times for (_type, ok), times in outcomes.items() if not ok) > 30
