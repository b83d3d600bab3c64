"""Letters to a person: printed once, posted, and given back by the post."""

from io import BytesIO

import pytest
from django.core.management import CommandError, call_command
from pypdf import PdfReader

from documents.management.commands.print_messages import document_of
from documents.printing import to_html
from messaging.choices import Reason
from messaging.sending import Words
from tests.messaging.conftest import intend, now

pytestmark = pytest.mark.django_db
WORDS = Words("Dear Amy,\n\nYour code is ((code)).", "Will <you>?", {"code": "W7K2"})


def test_a_letter_says_whom_it_goes_to_and_all_that_was_written():
    letter = intend("letter", words=WORDS)
    html = to_html(document_of(letter))

    assert "Amy Able<br>1 Mill Lane<br>Leeds<br>LS1 1AA" in html
    assert "<p>Your code is W7K2.</p>" in html
    assert "<h1>Will &lt;you&gt;?</h1>" in html


def test_a_letter_is_in_the_language_of_whoever_reads_it():
    html = to_html(document_of(intend("letter", language="cy")))

    assert 'lang="cy"' in html
    assert "Cyfeirnod" in html


def test_letters_are_printed_once_and_posted_and_come_back(tmp_path, capsys):
    letter = intend("letter", words=WORDS)
    for _ in range(2):
        call_command("print_messages", str(tmp_path))
    (path,) = tmp_path.iterdir()

    text = PdfReader(BytesIO(path.read_bytes())).pages[0].extract_text()
    assert letter.reference == path.stem
    assert "W7K2" in text
    assert letter.reference[:4] in text
    call_command("post_messages", path.name)
    assert now(letter).secrets == {}
    call_command("post_messages", letter.reference.lower(), "--returned")
    assert now(letter).because == Reason.RETURNED
    assert capsys.readouterr().out.splitlines() == [
        path.name,
        "1 letter was printed",
        "0 letters were printed",
        f"{letter.reference}: noted",
        f"{letter.reference}: noted",
    ]


def test_what_is_not_there_is_said(tmp_path):
    with pytest.raises(CommandError, match="no folder"):
        call_command("print_messages", str(tmp_path / "none"))
    with pytest.raises(CommandError, match="no letter"):
        call_command("post_messages", "BCDF")
