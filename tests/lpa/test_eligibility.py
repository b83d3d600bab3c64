"""Whether the certificate provider may be one: asked, explained, asked again."""

import pytest

import clock
from lpa import answers
from lpa.choices import ProviderTie, VouchesAs
from lpa.models import Draft
from lpa.naming import change_person, name_person
from lpa.preflight import preflight
from lpa.redrafting import posted_for
from lpa.rules.examples.sound import SOUND
from lpa.submission import NotReady, submit
from lpa.taking_in import take_in_as_draft
from tests.builders import BEN, DOCTOR, a_draft, act, answer
from tests.lpa.register_document.documents import a_document

pytestmark = pytest.mark.django_db

KNOWS = "certificate-provider/how-they-know-the-donor"
TIES = "certificate-provider/ties"
TRUST = {
    "company": "Trusty Ltd",
    "company_number": "1",
    "line1": "1 Bank St",
    "postcode": "LS1 1AA",
    "country": "GB",
    "is_trust_corporation": True,
}


@pytest.fixture
def draft(donor, client):
    client.force_login(donor)
    return a_draft(donor)


@pytest.fixture
def page(draft, client):
    """Opens a page of the draft, or posts to it."""

    def opened(path, **posted):
        url = f"/lpa/{draft.reference}/{path}/"
        return client.post(url, posted) if posted else client.get(url)

    return opened


def read(draft):
    return answers.read(Draft.objects.get(pk=draft.pk))


def open_pages(draft):
    said = preflight(read(draft), on=clock.today())
    return [f"{section.slug}/{step.slug}" for section, step in said.pages]


@pytest.mark.parametrize("tie", [tie for tie in ProviderTie if tie != "cousin"])
def test_a_tie_leads_to_a_page_that_explains_it(tie, draft, page, donor):
    if tie is ProviderTie.TRUST_CORPORATION:
        name_person(draft=draft, role="attorney", details=TRUST, by=donor)

    answer = page(TIES, provider_ties=tie)

    html = page("certificate-provider/somebody-else").content.decode()
    assert answer.url.endswith("/certificate-provider/somebody-else/")
    assert "Cy Dunn cannot be your certificate provider" in html
    assert "regulation 8" in html or "section 10" in html


def test_a_cousin_is_allowed_with_a_caution(draft, page):
    answer = page(TIES, provider_ties="cousin")

    [advice] = preflight(read(draft), on=clock.today()).findings[-1:]
    assert not answer.url.endswith("somebody-else/")
    assert advice.rule.slug == "a_cousin_who_provides_the_certificate_is_a_choice"


def test_neither_knowing_nor_skilled_leads_there_too(page):
    answer = page(KNOWS, provider_vouches_as="neither")

    assert answer.url.endswith("/certificate-provider/somebody-else/")


def test_an_answer_that_bars_stands_in_the_way_and_is_kept(draft, page, donor):
    page(TIES, provider_ties="family")

    with pytest.raises(NotReady):
        submit(draft=draft, by=donor)
    assert read(draft).lpa.provider_ties == (ProviderTie.FAMILY,)
    assert 'value="family" checked' in page(TIES).content.decode()


def test_naming_somebody_else_asks_everything_about_them_anew(draft, page, client):
    page(KNOWS, provider_vouches_as="knows-them")
    page(TIES, provider_ties="family")

    away = client.post(f"/lpa/{draft.reference}/certificate-provider/somebody-else/")
    assert away.url.endswith("/certificate-provider/person/")
    page("certificate-provider/person", **DOCTOR | {"first_names": "Petra"})

    assert open_pages(draft) == [KNOWS, TIES]
    html = page(TIES).content.decode()
    assert "Is any of this true of Petra Dunn?" in html
    assert "checked" not in html


def test_a_changed_name_asks_again_and_keeps_what_was_ticked(draft, page, donor):
    page(TIES, provider_ties="cousin")
    attorney = draft.people.get(role="attorney")

    change_person(person=attorney, details={"last_name": "Dunn"}, by=donor)

    assert open_pages(draft) == [TIES]
    html = page(TIES).content.decode()
    assert "Names have changed since you answered" in html
    assert 'value="cousin" checked' in html


def test_a_new_attorney_asks_again(draft, page, donor):
    page(TIES, provider_ties="none")

    name_person(draft=draft, role="attorney", details=BEN, by=donor)
    answer(draft, act("jointly-and-severally"), by=donor)

    assert open_pages(draft) == [TIES]


def test_a_changed_address_asks_nothing_again(draft, page, donor):
    page(TIES, provider_ties="none")
    attorney = draft.people.get(role="attorney")

    change_person(person=attorney, details={"line1": "9 New Way"}, by=donor)

    assert open_pages(draft) == []


def test_none_of_these_is_none_of_these(draft, page):
    html = page(TIES, provider_ties=["none", "cousin"]).content.decode()

    assert "but not both" in html


def test_the_trust_corporation_is_spoken_of_only_where_there_is_one(draft, page, donor):
    assert "work for the trust corporation" not in page(TIES).content.decode()

    name_person(draft=draft, role="attorney", details=TRUST, by=donor)

    assert "work for the trust corporation" in page(TIES).content.decode()


def test_a_professional_says_which_skills(draft, page):
    html = page(KNOWS, provider_vouches_as="professional").content.decode()
    assert "Enter which professional skills they have" in html

    page(KNOWS, provider_vouches_as="professional", provider_skills="Social worker")

    lpa = read(draft).lpa
    assert lpa.provider_vouches_as is VouchesAs.PROFESSIONAL
    assert lpa.provider_skills == "Social worker"


def test_somebody_who_may_be_one_has_no_page_that_explains(draft, page):
    assert page("certificate-provider/somebody-else").url == draft.get_absolute_url()


def test_silence_on_a_form_written_by_hand_is_no_finding(draft, page):
    Draft.objects.update(origin=Draft.Origin.KEYED)

    page(KNOWS, provider_skills="")
    page(TIES, nothing="")

    lpa = read(draft).lpa
    assert (lpa.provider_vouches_as, lpa.provider_ties) == (None, None)
    assert preflight(read(draft), on=clock.today()).fatal == []


def test_a_draft_from_the_register_has_them_as_open_pages(donor):
    draft = take_in_as_draft(document=a_document(), owner=donor, by=None).kept

    assert {KNOWS, TIES} <= set(open_pages(draft))
    assert "attorneys/people" in open_pages(draft)


def test_an_lpa_made_from_another_asks_it_anew():
    copied = {f"{section}/{step}" for section, step, _posted in posted_for(SOUND)}

    assert "donor/can-sign" in copied
    assert copied.isdisjoint({KNOWS, TIES})
