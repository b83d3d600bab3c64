"""What becomes of a page that was sent: saved and forgotten, or kept."""

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from unsent.keeping import TooMuch, forget, keep, typed_in
from unsent.models import UnsentPage
from unsent.offering import is_wrong
from unsent.readers import reader_of, visitors_at
from unsent.stamps import Stamp

State = UnsentPage.State


def not_saved(request) -> None:
    """Say that a page sends its reader on without having saved what they sent."""
    request.was_saved = False


def bring_elsewhere(request, path: str) -> bool:
    """Have what was typed on this page offered on another, where it now belongs.

    False when nothing was typed here.
    """
    own = UnsentPage.objects.filter(owner=request.user, path=request.path)
    is_moved = own.update(path=path, query="", seen="") > 0
    if request.unsent_stamp:
        not_saved(request)
        request.unsent_stamp = request.unsent_stamp.elsewhere(path)
    return is_moved or bool(request.unsent_stamp)


def already_saved(request) -> None:
    """Say that a page comes back although what its reader sent is saved."""
    request.was_saved = True


def is_saved(request, response) -> bool:
    """Whether a page was saved: every page of ours then sends its reader on.

    A page that differs says so, by not_saved or already_saved.
    """
    is_sent_on = 300 <= response.status_code < 400
    return getattr(request, "was_saved", is_sent_on)


def note(request, stamp: Stamp, response) -> None:
    """Forget what was typed on a page that is saved; keep it where it is not."""
    if is_saved(request, response):
        forget(stamp=stamp)
    else:
        keep_sent(request, stamp, State.REFUSED if is_wrong(response) else State.TYPED)


def keep_sent(request, stamp: Stamp, state) -> UnsentPage | None:
    try:
        return keep(stamp=stamp, typed=typed_in(request.POST), state=state)
    except TooMuch:
        return None


def is_somebody_elses(stamp: Stamp, request) -> bool:
    return reader_of(request) not in (None, stamp.reader)


def send_home(request, stamp: Stamp):
    """Keep the page for whom it was shown to, and show nothing of it here."""
    keep_sent(request, stamp, State.TYPED)
    if visitors := visitors_at(request.path):
        return redirect(visitors.way_in())
    messages.info(
        request,
        _(
            "The page you sent was opened by somebody else who used this browser. "
            "Nothing on it was saved in your account."
        ),
    )
    return redirect("home")


def instead_of(response, request, stamp: Stamp):
    """What to answer where a page was sent and nobody was there to take it."""
    if is_somebody_elses(stamp, request):
        return send_home(request, stamp)
    is_signed_out = reader_of(request) is None and not stamp.visit
    is_out_of_date = response.status_code == 403  # its token is of an earlier sign-in
    must_sign_in = is_signed_out and response.status_code == 302
    kept = keep_sent(request, stamp, State.WAITING if must_sign_in else State.TYPED)
    if kept is None or not (must_sign_in or is_out_of_date):
        return response
    return bring_back(request, kept)


def bring_back(request, page: UnsentPage):
    """To the page itself, by way of signing in where that is needed."""
    if page.visit:
        messages.warning(
            request,
            _(
                "This page was out of date, so it was not saved. What you typed is "
                "here: send it once more."
            ),
        )
        return redirect(page.address)
    if request.user.is_authenticated:
        messages.warning(
            request,
            _(
                "You signed in again after you opened this page, so it was not saved. "
                "What you typed is here: save it once more."
            ),
        )
        return redirect(page.address)
    messages.info(request, _("What you typed is kept. Sign in to go on with it."))
    if page.state == State.WAITING:
        return redirect_to_login(reverse("unsent:sent", args=[page.key]))
    return redirect_to_login(page.address)
