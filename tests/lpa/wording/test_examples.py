"""What people write, and what is noticed in it: two sets of written examples.

One was written with the lists, the other by somebody who had not seen them. What is
known to be judged wrongly says so in the data, and must go on being judged wrongly.
"""

import pytest

from bench.wording import SETS, examples, kinds_in

WRITTEN = {name: examples(path) for name, path in SETS.items()}
EVERY = [(name, each) for name, written in WRITTEN.items() for each in written]
KINDS = {
    "majority",
    "contradicts-how-they-act",
    "directs-one-of-joint",
    "substitute",
    "temporary-replacement",
    "replaces-a-replacement",
    "gifts",
    "benefits-attorney",
    "maintains-others",
    "assisted-dying",
    "unlawful",
    "ends-attorney",
    "binding-preference",
    "wishing-instruction",
    "link",
}

pytestmark = pytest.mark.once


def words(value):
    return value["text"][:60] if isinstance(value, dict) else value


@pytest.mark.parametrize(("name", "example"), EVERY, ids=words)
def test_just_what_is_meant_is_noticed(name, example):
    is_right = kinds_in(example) == set(example["kinds"])

    assert is_right is not example.get("missed", False)


@pytest.mark.parametrize("name", WRITTEN)
def test_half_of_the_examples_must_stay_silent(name):
    silent = [each for each in WRITTEN[name] if not each["kinds"]]

    assert len(WRITTEN[name]) >= 120
    assert len(silent) * 2 >= len(WRITTEN[name])


@pytest.mark.parametrize("name", WRITTEN)
def test_there_are_examples_of_every_kind(name):
    assert {kind for each in WRITTEN[name] for kind in each["kinds"]} == KINDS


def test_few_examples_are_known_to_be_judged_wrongly():
    missed = [each for _name, each in EVERY if each.get("missed")]

    assert len(missed) * 50 <= len(EVERY)
