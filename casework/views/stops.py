"""What can stop a case beside its deed: a page of it, and a page for each record."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from casework import court, court_forms, record_forms, severing
from casework.exceptions import exceptions_of, make_exception
from casework.identities import record_identity
from casework.lookalikes import same_donor_cases
from casework.models.moves import DECIDE, RECORD_ORDER, WORK
from casework.objections import (
    Said,
    decide_objection,
    overrule_objection,
    record_objection,
)
from casework.states import BEFORE_REGISTRATION, ON_THE_REGISTER
from history.recording import record_reading

from .of_case import AskAboutCase, OfCase


class Stops(OfCase, TemplateView):
    """Objections, the court, severed words, identities and exceptions of one case."""

    template_name = "casework/stops.html"

    def get_context_data(self, **kwargs):
        record_reading(subject=self.case.number, by=self.request.user)
        case, user = self.case, self.request.user
        is_open = case.state in BEFORE_REGISTRATION
        return super().get_context_data(
            objections=case.objections.select_related("objection", "decided_by"),
            matters=case.court_matters.select_related("opened_by", "recorded_by"),
            severance=getattr(case, "severance", None),
            checks=case.identity_checks.select_related("recorded_by"),
            exceptions=exceptions_of(case),
            is_digital=case.lpa.needs_identities,
            may={
                "object": is_open and user.has_perm(WORK),
                "decide": user.has_perm(DECIDE),
                "order": user.has_perm(RECORD_ORDER),
                "ask": user.has_perm(WORK) and case.state in ON_THE_REGISTER,
                "work": user.has_perm(WORK) and (is_open or case.registered_on),
            },
            **kwargs,
        )


class Recording(AskAboutCase):
    """A record of the case; the page of what stops it shows it afterwards."""

    permission_required = WORK
    page = "stops"


class NewObjection(Recording):
    form_class = record_forms.NewObjection
    title = _("Record an objection")
    done = _("The objection was recorded")

    @cached_property
    def others(self):
        others = same_donor_cases(self.case).filter(state__in=BEFORE_REGISTRATION)
        return list(others.select_related("lpa"))

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"others": self.others}

    def do(self, *, cases=(), **said):
        chosen = [case for case in self.others if case.number in cases]
        told = {name: answer or "" for name, answer in said.items()}
        people = record_forms.people_by_uid(self.case)
        told["objector"] = people.get(told["uid"]) or told["objector"]
        record_objection(
            cases=[self.case, *chosen], said=Said(**told), by=self.request.user
        )


class OfObjection(Recording):
    permission_required = DECIDE

    @cached_property
    def objection(self):
        objections = self.case.objections.select_related("objection")
        return get_object_or_404(objections, pk=self.kwargs["objection"])


class DecideObjection(OfObjection):
    form_class = record_forms.ObjectionDecided
    title = _("Decide an objection")
    done = _("The objection was decided")

    def do(self, **said):
        decide_objection(objection=self.objection, by=self.request.user, **said)


class OverruleObjection(OfObjection):
    form_class = record_forms.WhyOverruled
    title = _("Record that the court overrules the objection")
    done = _("The objection was overruled")

    def do(self, **said):
        overrule_objection(objection=self.objection, by=self.request.user, **said)


class NewMatter(Recording):
    form_class = court_forms.NewMatter
    title = _("Record that the court is asked about a registered LPA")
    done = _("It was recorded that the court is asked")

    def do(self, **said):
        court.open_matter(case=self.case, by=self.request.user, **said)


class RecordOrder(Recording):
    permission_required = RECORD_ORDER
    form_class = court_forms.CourtOrder
    title = _("Record what the court has ordered")
    done = _("The order was recorded")

    @cached_property
    def matter(self):
        return get_object_or_404(self.case.court_matters, pk=self.kwargs["matter"])

    def do(self, **said):
        court.record_order(matter=self.matter, by=self.request.user, **said)


class ReviewWords(Recording):
    form_class = court_forms.SeveranceReview
    title = _("Say whether the instructions can stay")
    done = _("It was recorded whether the instructions can stay")
    template_name = "casework/severance.html"

    def do(self, **said):
        severing.review(case=self.case, by=self.request.user, **said)


class Consent(Recording):
    form_class = court_forms.SeveranceConsent
    title = _("Record what the donor says to it")
    done = _("What the donor says was recorded")
    template_name = "casework/severance.html"

    def do(self, **said):
        severing.record_consent(case=self.case, by=self.request.user, **said)


class Sever(Recording):
    permission_required = RECORD_ORDER
    form_class = court_forms.SeveranceOrder
    title = _("Record what the court says about the words")
    done = _("What the court says was recorded")
    template_name = "casework/severance.html"

    def do(self, *, is_ordered, left, **said):
        severing.record_severance(
            case=self.case,
            left=left if is_ordered else None,
            by=self.request.user,
            **said,
        )


class RecordIdentity(Recording):
    form_class = court_forms.Identity
    title = _("Record an identity check")
    done = _("The identity check was recorded")

    def dispatch(self, request, *args, **kwargs):
        if self.has_permission() and not self.case.lpa.needs_identities:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def do(self, **said):
        record_identity(case=self.case, by=self.request.user, **said)


class MakeException(Recording):
    form_class = record_forms.NewException
    template_name = "casework/settle.html"
    title = _("Leave this out instead of having it corrected")
    done = _("The exception was recorded")

    @cached_property
    def finding(self):
        return get_object_or_404(self.case.findings, pk=self.kwargs["finding"])

    def get_context_data(self, **kwargs):
        return super().get_context_data(finding=self.finding, **kwargs)

    def do(self, **said):
        make_exception(finding=self.finding, by=self.request.user, **said)
