"""The table of acts: in which capacity (hat) a person or link may do it, with which scope a machine may."""

from dataclasses import dataclass
from uuid import UUID

from api.core.errors import NotPermitted, NotSignedIn
from api.models.access import Deed
from api.models.caller import Caller, Hat, Scope
from api.rules.tries import Tries, counted
from api.work import Work

STAFF = frozenset({Hat.COORDINATOR})
LEADS = STAFF | {Hat.ORGANISER}
BRINGS = STAFF | {Hat.PRESENTER}
RUNS = LEADS | {Hat.CHAIR}
RECORDS = RUNS | {Hat.MINUTE_TAKER}
INSIDE = RECORDS | {Hat.PRESENTER, Hat.MEMBER}
TABLE = INSIDE | {Hat.PARTICIPANT, Hat.CLIENT_SIDE}
READS_AT_TABLE = TABLE | {Hat.BREAK_GLASS}
TEAM_LEADS = STAFF | {Hat.TEAM_LEAD}
TEAM = TEAM_LEADS | {Hat.WORKER}
AROUND_TEAM = TEAM | {Hat.MANAGER, Hat.STAKEHOLDER}


@dataclass(frozen=True)
class Policy:
    """One act. ``hats`` empty and ``people`` true: any signed-in person or link; the flow decides on the row.

    ``tries``: how often it may be tried from one address, whatever process is asked.
    """

    name: str
    hats: frozenset[Hat] = frozenset()
    scopes: frozenset[Scope] = frozenset()
    people: bool = True
    public: bool = False
    logs: Deed | None = None
    tries: tuple[Tries, ...] = ()

    def admits(self, caller: Caller) -> bool:
        """Whether the kind of caller may try at all, before any row is looked at."""
        if self.public:
            return True
        if caller.kind == "machine":
            return bool(self.scopes & caller.scopes.keys())
        return self.people and caller.kind in {"person", "link", "system"}


_READS = frozenset({Scope.CASES_READ, Scope.CASES_WRITE})
ACTION_SCOPES = frozenset({Scope.ACTIONS_READ, Scope.CASES_READ})

PUBLIC = Policy("public", public=True)
SIGNED_IN = Policy("signed-in", scopes=frozenset(Scope))
ADMINISTER = Policy("administer", frozenset({Hat.ADMINISTRATOR}))
DIRECTORY_READ = Policy("directory.read", scopes=frozenset(Scope))
DIRECTORY_CHANGE = Policy("directory.change", STAFF | {Hat.ADMINISTRATOR})
TEMPLATES_CHANGE = Policy("templates.change", STAFF | {Hat.ADMINISTRATOR})
# Names of professionals are for systems that work with cases or actions; others get nothing that names anybody.
PEOPLE_LIST = Policy("people.list", scopes=_READS | ACTION_SCOPES, logs=Deed.SEARCH)
PERSON_READ = Policy("person.read", scopes=_READS | ACTION_SCOPES, logs=Deed.READ)
PEOPLE_CHANGE = Policy("people.change", BRINGS | LEADS | {Hat.ADMINISTRATOR}, logs=Deed.CHANGE)
# Nobody is known yet; what comes in is worth nothing without what the identity provider says of it.
SIGN_IN = Policy("sign-in", public=True, tries=counted("sign-in", 120, 30))
TOKEN_ISSUE = Policy("token.issue", public=True, tries=counted("token", 120, 10))
SIGNED_OUT_ELSEWHERE = Policy(
    "signed-out-elsewhere", public=True, tries=counted("signed-out-elsewhere", 600, 60)
)
SIGN_OUT = Policy("sign-out")
EXPORT = Policy("export", STAFF, logs=Deed.EXPORT)

CASES_LIST = Policy("cases.list", scopes=_READS, logs=Deed.SEARCH)
CASES_CREATE = Policy("cases.create", STAFF, frozenset({Scope.CASES_WRITE}), logs=Deed.CREATE)
CASES_PUSH = Policy("cases.push", scopes=frozenset({Scope.CASES_WRITE}), people=False, logs=Deed.CHANGE)
CASE_READ = Policy("case.read", INSIDE | {Hat.CLIENT_SIDE, Hat.BREAK_GLASS}, _READS, logs=Deed.READ)
CASE_CHANGE = Policy("case.change", BRINGS | LEADS, logs=Deed.CHANGE)
CASE_DECIDE = Policy("case.decide", STAFF, logs=Deed.CHANGE)
CASE_LOG_READ = Policy("case.access-log", STAFF | {Hat.CLIENT_SIDE}, logs=Deed.READ)
MEETING_LOG_READ = Policy("meeting.access-log", STAFF | {Hat.CLIENT_SIDE}, logs=Deed.READ)
ACCESS_LOG_READ = Policy("access-log.read", frozenset({Hat.OFFICER}), logs=Deed.SEARCH)
ACCESS_LOG_EXPORT = Policy("access-log.export", frozenset({Hat.OFFICER}), logs=Deed.EXPORT)
BREAK_GLASS_OPEN = Policy("break-glass.open", logs=Deed.CREATE, tries=counted("break-glass", 20, 10))
BREAK_GLASS_LIST = Policy("break-glass.list", logs=Deed.SEARCH)
BREAK_GLASS_READ = Policy("break-glass.read", logs=Deed.READ)
BREAK_GLASS_END = Policy("break-glass.end", logs=Deed.CHANGE)  # by whom: ``glass.may_end``
BREAK_GLASS_REVIEW = Policy("break-glass.review", logs=Deed.CHANGE)  # by whom: ``glass.may_review``
# Two people: one proposes, another confirms. The officer confirms without seeing the case.
ERASURE_PROPOSE = Policy("erasure.propose", STAFF, logs=Deed.CHANGE)
ERASURES_READ = Policy("erasures.read")
ERASURE_DECIDE = Policy("erasure.decide", STAFF | {Hat.OFFICER}, logs=Deed.DELETE)
RETENTION_LIST = Policy("retention.list", logs=Deed.SEARCH)
HOLDS_CHANGE = Policy("holds.change", STAFF, logs=Deed.CHANGE)
SUBJECT_EXPORT_ASK = Policy("subject-export.ask", STAFF, logs=Deed.EXPORT)
SUBJECT_EXPORT_ASK_OF = Policy("subject-export.ask-of", logs=Deed.EXPORT)  # by whom: the flow
SUBJECT_EXPORTS_LIST = Policy("subject-exports.list", logs=Deed.SEARCH)
SUBJECT_EXPORT_READ = Policy("subject-export.read", logs=Deed.READ)
SUBJECT_EXPORT_FETCH = Policy("subject-export.fetch", logs=Deed.EXPORT)  # by whom: the flow
SUBJECT_EXPORT_END = Policy("subject-export.end", logs=Deed.DELETE)
PARTIES_CHANGE = Policy("parties.change", BRINGS | LEADS, logs=Deed.CHANGE)
GOALS_CHANGE = Policy("goals.change", BRINGS, logs=Deed.CHANGE)
CONSENTS_READ = Policy("consents.read", INSIDE | {Hat.CLIENT_SIDE}, _READS, logs=Deed.READ)
CONSENTS_CHANGE = Policy("consents.change", BRINGS, logs=Deed.CHANGE)
CONSENT_READERS = Policy("consents.readers", BRINGS | {Hat.CLIENT_SIDE}, logs=Deed.READ)
CONSENT_ANSWER = Policy("consents.answer", frozenset({Hat.OWNER}), logs=Deed.CHANGE)
CONSENTS_WITHDRAW = Policy("consents.withdraw", BRINGS | {Hat.CLIENT_SIDE}, logs=Deed.CHANGE)
VARIANTS_LIST = Policy("variants.list", logs=Deed.SEARCH)
VARIANT_READ = Policy("variant.read", BRINGS | LEADS | {Hat.MEMBER, Hat.CLIENT_SIDE}, logs=Deed.READ)
VARIANT_MAKE = Policy("variant.make", BRINGS | LEADS, logs=Deed.CREATE)
VARIANT_CHANGE = Policy("variant.change", BRINGS | LEADS, logs=Deed.CHANGE)
VARIANT_DECIDE = Policy("variant.decide", STAFF, logs=Deed.CHANGE)  # and not by who worked on it: the flow
_LEARNS = frozenset({Scope.LEARNING_READ})
LEARNING_CASES_LIST = Policy("learning-cases.list", scopes=_LEARNS, logs=Deed.SEARCH)
LEARNING_CASE_READ = Policy("learning-case.read", STAFF | {Hat.MANAGER}, _LEARNS, logs=Deed.READ)
DOCUMENTS_CHANGE = Policy("documents.change", BRINGS | LEADS, logs=Deed.CHANGE)
DOCUMENT_READ = Policy("document.read", TABLE, logs=Deed.READ)
DOCUMENT_OPEN = Policy("document.open", TABLE, logs=Deed.READ)
DOCUMENT_OPEN_VERSION = Policy(
    "document.open-version", TABLE, logs=Deed.READ
)  # and by who keeps the file: the flow
FILE_OPENED = (DOCUMENT_OPEN.name, DOCUMENT_OPEN_VERSION.name)
DOCUMENT_READERS = Policy("document.readers", BRINGS | LEADS | {Hat.CLIENT_SIDE}, logs=Deed.READ)
ROUNDS_CHANGE = Policy("rounds.change", LEADS, logs=Deed.CHANGE)

MEETINGS_LIST = Policy("meetings.list", logs=Deed.SEARCH)
MEETING_READ = Policy("meeting.read", READS_AT_TABLE, logs=Deed.READ)
INVITATION_PRINT = Policy("invitation.print", TABLE, logs=Deed.PRINT)
MEETING_PLAN = Policy("meeting.plan", LEADS, logs=Deed.CHANGE)
MEETING_PREPARE = Policy(
    "meeting.prepare", LEADS | {Hat.PRESENTER, Hat.CHAIR, Hat.MINUTE_TAKER}, logs=Deed.CHANGE
)
MEETING_CHANGE = Policy("meeting.change", RECORDS, logs=Deed.CHANGE)
MEETING_TIMER = Policy("meeting.timer", TABLE)  # polled every few seconds, and tells nothing about the client
MEETING_FORECAST = Policy(
    "meeting.forecast", LEADS
)  # asked at every other date, and tells nothing about the client
MEETING_RUN = Policy("meeting.run", RUNS, logs=Deed.CHANGE)
MEETING_RECORD = Policy("meeting.record", RECORDS, logs=Deed.CHANGE)
READINESS_READ = Policy("readiness.read", INSIDE, logs=Deed.READ)
CALLS_READ = Policy("calls.read", LEADS, logs=Deed.READ)
CALLS_MAKE = Policy("calls.make", LEADS, logs=Deed.CHANGE)
RSVP = Policy("participant.rsvp", LEADS | {Hat.OWNER}, logs=Deed.CHANGE)
LINKS_READ = Policy("links.read", LEADS, logs=Deed.READ)
LINKS_CHANGE = Policy("links.change", LEADS, logs=Deed.CHANGE)

MINUTES_READ = Policy("minutes.read", READS_AT_TABLE, logs=Deed.READ)
MINUTES_PRINT = Policy("minutes.print", TABLE, logs=Deed.PRINT)
MINUTES_WRITE = Policy("minutes.write", LEADS | {Hat.MINUTE_TAKER}, logs=Deed.CHANGE)
MINUTES_CORRECT = Policy("minutes.correct", frozenset({Hat.PARTICIPANT}), logs=Deed.CREATE)

ACTIONS_LIST = Policy("actions.list", scopes=ACTION_SCOPES, logs=Deed.SEARCH)
# Shows nothing about a client, so it leaves no line in the access log however often it is asked (S2).
ACTIONS_POLL = Policy("actions.poll", scopes=frozenset({Scope.ACTIONS_OVERDUE}), people=False)
ACTION_READ = Policy("action.read", READS_AT_TABLE | {Hat.OWNER}, ACTION_SCOPES, logs=Deed.READ)
ACTIONS_CREATE = Policy("actions.create", RECORDS, logs=Deed.CREATE)
ACTION_CHANGE = Policy("action.change", RECORDS, logs=Deed.CHANGE)
ACTION_REPORT = Policy("action.report", LEADS | {Hat.OWNER}, logs=Deed.CHANGE)
ACTION_CHASE = Policy("action.chase", LEADS, logs=Deed.CHANGE)

EVALUATION_WRITE = Policy("evaluation.write", RECORDS, logs=Deed.CREATE)
DEADLINES_LIST = Policy("deadlines.list", scopes=frozenset({Scope.ACTIONS_READ}), logs=Deed.SEARCH)
CALENDAR_KEEP = Policy("calendar.keep")
# A calendar program has nothing but the secret in the address; the flow asks whose it is, and writes the log.
CALENDAR_FOLLOW = Policy("calendar.follow", public=True, logs=Deed.EXPORT)
# Says nothing to who brings the mail; what comes of it is logged as done by its sender.
MAIL_HAND_OVER = Policy("mail.hand-over", scopes=frozenset({Scope.MAIL_HAND_OVER}), people=False)
DEADLINE_READ = Policy("deadline.read", scopes=frozenset({Scope.ACTIONS_READ}), logs=Deed.READ)
DEADLINE_SNOOZE = Policy("deadline.snooze", logs=Deed.CHANGE)  # by whom: ``may_snooze``
EVENTS_LIST = Policy("events.list", scopes=frozenset({Scope.EVENTS_READ}))
SUBSCRIPTIONS = Policy("subscriptions", frozenset({Hat.ADMINISTRATOR}), frozenset({Scope.EVENTS_READ}))

CASELOAD_TEAMS_LIST = Policy("caseload.teams.list", scopes=_READS)
CASELOAD_TEAMS_CREATE = Policy("caseload.teams.create", STAFF | {Hat.MANAGER})
CASELOAD_READ = Policy("caseload.read", AROUND_TEAM, _READS)
CASELOAD_SPEAK = Policy("caseload.speak", AROUND_TEAM)
CASELOAD_WORK = Policy("caseload.work", TEAM)
CASELOAD_LEAD = Policy("caseload.lead", TEAM_LEADS)
CASELOAD_DECIDE = Policy("caseload.decide", TEAM_LEADS | {Hat.MANAGER})
CASELOAD_OWN = Policy("caseload.own", frozenset({Hat.WORKER}))
CASELOAD_FIGURE = Policy("caseload.figure", frozenset({Hat.WORKER, Hat.TEAM_LEAD}))
CASELOAD_CASES_READ = Policy("caseload.cases.read", TEAM, logs=Deed.READ)
CASELOAD_CARRIES_READ = Policy("caseload.carries.read", TEAM, logs=Deed.READ)
CASELOAD_CARRIES_ADD = Policy("caseload.carries.add", TEAM_LEADS, logs=Deed.CREATE)
CASELOAD_CARRIES_CHANGE = Policy(
    "caseload.carries.change", frozenset({Hat.WORKER, Hat.TEAM_LEAD}), logs=Deed.CHANGE
)


def demand(policy: Policy, caller: Caller) -> None:
    """401 for a stranger, 403 for a caller of a kind that may never do this."""
    if policy.admits(caller):
        return
    raise NotSignedIn() if caller.kind == "anonymous" else NotPermitted()


def demand_hat(work: Work, policy: Policy) -> None:
    """403 unless the caller wears, before the row at hand, one of the hats of the policy."""
    if policy.hats and not worn(work, policy):
        raise NotPermitted()


def worn(work: Work, policy: Policy) -> bool:
    """Whether the hats of this unit of work suffice for the policy; read models use it for ``next``."""
    if work.caller.kind == "machine":
        return bool(policy.scopes & work.caller.scopes.keys())
    return work.caller.kind == "system" or bool(policy.hats & work.hats)


def may_export(work: Work, person_id: UUID | None, case_id: UUID | None) -> bool:
    """Who gets a file about whom (S9, decision 38).

    Somebody about themself; the coordinator of a case about who is known in it; the officer about professionals.
    """
    if work.caller.kind == "person" and person_id == work.caller.person_id:
        return True
    return (Hat.OFFICER if case_id is None else Hat.COORDINATOR) in work.hats
