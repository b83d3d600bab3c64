import pytest
from django.core.management import CommandError, call_command

from lpa.references import shown
from tests.builders import CLAIMED, FRIEND, TOLD, a_draft, an_lpa
from tests.pdf_words import words_of

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_a_form_is_written_to_a_file(donor, tmp_path, capsysbinary):
    file = tmp_path / "lpa.pdf"
    lpa = an_lpa(donor)
    call_command("render_document", shown(lpa.reference), "lp1", output=file)

    assert "Dora Jane" in words_of(file.read_bytes())
    assert capsysbinary.readouterr().out == b""


def test_a_form_is_written_to_standard_output_as_it_is(donor, capsysbinary):
    lpa = an_lpa(donor, told=[FRIEND], answers=TOLD)
    call_command("render_document", lpa.reference, "lp3")

    assert "Friend" in words_of(capsysbinary.readouterr().out)


def test_a_draft_can_be_printed_too(donor, tmp_path):
    file = tmp_path / "draft.pdf"
    call_command("render_document", a_draft(donor).reference, "lp1", "-o", str(file))

    assert "Dora Jane" in words_of(file.read_bytes())


def test_a_file_that_cannot_be_written_is_named(donor, tmp_path):
    lpa = an_lpa(donor, told=[FRIEND], answers=TOLD)

    with pytest.raises(CommandError, match=f"{tmp_path}: Is a directory"):
        call_command("render_document", lpa.reference, "lp3", "-o", str(tmp_path))


@pytest.mark.parametrize(
    ("reference", "says"),
    [
        ("A00000000001", "Nothing is known under A000 0000 0001"),
        ("700000000006", "This case number has a wrong digit. Check it"),
        ("the LPA", "Enter a reference such as"),
    ],
)
def test_a_reference_that_leads_nowhere_is_answered_in_a_sentence(reference, says):
    with pytest.raises(CommandError, match=says) as refusal:
        call_command("render_document", reference, "lp1")

    assert refusal.value.returncode == 1


def test_notices_to_nobody_are_not_printed(donor):
    with pytest.raises(CommandError, match="names nobody to notify"):
        call_command("render_document", an_lpa(donor).reference, "lp3")


def test_a_claim_to_pay_less_is_printed(donor, tmp_path):
    file = tmp_path / "claim.pdf"
    lpa = an_lpa(donor, answers=CLAIMED)
    call_command("render_document", lpa.reference, "lpa120", output=file)

    assert "Dora Jane" in words_of(file.read_bytes())


def test_a_claim_of_nothing_is_refused_in_a_sentence(donor):
    with pytest.raises(CommandError, match="Nobody asks for a lower fee"):
        call_command("render_document", an_lpa(donor).reference, "lpa120")


@pytest.mark.parametrize(
    ("way", "says"),
    [
        ("html", b"<dd>Dora Jane</dd>"),
        ("text", b"First names: Dora Jane\n"),
        ("large-16", b"%PDF"),
        ("large-24", b"%PDF"),
        ("pdf", b"%PDF"),
    ],
)
def test_a_form_is_given_in_other_ways_too(way, says, donor, capsysbinary):
    call_command("render_document", an_lpa(donor).reference, "lp1", way=way)

    assert says in capsysbinary.readouterr().out
