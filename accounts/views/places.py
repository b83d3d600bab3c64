"""The page that shows where an account is signed in, and ends what should not be."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import ngettext
from django.views.generic import TemplateView

from accounts.sessions import end_all_places, end_place, places


class Places(TemplateView):
    """Ending one, or all but this one, needs a press and changes nothing else."""

    template_name = "account/places.html"

    @property
    def here(self):
        return self.request.session.session_key

    def get_context_data(self, **kwargs):
        found = places(user=self.request.user, here=self.here)
        elsewhere = [place for place in found if not place.is_here]
        return super().get_context_data(places=found, elsewhere=elsewhere, **kwargs)

    def post(self, request, *args, **kwargs):
        number = request.POST.get("place", "")
        if number.isdecimal() and number.isascii():
            self.end(int(number[:18]))
        else:
            ended = end_all_places(user=request.user, by=request.user, but=self.here)
            self.say_ended(ended)
        return redirect("accounts:places")

    def end(self, number):
        """End one place; one that has gone meanwhile, or never was, is as good."""
        user = self.request.user
        is_here = any(
            place.is_here and place.number == number
            for place in places(user=user, here=self.here)
        )
        if not is_here:
            end_place(user=user, number=number, by=user)
            self.say_ended(1)

    def say_ended(self, how_many):
        told = ngettext(
            "That place is signed out",
            "Every other place is signed out",
            how_many,
        )
        if how_many:
            messages.success(self.request, told)
