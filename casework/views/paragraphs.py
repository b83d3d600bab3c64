"""Where administrators give the paragraphs of letters other words."""

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import FormView, TemplateView, View

from casework.letter_forms import NewVersion, when_said
from casework.models import ParagraphVersion
from casework.passages import words_of
from casework.refusals import NotNow
from casework.wording import WORD, withdraw_version, word_paragraph
from documents.paragraphs import (
    KINDS,
    PARAGRAPHS,
    PLACES,
    blocks_of,
    kinds_with,
    places_in,
)
from lpa.choices import Language


class Paragraphs(PermissionRequiredMixin, TemplateView):
    """Every letter with its paragraphs."""

    permission_required = WORD
    template_name = "casework/paragraphs.html"

    def get_context_data(self, **kwargs):
        newer = ParagraphVersion.objects.filter(withdrawn_at=None)
        changed = set(newer.values_list("key", flat=True))
        kinds = [
            (kind, [(each, each.key in changed) for each in kind.texts])
            for kind in KINDS.values()
        ]
        return super().get_context_data(kinds=kinds, **kwargs)


class OneParagraph(PermissionRequiredMixin, FormView):
    """The words of a paragraph, today and before, and a form for the next version."""

    permission_required = WORD
    template_name = "casework/paragraph.html"
    form_class = NewVersion

    @cached_property
    def paragraph(self):
        try:
            return PARAGRAPHS[self.kwargs["key"]]
        except KeyError:
            raise Http404 from None

    @property
    def key(self):
        return self.paragraph.key

    @cached_property
    def words(self):
        return words_of([self.key])

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"paragraph": self.paragraph}

    def get_initial(self):
        language = Language.ENGLISH
        return {"language": language, "text": self.words[self.key, language].text}

    def get_context_data(self, **kwargs):
        versions = ParagraphVersion.objects.filter(key=self.key)
        today = [
            (language.label, words.version, words.text)
            for language in Language
            if (words := self.words[self.key, language])
        ]
        return super().get_context_data(
            paragraph=self.paragraph,
            when=when_said(self.paragraph),
            kinds=kinds_with(self.key),
            today=today,
            versions=versions.select_related("by", "withdrawn_by"),
            places=PLACES,
            **kwargs,
        )

    def form_valid(self, form):
        if "preview" in self.request.POST:
            preview = with_samples(form.cleaned_data["text"])
            context = self.get_context_data(form=form, preview=preview)
            return self.render_to_response(context)
        word_paragraph(key=self.key, by=self.request.user, **form.cleaned_data)
        messages.success(self.request, _("The new words hold for letters from now on"))
        return redirect("casework:paragraph", self.key)


def with_samples(text):
    """A text as a letter would show it, with made-up facts in its places."""
    values = {
        name: PLACES[name].written(PLACES[name].sample) for name in places_in(text)
    }
    return blocks_of([text], values)


class WithdrawVersion(PermissionRequiredMixin, View):
    """Lets the version before hold again, on the press of a button only."""

    permission_required = WORD
    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        version = get_object_or_404(
            ParagraphVersion, key=self.kwargs["key"], pk=self.kwargs["version"]
        )
        try:
            withdraw_version(version=version, by=request.user)
        except NotNow as obstacle:
            messages.warning(request, str(obstacle))
        else:
            messages.success(request, _("The version was withdrawn"))
        return redirect("casework:paragraph", version.key)
