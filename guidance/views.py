"""Guidance, for anybody: no account is asked for, and nothing is kept."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.generic import TemplateView, View

from .chapters import (
    chapters,
    consequence_of,
    example_rows,
    questions_of,
    rule_called,
    rules_of,
)
from .figures import figures
from .searching import search
from .topics import BY_QUESTION, GROUPS, TOPICS


class WayBack:
    """Remembers, in the address alone, the page from which somebody came for help."""

    @cached_property
    def came_from(self):
        path = self.request.GET.get("back", "")
        is_ours = path.startswith("/") and url_has_allowed_host_and_scheme(path, None)
        return path if is_ours else ""

    @property
    def trail(self):
        return "?" + urlencode({"back": self.came_from}) if self.came_from else ""

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            came_from=self.came_from, trail=self.trail, **kwargs
        )


# Open: guidance is read before there is an account, and by people without one.
@method_decorator(login_not_required, name="dispatch")
class Index(WayBack, TemplateView):
    """Every topic, or those in which the words asked for occur."""

    template_name = "guidance/index.html"

    def get_context_data(self, **kwargs):
        asked = self.request.GET.get("q", "").strip()[:100]
        topics, rules = search(asked)
        return super().get_context_data(
            asked=asked, groups=GROUPS, topics=topics, rules=rules, **kwargs
        )


# Open: guidance is read before there is an account, and by people without one.
@method_decorator(login_not_required, name="dispatch")
class TopicPage(WayBack, TemplateView):
    template_name = "guidance/topic.html"

    def get_context_data(self, *, topic, **kwargs):
        found = TOPICS.get(topic)
        if found is None:
            raise Http404("no such topic")
        return super().get_context_data(
            topic=found,
            related=[TOPICS[slug] for slug in found.related],
            rules=rules_of(found.questions),
            **figures(),
            **kwargs,
        )


# Open: leads to a page of guidance.
@method_decorator(login_not_required, name="dispatch")
class HelpWithQuestion(WayBack, View):
    """The topic that helps with a question."""

    def get(self, request, section, step):
        topic = BY_QUESTION.get(f"{section}/{step}")
        if topic is None:
            raise Http404("no such question")
        return redirect(reverse("guidance:topic", args=[topic.slug]) + self.trail)


# Open: the law is for everybody.
@method_decorator(login_not_required, name="dispatch")
class RuleBook(WayBack, TemplateView):
    template_name = "guidance/rules.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(chapters=chapters(), **kwargs)


# Open: the law is for everybody.
@method_decorator(login_not_required, name="dispatch")
class RulePage(WayBack, TemplateView):
    template_name = "guidance/rule.html"

    def get_context_data(self, *, rule, **kwargs):
        found = rule_called(rule)
        if found is None:
            raise Http404("no such rule")
        return super().get_context_data(
            rule=found,
            consequence=consequence_of(found),
            example=example_rows(found),
            questions=list(questions_of(found)),
            **kwargs,
        )
