"""Finding an address by its postcode, on the page where it is typed."""

from django.utils.translation import gettext as _
from django_ratelimit.core import is_ratelimited

from addresses import is_offered
from lpa.questions.found_address import FindAddressForm, seal

FINDING = ("find", "use")  # what its own buttons say
OFTEN_ENOUGH = "100/h"  # look-ups by one person


class FindsAddresses:
    """A page with an address: looked up where there is a key, and always typed.

    Its buttons that find and use an address show the same page again, as it was typed.
    """

    def get_form_kwargs(self):
        kwargs = super().get_form_kwargs()
        known = kwargs.get("initial") or {}
        return kwargs | {"initial": known | {"uprn": seal(known)}}

    def post(self, request, *args, **kwargs):
        press = self.press() if is_offered() else ""
        if press:
            return self.show_found(press)
        return super().post(request, *args, **kwargs)

    def press(self):
        """Which button was meant: Enter presses the first, wherever the cursor is."""
        typed = self.request.POST
        press = typed.get("press", "")
        if press in FINDING:
            return press
        if typed.get("line1"):
            return ""
        if typed.get("found_address"):
            return "use"
        return "find" if press == "enter" and typed.get("find_postcode") else ""

    def show_found(self, press):
        finder = self.finder(press)
        typed = self.request.POST.copy()
        for box, line in finder.chosen.items() if finder.is_bound else ():
            typed[box] = line
        form = self.get_form_class()(**self.get_form_kwargs() | {"data": typed})
        context = self.get_context_data(form=form.not_judged_yet(), finder=finder)
        return self.render_to_response(context)

    def finder(self, press=""):
        """The box for a postcode, with what is found once a button is pressed."""
        typed = self.request.POST
        postcode = {"find_postcode": typed.get("find_postcode", "")}
        if not press:
            return FindAddressForm(initial=postcode)
        if self.asks_too_often():
            sorry = _("You have looked up many addresses. Type this one below.")
            return FindAddressForm(initial=postcode, sorry=sorry)
        if press == "find":
            return FindAddressForm(postcode)
        return FindAddressForm(typed, choosing=True)

    def asks_too_often(self):
        return is_ratelimited(
            self.request,
            group="addresses",
            key="user",
            rate=OFTEN_ENOUGH,
            increment=True,
        )

    def get_context_data(self, **kwargs):
        if is_offered() and "finder" not in kwargs:
            kwargs["finder"] = self.finder()
        return super().get_context_data(**kwargs)
