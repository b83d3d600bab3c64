"""Saving the details of one person, and what becomes of details nobody has any more."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lpa.naming import AlreadyNamed, change_person, kept, name_person
from lpa.summary import person_card
from unsent.outcome import bring_elsewhere
from unsent.overtaking import NotWrittenOver


class SavesPerson(NotWrittenOver):
    """Saves a person, but never over details that the page had not shown."""

    @transaction.atomic
    def keep(self, details):
        """Name or change the person. Raises AlreadyNamed, Overtaken."""
        by, draft = self.request.user, self.draft.lock()
        if self.person is not None:
            self.person.refresh_from_db()
            self.refuse_to_write_over(self.saved() | kept(details))
            self.change(details)
        else:
            details = details | {"is_trust_corporation": self.is_trust_corporation}
            name_person(draft=draft, role=self.step.role, details=details, by=by)

    def change(self, details):
        uid, name = self.person.uid, self.person.as_person().full_name
        change_person(person=self.person, details=details, by=self.request.user)
        if self.person.uid != uid:
            self.say_who_gave_way(name)

    def say_who_gave_way(self, name: str) -> None:
        said = _(
            "{name} had been asked to confirm their part. They are not named any more, "
            "and their code opens nothing. You can ask {other} now."
        )
        other = self.person.as_person().full_name
        messages.info(self.request, said.format(name=name, other=other))

    def saved(self):
        if self.person is None:
            return None
        names = [field.attname for field in self.person._meta.concrete_fields]
        return {name: getattr(self.person, name) for name in names}

    def saved_rows(self):
        return person_card(self.person.as_person()).rows


class IfThereIsRoom:
    """Names one more, where more can be named; a second press is not one more."""

    refusal = gettext_lazy("Nobody else can be added here")

    def dispatch(self, request, *args, **kwargs):
        if self.is_full and request.method != "POST":
            messages.info(request, str(self.refusal))
            return redirect(self.after_url())
        return super().dispatch(request, *args, **kwargs)

    @property
    def is_full(self):
        return self.step.most is not None and len(self.named) >= self.step.most

    def keep(self, details):
        if self.is_full and not self.is_named(details):
            raise AlreadyNamed(str(self.refusal))
        super().keep(details)

    def is_named(self, details) -> bool:
        people = self.draft.people.filter(role=self.step.role)
        return people.filter(**kept(details)).exists()


class OfferedAsNew:
    """A page about somebody who may have been removed while it was open."""

    def dispatch(self, request, *args, **kwargs):
        try:
            self.is_trust_corporation  # noqa: B018 - asks whether they are still there
        except Http404:
            return self.offer_as_new(request)
        return super().dispatch(request, *args, **kwargs)

    def offer_as_new(self, request):
        """Bring what was typed to the page that names somebody. Raises Http404.

        Whoever was written over somebody else has another address than they had: where
        it is sent twice, they are there.
        """
        is_trust = "company_number" in request.POST
        if request.method == "POST" and self.is_named_as_typed(is_trust):
            return redirect(self.after_url())
        add = self.page_url("add-trust-corporation" if is_trust else "add")
        if not bring_elsewhere(request, add.partition("?")[0]):
            raise Http404
        messages.warning(
            request,
            _(
                "This person was removed after you opened the page. What you typed is "
                "here: save it to name them again."
            ),
        )
        return redirect(add)

    def is_named_as_typed(self, is_trust: bool) -> bool:
        of_trusts = self.step.trust_corporation_form if is_trust else None
        kind = of_trusts or self.step.form
        lenient = self.draft.is_keyed
        form = kind(self.request.POST, lpa=self.reading.lpa, lenient=lenient)
        people = self.draft.people.filter(role=self.step.role)
        return form.is_valid() and people.filter(**kept(form.cleaned_data)).exists()
