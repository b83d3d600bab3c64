"""Every form that somebody types into keeps what they type."""

import re

import pytest

from .tree import ROOT

pytestmark = pytest.mark.once

FORM = re.compile(r'<form method="post".*?</form>', re.DOTALL)
FIELDS = re.compile(
    r"{{ forms?\b[^}]*}}|fields_with_address|<input(?! type=.hidden)|<textarea|<select"
)
PAGES = sorted(
    path
    for folder in ("lpa", "casework", "confirming", "taking_part")
    for path in (ROOT / "templates" / folder).rglob("*.html")
    if path.name != "start.html"  # which asks for a code
)


@pytest.mark.parametrize(
    "path", PAGES, ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_a_form_with_boxes_keeps_what_is_typed(path):
    forgetful = [
        form
        for form in FORM.findall(path.read_text())
        if FIELDS.search(form) and "{% keeps_typing %}" not in form
    ]

    assert forgetful == []
