import json

import pytest

from lpa.register_document import Unreadable, parse


def refused(raw):
    with pytest.raises(Unreadable) as caught:
        parse(raw)
    return caught.value.problem


def test_an_object_in_utf_8_is_read():
    assert parse('{"donor": "Siân Łoś"}'.encode()) == {"donor": "Siân Łoś"}


def test_a_byte_order_mark_is_forgiven():
    assert parse(b'\xef\xbb\xbf{"language": "cy"}') == {"language": "cy"}


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"not JSON",
        b'{"donor": ',
        b'{"donor": 1,}',
        b'{"age": NaN}',
        b'{"age": -Infinity}',
        b'{"age": ' + b"9" * 5000 + b"}",
        b'{"donor": "\xff\xfe"}',
        b"[" * 5000 + b"]" * 5000,
        b'"just words"',
        b"[]",
        b"null",
    ],
)
def test_anything_else_is_refused_as_a_whole(raw):
    assert refused(raw).pointer == ""


def test_broken_json_says_where_to_look():
    assert "line 2, column 12" in refused(b'{\n  "donor": }').sentence


def test_a_name_given_twice_is_refused_because_one_value_would_be_lost():
    assert '"lastName"' in refused(b'{"lastName": "A", "lastName": "B"}').sentence


@pytest.mark.parametrize("value", [r'"a\u0000b"', r'"\ud83d"', "1e999"])
def test_values_that_no_database_keeps_are_refused_in_their_place(value):
    raw = f'{{"donor": {{"a/b~": [1, {value}]}}}}'.encode()

    assert refused(raw).pointer == "/donor/a~1b~0/1"


def test_names_are_looked_at_too():
    assert refused(rb'{"do\u0000nor": 1}').sentence


def test_a_document_nested_deeper_than_any_lpa_is_refused():
    deep = json.loads("[" * 30 + "]" * 30)

    assert "nested" in refused(json.dumps({"notes": deep}).encode()).sentence
