"""What pages share that do something, or say why it cannot be done."""

from abc import ABC, abstractmethod

from django.views.generic import FormView

from lpa.on_screen.refusing import NotNow


class Acts(FormView, ABC):
    """A page that asks, and says why if what was asked for cannot be."""

    def form_valid(self, form):
        try:
            self.act(form.cleaned_data)
        except NotNow as refusal:
            form.add_error(refusal.field, refusal.reasons)
            return self.form_invalid(form)
        return self.go_on()

    @abstractmethod
    def act(self, said):
        """Do what was asked for. Raises NotNow where it cannot be."""

    @abstractmethod
    def go_on(self):
        """The answer that leads to the next page."""
