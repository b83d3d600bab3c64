"""Writing letters about a case: which, to whom, in which words, and away with it."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.generic import FormView, TemplateView, View

from casework.account import account_of
from casework.composing import (
    application_of,
    digest_of,
    drafted,
    that_fit,
    told_in,
)
from casework.letter_forms import Facts, Passages, WhichLetter, WhyWithdrawn
from casework.models import Letter
from casework.passages import new_passages, passages_of
from casework.recipients import addressees
from casework.refusals import NotNow
from casework.writing import (
    WRITE,
    address_letter,
    begin_letter,
    edit_letter,
    issued_of,
    post_letter,
    printed_about,
    send_letter,
    withdraw_letter,
)
from documents.paragraphs import KINDS, PLACES
from documents.press import pressed
from history.recording import record_reading

from .of_case import OfCase


class Letters(OfCase, TemplateView):
    """Every letter about a case: drafts, what was sent, and what the service sent."""

    template_name = "casework/letters.html"

    def get_context_data(self, **kwargs):
        record_reading(subject=self.case.number, by=self.request.user)
        letters = self.case.letters.select_related("written_by", "sent_by")
        return super().get_context_data(
            letters=letters.defer("passages", "told", "said"),
            printed=printed_about(self.case),
            scans=self.case.scan_sets.defer("original"),
            may_write=self.request.user.has_perm(WRITE),
            **kwargs,
        )


class NewLetter(OfCase, FormView):
    """Asks which letter it is to be."""

    permission_required = WRITE
    template_name = "casework/letter_new.html"
    form_class = WhichLetter

    def form_valid(self, form):
        kind = form.cleaned_data["kind"]
        return redirect("casework:letter-begin", self.case.number, kind)


class BeginLetter(OfCase, FormView):
    """Asks who gets it and what it has to say, then makes the draft."""

    permission_required = WRITE
    template_name = "casework/letter_facts.html"
    form_class = Facts

    @cached_property
    def kind(self):
        kind = KINDS.get(self.kwargs["kind"])
        if kind is None or not kind.sender.is_staff:
            raise Http404
        return kind

    def get_initial(self):
        """The amount to pay is known, mostly; whoever writes can say another."""
        outstanding = account_of(self.case).outstanding
        return {"amount": outstanding} if outstanding and outstanding > 0 else {}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {
            "kind": self.kind,
            "passages": that_fit(new_passages(self.kind), application_of(self.case)),
            "people": addressees(self.case.instrument),
        }

    def get_context_data(self, **kwargs):
        return super().get_context_data(kind=self.kind, **kwargs)

    def form_valid(self, form):
        letter = begin_letter(
            case=self.case,
            kind=self.kind,
            people=form.recipients,
            told=form.told,
            by=self.request.user,
        )
        return redirect(after(form, letter))


def after(form, letter):
    """The page that comes next: the letter, or somebody else who gets it."""
    if form.goes_on:
        address = [letter.case.number, letter.pk]
        return reverse("casework:letter-somebody-else", args=address)
    return letter.get_absolute_url()


class OfLetter(OfCase):
    """A page about one letter of the case in the address."""

    permission_required = WRITE

    @cached_property
    def letter(self):
        letters = Letter.objects.select_related(
            "case__lpa",
            "case__of_donor__record__primary",
            "written_by",
            "sent_by",
            "withdrawn_by",
        )
        return get_object_or_404(
            letters, pk=self.kwargs["pk"], case__number=self.kwargs["number"]
        )

    @cached_property
    def case(self):
        return self.letter.case

    def get_context_data(self, **kwargs):
        return super().get_context_data(letter=self.letter, **kwargs)


class Drafts(OfLetter):
    """A page that only a draft has; of one that was sent nothing can be changed."""

    def dispatch(self, request, *args, **kwargs):
        if self.has_permission() and not self.letter.is_draft:
            messages.warning(request, _("This letter is no draft any more"))
            return redirect(self.letter)
        return super().dispatch(request, *args, **kwargs)

    def keep(self, verb, *, then="", **said):
        """Do it, or say why not: another press may have been faster."""
        try:
            verb(letter=self.letter, by=self.request.user, **said)
        except NotNow as obstacle:
            messages.warning(self.request, str(obstacle))
            return redirect(self.letter)
        return redirect(then or self.letter)


class LetterPage(OfLetter, TemplateView):
    """A letter as each of its people will read it, and what can be done with it."""

    template_name = "casework/letter.html"

    def get_context_data(self, **kwargs):
        record_reading(subject=self.case.number, by=self.request.user)
        missing, written = [], []
        try:
            written = drafted(self.letter)
        except NotNow as obstacle:
            missing = obstacle.reasons
        return super().get_context_data(
            written=written,
            missing=missing,
            seen=digest_of(written),
            issued=issued_of(self.letter),
            **kwargs,
        )


class LetterPeople(Drafts, FormView):
    """Changes who gets a draft, and what stands in its places."""

    template_name = "casework/letter_facts.html"
    form_class = Facts

    def get_initial(self):
        return told_in(self.letter)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {
            "kind": self.letter.about,
            "passages": that_fit(passages_of(self.letter), application_of(self.case)),
            "people": addressees(self.case.instrument, self.letter.outside),
            "chosen": self.letter.people,
        }

    def get_context_data(self, **kwargs):
        return super().get_context_data(kind=self.letter.about, **kwargs)

    def form_valid(self, form):
        then = after(form, self.letter)
        said = {"people": form.recipients, "told": form.told}
        return self.keep(address_letter, then=then, **said)


class LetterText(Drafts, FormView):
    """Changes the words of a draft, or which of its paragraphs are in it."""

    template_name = "casework/letter_text.html"
    form_class = Passages

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {
            "passages": passages_of(self.letter),
            "languages": set(self.letter.people.values()),
        }

    def get_context_data(self, **kwargs):
        return super().get_context_data(places=PLACES, **kwargs)

    def form_valid(self, form):
        return self.keep(edit_letter, passages=form.edited())


@method_decorator(cache_control(private=True, no_store=True), name="dispatch")
class LetterAsPdf(OfLetter, View):
    """A draft as it would be printed for one of its people, by their place in it."""

    def get(self, request, *args, **kwargs):
        try:
            written = drafted(self.letter)[self.kwargs["place"]]
        except (NotNow, IndexError):
            raise Http404 from None
        record_reading(subject=self.case.number, by=request.user)
        headers = {"Content-Disposition": 'inline; filename="draft.pdf"'}
        return HttpResponse(
            pressed(written), content_type="application/pdf", headers=headers
        )


class SendLetter(OfLetter, View):
    """Sends it as it was seen, on the press of a button only; twice is once."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        seen = request.POST.get("seen", "")
        try:
            send_letter(letter=self.letter, seen=seen, by=request.user)
        except NotNow as obstacle:
            messages.warning(request, str(obstacle))
        else:
            messages.success(request, _("The letter is sent"))
        return redirect(self.letter)


class PostLetter(OfLetter, View):
    """Says that it has left the house, on the press of a button only."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        try:
            post_letter(letter=self.letter, by=request.user)
        except NotNow as obstacle:
            messages.warning(request, str(obstacle))
        else:
            messages.success(request, _("It was recorded that it is in the post"))
        return redirect(self.letter)


class WithdrawLetter(OfLetter, FormView):
    """Asks why, and keeps it from being posted."""

    template_name = "casework/letter_withdraw.html"
    form_class = WhyWithdrawn

    def form_valid(self, form):
        try:
            withdraw_letter(
                letter=self.letter, by=self.request.user, **form.cleaned_data
            )
        except NotNow as obstacle:
            form.add_error(None, obstacle.reasons)
            return self.form_invalid(form)
        messages.success(self.request, _("The letter was withdrawn"))
        return redirect(self.letter)
