from django.urls import path

from .on_screen_urls import of_donor
from .questions import SECTIONS
from .views import (
    another,
    asking,
    choosing,
    dashboard,
    deleting,
    offers,
    overruling,
    overview,
    people,
    signing,
    somebody_else,
)
from .views.section import SectionView
from .views.statistic import StatisticView
from .wizard import PeopleStep, PersonStep, Section, StatisticStep, Step

app_name = "lpa"


def page(section: Section, step, view, *, tail: str = "", action: str = ""):
    """The address of one page; its name is section/step, or section/step/action."""
    name = "/".join(filter(None, (section.slug, step.slug, action)))
    route = f"<slug:reference>/{section.slug}/{step.slug}/{tail}"
    asked = {"step": step.slug} if isinstance(step, Step) else None
    return path(route, view, asked, name=name)


def pages_of(section: Section):
    """Every address of a section, by the kind of each of its steps."""
    for step in section.steps:
        place = {"section": section, "step": step}
        match step:
            case Step():
                yield page(section, step, SectionView.for_section(section))
            case PersonStep():
                yield page(section, step, people.OnlyPerson.as_view(**place))
                yield from pages_of_reuse(section, step, place, people.OnlyPerson)
            case StatisticStep():
                yield page(section, step, StatisticView.as_view(**place))
            case PeopleStep():
                yield from pages_of_people(section, step, place)


def pages_of_reuse(section, step, place, view):
    """Naming somebody again who was named before, and keeping them alike elsewhere."""
    for action, tail, each in (
        ("choose", "choose/", choosing.ChoosePerson),
        ("use", "use/<slug:use>/", view),
        ("elsewhere", "<uuid:uid>/elsewhere/", choosing.Elsewhere),
    ):
        yield page(section, step, each.as_view(**place), tail=tail, action=action)


def pages_of_people(section, step, place):
    yield page(section, step, people.PeopleList.as_view(**place))
    yield from pages_of_reuse(section, step, place, people.AddPerson)
    actions = [("add", "add/", people.AddPerson)]
    if step.trust_corporation_form:
        tail = "add-trust-corporation/"
        actions.append(("add-trust-corporation", tail, people.AddTrustCorporation))
        tail = "use-trust-corporation/<slug:use>/"
        actions.append(("use-trust-corporation", tail, people.AddTrustCorporation))
    actions += [
        ("change", "<uuid:uid>/change/", people.ChangePerson),
        ("remove", "<uuid:uid>/remove/", people.RemovePerson),
    ]
    for action, tail, view in actions:
        yield page(section, step, view.as_view(**place), tail=tail, action=action)


urlpatterns = [
    path("", dashboard.Dashboard.as_view(), name="dashboard"),
    path("start/", dashboard.Start.as_view(), name="start"),
    path("offers/<slug:reference>/accept/", offers.Accept.as_view(), name="accept"),
    path("offers/<slug:reference>/decline/", offers.Decline.as_view(), name="decline"),
    path("<slug:reference>/", overview.TaskList.as_view(), name="tasks"),
    path("<slug:reference>/check/", overview.Check.as_view(), name="check"),
    path("<slug:reference>/submit/", overview.Submit.as_view(), name="submit"),
    path("<slug:reference>/overrule/", overruling.Overrule.as_view(), name="overrule"),
    path(
        "<slug:reference>/take-back/", overruling.TakeBack.as_view(), name="take-back"
    ),
    path("<slug:reference>/reopen/", overview.Reopen.as_view(), name="reopen"),
    path("<slug:reference>/signing/", signing.SigningPage.as_view(), name="signing"),
    path(
        "<slug:reference>/signing-day/",
        signing.SigningDay.as_view(),
        name="signing-day",
    ),
    path("<slug:reference>/dates/", signing.Dates.as_view(), name="dates"),
    path("<slug:reference>/another/", another.Another.as_view(), name="another"),
    path("<slug:reference>/partner/", another.ForPartner.as_view(), name="partner"),
    path("<slug:reference>/unoffer/", offers.TakeBack.as_view(), name="unoffer"),
    path("<slug:reference>/delete/", deleting.Delete.as_view(), name="delete"),
    *(
        path(f"<slug:reference>/asking/{tail}", view.as_view(), name=name)
        for name, tail, view in (
            ("asking", "", asking.Board),
            ("asking-all-again", "again/", asking.AskAllAgain),
            ("asking-go-on-all", "go-on/", asking.GoOnWithoutAll),
            ("asking-go-on", "<uuid:uid>/go-on/", asking.GoOn),
            ("asking-wait", "<uuid:uid>/wait/", asking.Wait),
            ("asking-another", "<uuid:uid>/another/", asking.NameAnother),
            ("asking-invite", "<uuid:uid>/invite/", asking.Invite),
            ("asking-cancel", "<uuid:uid>/cancel/", asking.Cancel),
            ("asking-again", "<uuid:uid>/again/", asking.AskAgain),
            ("asking-accept", "<uuid:uid>/accept/", asking.Accept),
            ("asking-refuse", "<uuid:uid>/refuse/", asking.Refuse),
        )
    ),
    path("<slug:reference>/posted/", signing.Posted.as_view(), name="posted"),
    path(
        "<slug:reference>/certificate-provider/somebody-else/",
        somebody_else.SomebodyElse.as_view(),
        name="certificate-provider/somebody-else",
    ),
    *of_donor,
    *(pattern for section in SECTIONS for pattern in pages_of(section)),
]
