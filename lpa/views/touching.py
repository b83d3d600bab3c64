"""Says at once whose agreement a change of the LPA touches."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib import messages
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from lpa.confirming.asking_again import outdated
from lpa.confirming.parts import part_of
from lpa.models import Draft


@contextmanager
def says_whom_it_touches(request, draft: Draft) -> Iterator[None]:
    """Name those who agreed, and to something else than stands there afterwards.

    Whoever it touched before already was named then. One query where nobody agreed.
    """
    if request.method != "POST" or not has_agreement(draft):
        yield
        return
    before = set(outdated(draft))
    yield
    now = Draft.objects.filter(pk=draft.pk).first()
    touched = [uid for uid in outdated(now) if uid not in before] if now else []
    if touched:
        say(request, now, [part_of(now, uid).name for uid in touched])


def has_agreement(draft: Draft) -> bool:
    return draft.confirmations.exclude(agreed_at=None).exists()


def say(request, draft: Draft, names: list[str]) -> None:
    sentence = format_html(
        '{} <a class="govuk-notification-banner__link" href="{}">{}</a>',
        _("This changes what %(names)s agreed to.")
        % {"names": get_text_list(names, _("and"))},
        reverse("lpa:asking", args=[draft.reference]),
        _("See it, and ask again"),
    )
    messages.warning(request, sentence)
