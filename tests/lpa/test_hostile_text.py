"""Whatever is typed into any page: no failure, and nothing invalid is kept."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from lpa import answers, keeping
from lpa.instrument import Instrument
from lpa.models import Draft
from tests.builders import AMY, BEN, CAT, DAN, FRIEND, REPLACED, TOLD, a_draft, act
from tests.lpa.test_pages import PAGES

pytestmark = pytest.mark.django_db

NASTY = [
    "",
    " ",
    "yes",
    "\x00",
    "a\x00b",
    "<script>alert(1)</script>",
    "{{ 7|add:7 }}{% now %}",
    "'; DROP TABLE lpa_draft; --",
    "{name}{0.__class__}%s%n",
    "../../etc/passwd",
    "\u202egnp.exe",
    "a" * 20_000,
    "9" * 400,
    "-1",
    "1e309",
    "é\u0301\u0301\u0301" * 50,
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "http://example.org",
    "٢٧",
    "\r\n\r\n",
]
TYPED = st.one_of(st.sampled_from(NASTY), st.text(max_size=40))
FORMS = [page for page in PAGES if page.count("/") > 1 and "people/" not in page[-7:]]


@pytest.fixture
def page_of(client, donor):
    client.force_login(donor)
    draft = a_draft(
        donor,
        attorneys=(AMY, BEN),
        replacements=(CAT, DAN),
        told=(FRIEND,),
        answers=REPLACED | TOLD | act("jointly") | act("jointly", whose="replacements"),
    )
    return lambda page: f"/lpa/{draft.reference}/{page}"


def boxes(form):
    """The names of every box on a page."""
    return [key for question in form for key in form.keys(question)]


@pytest.mark.parametrize("page", FORMS)
@given(data=st.data())
@example(data=None)
@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_nothing_typed_breaks_a_page_or_is_kept_wrong(page, data, client, page_of):
    url = page_of(page)
    form = client.get(url).context["form"]
    draw = (lambda box: "\x00") if data is None else (lambda box: data.draw(TYPED, box))

    response = client.post(url, {box: draw(box) for box in boxes(form)})

    assert response.status_code in (200, 302)
    if response.status_code == 200:
        assert response.context["form"].errors
    reading = answers.read(Draft.objects.get())
    assert keeping.load(keeping.dump(reading.lpa), Instrument) == reading.lpa
