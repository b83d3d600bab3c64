"""Answering a question: in words, and by mending the one page that it is about.

What the deed does not say is corrected at once. What somebody signed is never altered
here: it becomes a finding for each person whose text would change, to agree again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.formats import date_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

import clock
from history.recording import record
from lpa import keeping
from lpa.instrument import Instrument

from .agreeing import Changed, Line, changed_beside_the_deed, whose_text_changed
from .amended import amended, details_of, people_by_place
from .amending import correct, correct_application
from .asking import about, end_reminder, held_query
from .choices import FindingSeverity
from .fee_asked import claim_what_the_form_asks
from .fee_choices import ClaimState
from .models import Case, Query
from .models.moves import WORK
from .query_choices import QueryKind, QueryState
from .query_pages import PageToMend
from .refusals import NotNow
from .settling import reckon
from .tasks import read_answer
from .versions import must_be_as_seen

BESIDE_THE_DEED = ("email", "phone")  # details of somebody that nobody signs


@dataclass(frozen=True)
class Mended:
    """What an answer says: decisions of the application, or details of one person."""

    decisions: Mapping = field(default_factory=dict)
    whose: str = ""
    details: Mapping[str, str] = field(default_factory=dict)

    def of(self, lpa: Instrument) -> Instrument:
        """The instrument as it would be with this answer."""
        if self.whose:
            return amended(lpa, {self.whose: self.details})
        return replace(lpa, **self.decisions)


@dataclass(frozen=True)
class Outcome:
    """What an answer would change: what is corrected at once, and who agrees again."""

    at_once: tuple[Line, ...]
    agree_again: tuple[Changed, ...]

    @property
    def digest(self) -> str:
        """Of everybody who agrees again and to what: what was shown must be meant."""
        return keeping.digest_of(plain(self))

    @property
    def is_nothing(self) -> bool:
        return not (self.at_once or self.agree_again)


def outcome_of(lpa: Instrument, mended: Mended) -> Outcome:
    """What this answer would change in this application; nothing is written."""
    after = mended.of(lpa)
    return Outcome(
        changed_beside_the_deed(lpa, after), tuple(whose_text_changed(lpa, after))
    )


def plain(outcome: Outcome) -> list[dict[str, str]]:
    """Line by line, as it is kept: who agrees again, to what, before and after."""
    lines = [("", line) for line in outcome.at_once]
    for each in outcome.agree_again:
        lines += [(each.signature.by, line) for line in each.lines]
    return [
        {"who": who, "title": line.title, "before": line.before, "after": line.after}
        for who, line in lines
    ]


@transaction.atomic
def answer_query(
    *,
    query: Query,
    answer: str = "",
    mended: Mended | None = None,
    seen: str | None = None,
    by,
) -> Query:
    """Answer a question in words, by mending its page, or both.

    Whoever made the LPA online answers, or the office what came by post. Raises
    PermissionDenied for anybody else, NotNow where it is open no more, nothing is
    said, or the page is not the one that was asked about; Overtaken where somebody
    saved something on the page since it was seen.
    """
    query = held_query(query)
    case = query.case
    if case.lpa.owner != by and not by.has_perm(WORK):
        raise PermissionDenied
    mended = mended or Mended()
    must_be_as_seen(seen, said_on(about(query), case.instrument))
    _must_be_about(query, mended)
    outcome = outcome_of(case.instrument, mended)
    if outcome.is_nothing and not answer:
        raise NotNow([_("Change something, or answer in words")])
    _apply(query, mended, outcome, by)
    _keep(query, answer, outcome, by)
    end_reminder(case, by=by)
    if not by.is_staff:
        read_answer(case)
    return query


def _keep(query: Query, answer: str, outcome: Outcome, by) -> None:
    query.state, query.answer = QueryState.ANSWERED, answer
    query.changed = plain(outcome)
    query.answered_by, query.answered_at = by, clock.now()
    query.save()
    details = {"query": query.pk, "sentence": query.question, "changed": query.changed}
    record(
        subject=query.case.number,
        action="query-answered",
        by=by,
        why=answer,
        details=details,
    )


def said_on(page: PageToMend | None, lpa: Instrument) -> dict:
    """What the page says before it is mended, to see whether somebody else did so."""
    if page is None:
        return {}
    if page.whose:
        return details_of(dict(people_by_place(lpa))[page.whose])
    return {name: keeping.dump(lpa)[name] for name in keeping.NOT_THE_DEED}


def _must_be_about(query: Query, mended: Mended) -> None:
    """Exactly one page can be mended: the one that was asked about."""
    page = about(query)
    is_its_own = page is not None and mended.whose == page.whose and page.can_be_mended
    if (mended.decisions or mended.details) and not is_its_own:
        raise NotNow([_("This page cannot be changed here")])


def _apply(query: Query, mended: Mended, outcome: Outcome, by) -> None:
    case = query.case
    why = _("Answer to a question of %(day)s") % {
        "day": date_format(clock.london_date(query.asked_at), "j F Y")
    }
    for each in outcome.agree_again:
        _ask_to_agree(case, each, by)
    if not outcome.at_once:
        return
    if not mended.whose:
        correct_application(case=case, decisions=mended.decisions, why=why, by=by)
        if query.kind == QueryKind.FEE:
            _claim(case, by)
        return
    said = {name: mended.details[name] for name in BESIDE_THE_DEED}
    correct(case=case, whose=mended.whose, details=said, why=why, by=by)


def _ask_to_agree(case: Case, changed: Changed, by) -> None:
    """A finding under the place of the signature: see lpa/rules/signing_again.py."""
    said = [
        _("%(what)s: “%(before)s” is to be “%(after)s”")
        % {"what": line.title, "before": line.before, "after": line.after}
        for line in changed.lines
    ]
    words = {"who": changed.signature.by, "what": get_text_list(said, _("and"))}
    sentence = _("%(who)s has to agree again. %(what)s.") % words
    finding = case.findings.create(
        severity=FindingSeverity.CURABLE,
        place=changed.signature.place,
        sentence=sentence,
    )
    details = {"finding": finding.pk, "severity": finding.severity}
    details["sentence"] = sentence
    record(subject=case.number, action="finding-recorded", by=by, details=details)


def _claim(case: Case, by) -> None:
    """What is asked for now is to be decided, unless another claim counts already."""
    if case.fee_claims.exclude(state=ClaimState.WITHDRAWN).exists():
        return
    if claim_what_the_form_asks(case, by=by):
        reckon(case, by=by)
