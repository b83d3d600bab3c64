"""The addresses of what lies on the desk, below those of the office: tasks, warnings,
notes, complaints, investigations, who has which case, and the calendar."""

from django.urls import path

from .views import (
    allocation,
    amendments,
    calendar,
    complaints,
    interests,
    investigations,
    mine,
    notes,
    queries,
    tasks,
    teams,
    warnings,
)

of_the_office = [
    path("my-cases/", mine.MyCases.as_view(), name="my-cases"),
    path("my-tasks/", mine.MyTasks.as_view(), name="my-tasks"),
    path("my-telephone/", mine.MyTelephone.as_view(), name="my-telephone"),
    path("next-case/", mine.TakeCase.as_view(), name="next-case"),
    path("next-task/", mine.TakeTask.as_view(), name="next-task"),
    path("allocate/", allocation.AllocateMany.as_view(), name="allocate"),
    path("answers-owed/", complaints.AnswersOwed.as_view(), name="answers-owed"),
    path("calendar/", calendar.Calendar.as_view(), name="calendar"),
    path("teams/", teams.Teams.as_view(), name="teams"),
    path("teams/new/", teams.NewTeam.as_view(), name="team-new"),
    path("teams/<int:pk>/", teams.ChangeTeam.as_view(), name="team"),
]

of_a_case = [
    path(
        "<slug:number>/allocate/",
        allocation.AllocateCase.as_view(),
        name="allocate-case",
    ),
    path("<slug:number>/people/", amendments.People.as_view(), name="people"),
    path(
        "<slug:number>/people/<str:whose>/",
        amendments.Amend.as_view(),
        name="amend",
    ),
    path("<slug:number>/interests/", interests.Interests.as_view(), name="interests"),
    path(
        "<slug:number>/interests/own/",
        interests.DeclareOwn.as_view(),
        name="interest-own",
    ),
    path(
        "<slug:number>/interests/new/",
        interests.DeclareFor.as_view(),
        name="interest-new",
    ),
    path(
        "<slug:number>/interests/<int:interest>/lift/",
        interests.Lift.as_view(),
        name="interest-lift",
    ),
    path("<slug:number>/questions/", queries.Queries.as_view(), name="queries"),
    path("<slug:number>/questions/new/", queries.Ask.as_view(), name="query-new"),
    path(
        "<slug:number>/questions/<int:query>/answer/",
        queries.RecordAnswer.as_view(),
        name="query-answer",
    ),
    path(
        "<slug:number>/questions/<int:query>/withdraw/",
        queries.Withdraw.as_view(),
        name="query-withdraw",
    ),
    path("<slug:number>/note/", notes.AddNote.as_view(), name="note"),
    path(
        "<slug:number>/notes/<int:note>/file/",
        notes.FileOfNote.as_view(),
        name="note-file",
    ),
    path("<slug:number>/tasks/", tasks.Tasks.as_view(), name="tasks"),
    path("<slug:number>/tasks/new/", tasks.GiveTask.as_view(), name="task-new"),
    path(
        "<slug:number>/tasks/assign/", tasks.AssignSome.as_view(), name="tasks-assign"
    ),
    path(
        "<slug:number>/tasks/<int:task>/defer/",
        tasks.DeferTask.as_view(),
        name="task-defer",
    ),
    path(
        "<slug:number>/tasks/<int:task>/finish/",
        tasks.FinishWithNote.as_view(),
        name="task-finish",
    ),
    path("<slug:number>/warnings/", warnings.Warnings.as_view(), name="warnings"),
    path(
        "<slug:number>/warnings/new/", warnings.AddWarning.as_view(), name="warning-new"
    ),
    path(
        "<slug:number>/warnings/<int:warning>/close/",
        warnings.CloseWarning.as_view(),
        name="warning-close",
    ),
    path(
        "<slug:number>/complaints/", complaints.Complaints.as_view(), name="complaints"
    ),
    path(
        "<slug:number>/complaints/new/",
        complaints.AddComplaint.as_view(),
        name="complaint-new",
    ),
    path(
        "<slug:number>/complaints/<int:pk>/",
        complaints.OneComplaint.as_view(),
        name="complaint",
    ),
    path(
        "<slug:number>/complaints/<int:pk>/<slug:step>/",
        complaints.ComplaintStep.as_view(),
        name="complaint-step",
    ),
    path(
        "<slug:number>/investigations/",
        investigations.Investigations.as_view(),
        name="investigations",
    ),
    path(
        "<slug:number>/investigations/new/",
        investigations.OpenInvestigation.as_view(),
        name="investigation-new",
    ),
    path(
        "<slug:number>/investigations/<int:pk>/",
        investigations.OneInvestigation.as_view(),
        name="investigation",
    ),
    path(
        "<slug:number>/investigations/<int:pk>/<slug:step>/",
        investigations.InvestigationStep.as_view(),
        name="investigation-step",
    ),
]

urlpatterns = [*of_the_office, *of_a_case]
