"""The endpoints of the stand-in. Open: whoever comes is sent by a client."""

from functools import partial
from urllib.parse import urlencode

from csp.decorators import csp_update
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST
from django.views.generic import FormView

from identity.views.speaking import said_in

from . import saying
from .ending import WayOut, tell_client
from .forms import VisitorForm
from .granting import TOKEN_LASTS, Question, Refused, exchange, grant_code, who_has
from .keys import identity_key, provider_key, public
from .scenes import ERRORS


def issuer(request) -> str:
    """Where it stands: everything below this is the stand-in's."""
    return request.build_absolute_uri(reverse("local-provider:home")).rstrip("/")


@login_not_required
@require_GET
def discovery(request):
    here = issuer(request)
    return JsonResponse(
        {
            "issuer": f"{here}/",
            "authorization_endpoint": f"{here}/authorize",
            "token_endpoint": f"{here}/token",
            "userinfo_endpoint": f"{here}/userinfo",
            "end_session_endpoint": f"{here}/logout",
            "backchannel_logout_supported": True,
            "jwks_uri": f"{here}/jwks",
            "code_challenge_methods_supported": ["S256"],
            "request_parameter_supported": True,
            "request_object_signing_alg_values_supported": ["ES256"],
            "token_endpoint_auth_methods_supported": ["private_key_jwt"],
            "id_token_signing_alg_values_supported": ["ES256"],
            "ui_locales_supported": ["en", "cy"],
        }
    )


@login_not_required
@require_GET
def jwks(request):
    return JsonResponse({"keys": [public(provider_key(), saying.KID)]})


@login_not_required
@require_GET
def did_document(request):
    name = saying.did(f"{issuer(request)}/")
    kid = f"{name}#{saying.KID}"
    method = {
        "type": "JsonWebKey",
        "id": kid,
        "controller": name,
        "publicKeyJwk": public(identity_key(), kid),
    }
    return JsonResponse({"id": name, "assertionMethod": [method]})


@method_decorator(login_not_required, name="dispatch")
class Authorize(FormView):
    """Where one says who one is."""

    template_name = "identity/local_provider.html"
    form_class = VisitorForm

    def dispatch(self, request, *args, **kwargs):
        audience = f"{issuer(request)}/authorize"
        try:
            self.question = Question.read(request.GET, audience=audience)
        except Refused as why:
            return HttpResponse(f"{why}", status=400, content_type="text/plain")
        answer = partial(super().dispatch, request, *args, **kwargs)
        response = said_in(self.question.ui_locales, request, answer)
        # Its form ends at the client, by whatever name that is visited.
        ends_there = csp_update({"form-action": self.question.origin})
        return ends_there(lambda _request: response)(request)

    def form_valid(self, form):
        visitor = form.visitor()
        answer = {"state": self.question.state}
        if visitor.scene in ERRORS:
            answer["error"] = str(visitor.scene)
        else:
            answer["code"] = grant_code(self.question, visitor)
        return HttpResponseRedirect(f"{self.question.redirect_uri}?{urlencode(answer)}")


@csrf_exempt  # asked by a server, which has no cookie
@login_not_required
@require_POST
def token(request):
    here = issuer(request)
    try:
        access, question, visitor = exchange(request.POST, audience=f"{here}/token")
    except Refused as why:
        return JsonResponse({"error": str(why)}, status=400)
    identity = saying.id_token(
        visitor, issuer=f"{here}/", client=question.client_id, nonce=question.nonce
    )
    return JsonResponse(
        {
            "access_token": access,
            "token_type": "Bearer",
            "expires_in": TOKEN_LASTS,
            "id_token": identity,
        }
    )


@login_not_required
@require_GET
def userinfo(request):
    """As the real one: nobody is answered without a user agent."""
    if not request.headers.get("User-Agent"):
        return JsonResponse({"error": "forbidden"}, status=403)
    kind, _blank, access = request.headers.get("Authorization", "").partition(" ")
    known = who_has(access) if kind == "Bearer" else None
    if known is None:
        return JsonResponse({"error": "invalid_token"}, status=401)
    question, visitor = known
    said = saying.user_info(
        visitor,
        identity_url=f"{issuer(request)}/",
        client=question.client_id,
        level=question.level,
    )
    return JsonResponse(said)


@login_not_required
@require_GET
def logout(request):
    """Nobody is ever signed in at the stand-in; its client is told that they left."""
    here = f"{issuer(request)}/"
    try:
        way_out = WayOut.read(request.GET, issuer=here)
    except Refused as why:
        return HttpResponse(f"{why}", status=400, content_type="text/plain")
    tell_client(way_out, issuer=here)
    return HttpResponseRedirect(way_out.address)


@login_not_required
@require_GET
def home(request):
    return HttpResponse("A stand-in for GOV.UK One Login", content_type="text/plain")
