"""What may be chosen as a file."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from design.fields import FileField
from design.forms import Form
from tests.design.asking import refusal

pytestmark = pytest.mark.once


def a_field(**settings):
    return FileField(label="The letter", most_megabytes=1, **settings)


def a_file(content=b"x", size=None):
    file = SimpleUploadedFile("letter.txt", content)
    file.size = len(content) if size is None else size
    return file


def test_a_file_is_taken_as_it_was_sent():
    file = a_file(b"\x00\xff")

    assert a_field().clean(file) is file


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (None, "Choose a file"),
        ("letter.txt", "The letter must be chosen as a file"),
        (a_file(b""), "The letter is empty"),
        (a_file(size=1024 * 1024 + 1), "The letter must be 1 MB or smaller"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(sent, said):
    assert refusal(a_field(), sent) == said


def test_a_file_can_be_as_large_as_is_allowed_or_left_out():
    assert a_field().clean(a_file(size=1024 * 1024))
    assert a_field(required=False).clean(None) is None


def test_a_form_with_a_file_says_that_it_is_sent_in_parts():
    asking = type("Asking", (Form,), {"letter": a_field()})

    assert asking().is_multipart()
    assert asking({}, {"letter": a_file()}).is_valid()


def test_the_kinds_that_are_offered_are_named_and_one_can_be_dropped():
    asking = type("Asking", (Form,), {"scan": a_field(accept=".pdf", drops=True)})
    html = str(asking()["scan"])

    assert 'accept=".pdf"' in html
    assert 'data-module="govuk-file-upload"' in html
