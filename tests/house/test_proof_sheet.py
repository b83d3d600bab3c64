"""The contact sheet shows every document there is."""

from io import StringIO

import pytest
from django.core.management import call_command
from PIL import Image

from config.demo.proofs import every_document
from documents.paragraphs import KINDS
from lpa.choices import Language

pytestmark = pytest.mark.once


@pytest.mark.parametrize("language", Language)
def test_every_letter_and_form_is_among_the_proofs(language):
    proofs = dict(every_document(language))

    assert {f"letter-{name}" for name in KINDS} <= set(proofs)
    for form in ("lp1-draft", "lp1-final", "lp1-registered", "lp1-copy", "lp3"):
        assert f"property-and-affairs-{form}" in proofs
        assert f"personal-welfare-{form}" in proofs
    assert {proof.language for proof in proofs.values()} == {language}


def test_a_sheet_shows_a_document_in_both_languages_and_three_sizes(tmp_path):
    out = StringIO()

    call_command("proof_sheet", tmp_path, "--only=letter-withdrawal", stdout=out)

    sheets = sorted(tmp_path.iterdir())
    assert len(sheets) == len(out.getvalue().split()) == 6
    for sheet in sheets:
        with Image.open(sheet) as picture:
            assert picture.getextrema() != ((255, 255),) * 3
