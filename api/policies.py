"""The one decision point: who may see which rows, and who may do what with a row they see.

``visible_*(caller, day)`` gives the SQL condition that lists and single rows share. ``Policy`` is the table of
acts: in which capacity (hat) a person or link may do it, with which scope a machine may. ``hats`` finds the
capacities of a caller before a row.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlalchemy.sql import ColumnElement
from sqlmodel import col, select

from api.core.errors import NotPermitted, NotSignedIn
from api.models.access import Deed
from api.models.action import Action
from api.models.calendar_feed import CalendarFeed
from api.models.caller import Caller, Hat, Scope
from api.models.case import Case
from api.models.caseload_case import Carry
from api.models.caseload_monitor import Discussion
from api.models.caseload_process import Member
from api.models.caseload_reference import Reference
from api.models.caseload_reflection import Reflection, ReflectionNote
from api.models.caseload_team import CaseloadTeam, CaseloadWorker
from api.models.caseload_week import Week
from api.models.consent import Consent
from api.models.deadline import Deadline
from api.models.delivery import Delivery
from api.models.document import Document, DocumentShare
from api.models.event import Event
from api.models.meeting import Meeting
from api.models.meeting_kind import MeetingRole
from api.models.minutes import Addendum, Correction, Minutes, MinutesStatus
from api.models.organisation import Organisation
from api.models.participant import Layer, Participant, ParticipantLink, RoleHolder
from api.models.party import Party, PartyRole
from api.models.person import Person
from api.models.role import Role, RoleAssignment
from api.models.subscription import Subscription
from api.work import Work

Condition = ColumnElement[bool]

STAFF = frozenset({Hat.COORDINATOR})
LEADS = STAFF | {Hat.ORGANISER}
BRINGS = STAFF | {Hat.PRESENTER}
RUNS = LEADS | {Hat.CHAIR}
RECORDS = RUNS | {Hat.MINUTE_TAKER}
INSIDE = RECORDS | {Hat.PRESENTER, Hat.MEMBER}
TABLE = INSIDE | {Hat.PARTICIPANT, Hat.CLIENT_SIDE}
TEAM_LEADS = STAFF | {Hat.TEAM_LEAD}
TEAM = TEAM_LEADS | {Hat.WORKER}
AROUND_TEAM = TEAM | {Hat.MANAGER, Hat.STAKEHOLDER}


@dataclass(frozen=True)
class Policy:
    """One act. ``hats`` empty and ``people`` true: any signed-in person or link; the flow decides on the row."""

    name: str
    hats: frozenset[Hat] = frozenset()
    scopes: frozenset[Scope] = frozenset()
    people: bool = True
    public: bool = False
    logs: Deed | None = None

    def admits(self, caller: Caller) -> bool:
        """Whether the kind of caller may try at all, before any row is looked at."""
        if self.public:
            return True
        if caller.kind == "machine":
            return bool(self.scopes & caller.scopes.keys())
        return self.people and caller.kind in {"person", "link", "system"}


_READS = frozenset({Scope.CASES_READ, Scope.CASES_WRITE})
_ACTIONS = frozenset({Scope.ACTIONS_READ, Scope.CASES_READ})

PUBLIC = Policy("public", public=True)
SIGNED_IN = Policy("signed-in", scopes=frozenset(Scope))
ADMINISTER = Policy("administer", frozenset({Hat.ADMINISTRATOR}))
DIRECTORY_READ = Policy("directory.read", scopes=frozenset(Scope))
DIRECTORY_CHANGE = Policy("directory.change", STAFF | {Hat.ADMINISTRATOR})
TEMPLATES_CHANGE = Policy("templates.change", STAFF | {Hat.ADMINISTRATOR})
PEOPLE_LIST = Policy("people.list", scopes=frozenset(Scope), logs=Deed.SEARCH)
PERSON_READ = Policy("person.read", scopes=frozenset(Scope), logs=Deed.READ)
PEOPLE_CHANGE = Policy("people.change", BRINGS | LEADS | {Hat.ADMINISTRATOR}, logs=Deed.CHANGE)
SIGN_OUT = Policy("sign-out")
EXPORT = Policy("export", STAFF, logs=Deed.EXPORT)

CASES_LIST = Policy("cases.list", scopes=_READS, logs=Deed.SEARCH)
CASES_CREATE = Policy("cases.create", STAFF, frozenset({Scope.CASES_WRITE}), logs=Deed.CREATE)
CASES_PUSH = Policy("cases.push", scopes=frozenset({Scope.CASES_WRITE}), people=False, logs=Deed.CHANGE)
CASE_READ = Policy("case.read", INSIDE | {Hat.CLIENT_SIDE}, _READS, logs=Deed.READ)
CASE_CHANGE = Policy("case.change", BRINGS | LEADS, logs=Deed.CHANGE)
CASE_DECIDE = Policy("case.decide", STAFF, logs=Deed.CHANGE)
CASE_LOG_READ = Policy("case.access-log", STAFF | {Hat.CLIENT_SIDE}, logs=Deed.READ)
PARTIES_CHANGE = Policy("parties.change", BRINGS | LEADS, logs=Deed.CHANGE)
GOALS_CHANGE = Policy("goals.change", BRINGS, logs=Deed.CHANGE)
CONSENTS_READ = Policy("consents.read", INSIDE | {Hat.CLIENT_SIDE}, _READS, logs=Deed.READ)
CONSENTS_CHANGE = Policy("consents.change", BRINGS, logs=Deed.CHANGE)
CONSENTS_WITHDRAW = Policy("consents.withdraw", BRINGS | {Hat.CLIENT_SIDE}, logs=Deed.CHANGE)
DOCUMENTS_CHANGE = Policy("documents.change", BRINGS | LEADS, logs=Deed.CHANGE)
DOCUMENT_READ = Policy("document.read", TABLE, logs=Deed.READ)
DOCUMENT_OPEN = Policy("document.open", TABLE, logs=Deed.READ)
ROUNDS_CHANGE = Policy("rounds.change", LEADS, logs=Deed.CHANGE)

MEETINGS_LIST = Policy("meetings.list", logs=Deed.SEARCH)
MEETING_READ = Policy("meeting.read", TABLE, logs=Deed.READ)
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

MINUTES_READ = Policy("minutes.read", TABLE, logs=Deed.READ)
MINUTES_WRITE = Policy("minutes.write", LEADS | {Hat.MINUTE_TAKER}, logs=Deed.CHANGE)
MINUTES_CORRECT = Policy("minutes.correct", frozenset({Hat.PARTICIPANT}), logs=Deed.CREATE)

ACTIONS_LIST = Policy("actions.list", scopes=_ACTIONS, logs=Deed.SEARCH)
# Shows nothing about a client, so it leaves no line in the access log however often it is asked (S2).
ACTIONS_POLL = Policy("actions.poll", scopes=frozenset({Scope.ACTIONS_OVERDUE}), people=False)
ACTION_READ = Policy("action.read", TABLE | {Hat.OWNER}, _ACTIONS, logs=Deed.READ)
ACTIONS_CREATE = Policy("actions.create", RECORDS, logs=Deed.CREATE)
ACTION_CHANGE = Policy("action.change", RECORDS, logs=Deed.CHANGE)
ACTION_REPORT = Policy("action.report", LEADS | {Hat.OWNER}, logs=Deed.CHANGE)
ACTION_CHASE = Policy("action.chase", LEADS, logs=Deed.CHANGE)

EVALUATION_WRITE = Policy("evaluation.write", RECORDS, logs=Deed.CREATE)
DEADLINES_LIST = Policy("deadlines.list", scopes=frozenset({Scope.ACTIONS_READ}))
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


def standing_hats(caller: Caller, region_id: UUID | None) -> frozenset[Hat]:
    """Hats that come from standing roles in a region."""
    hats = {Hat.ADMINISTRATOR} if caller.is_administrator else set[Hat]()
    if region_id in caller.regions_as(Role.COORDINATOR):
        hats.add(Hat.COORDINATOR)
    if region_id in caller.regions_as(Role.MANAGER):
        hats.add(Hat.MANAGER)
    if caller.kind == "machine" and region_id in caller.regions_with(*Scope):
        hats.add(Hat.MACHINE)
    return frozenset(hats)


def mine(caller: Caller) -> Condition:
    """Participant rows that are the caller: by person, or by the one participant of a personal link."""
    if caller.kind == "link":
        return col(Participant.id) == caller.participant_id
    return col(Participant.person_id) == caller.person_id


def _my_part(caller: Caller, day: date) -> Condition:
    """Parties of cases that are the caller on this day. A link stands for one meeting, never for a part."""
    if caller.kind != "person":
        return sa.false()
    return sa.and_(
        col(Party.person_id) == caller.person_id,
        col(Party.from_day) <= day,
        sa.or_(col(Party.until_day).is_(None), col(Party.until_day) >= day),
    )


def visible_cases(caller: Caller, day: date) -> Condition:
    """Cases of own regions; cases in which the caller has a part now, or holds a role in a meeting."""
    if caller.kind == "system":
        return sa.true()
    if caller.kind == "machine":
        return col(Case.region_id).in_(caller.regions_with(Scope.CASES_READ, Scope.CASES_WRITE))
    by_part = sa.exists().where(col(Party.case_id) == col(Case.id), _my_part(caller, day))
    by_role = sa.exists().where(
        col(Participant.case_id) == col(Case.id),
        col(RoleHolder.participant_id) == col(Participant.id),
        mine(caller),
    )
    return sa.or_(col(Case.region_id).in_(caller.regions_as(Role.COORDINATOR)), by_part, by_role)


def within_visible_case(case_id: Any, caller: Caller, day: date) -> Condition:
    """Rows of a case are visible with the case."""
    return sa.exists().where(col(Case.id) == case_id, visible_cases(caller, day))


def visible_meetings(caller: Caller, day: date) -> Condition:
    """Meetings of visible cases, and meetings at whose table the caller sits."""
    seated = sa.exists().where(col(Participant.meeting_id) == col(Meeting.id), mine(caller))
    return sa.or_(within_visible_case(col(Meeting.case_id), caller, day), seated)


def within_visible_meeting(meeting_id: Any, caller: Caller, day: date) -> Condition:
    """Rows of a meeting are visible with the meeting."""
    return sa.exists().where(col(Meeting.id) == meeting_id, visible_meetings(caller, day))


def visible_minutes(caller: Caller, day: date) -> Condition:
    """A draft for those who write it; once sent, minutes of visible cases and of meetings with a seat (W13)."""
    if caller.kind == "system":
        return sa.true()
    seated = sa.exists().where(col(Participant.meeting_id) == col(Minutes.meeting_id), mine(caller))
    return sa.or_(
        sa.and_(
            col(Minutes.status) != MinutesStatus.DRAFT,
            sa.or_(within_visible_case(col(Minutes.case_id), caller, day), seated),
        ),
        _writes_minutes(caller, day),
    )


def _writes_minutes(caller: Caller, day: date) -> Condition:
    """Minutes of which the caller sees the draft: coordinators, and who records in that meeting."""
    coordinates = sa.exists().where(
        col(Party.case_id) == col(Minutes.case_id),
        col(Party.role) == PartyRole.COORDINATOR,
        _my_part(caller, day),
    )
    records = sa.exists().where(
        col(RoleHolder.meeting_id) == col(Minutes.meeting_id),
        col(RoleHolder.role).in_((MeetingRole.ORGANISER, MeetingRole.CHAIR, MeetingRole.MINUTE_TAKER)),
        col(Participant.id) == col(RoleHolder.participant_id),
        mine(caller),
    )
    return sa.or_(col(Minutes.region_id).in_(caller.regions_as(Role.COORDINATOR)), coordinates, records)


def action_regions(caller: Caller, *, overdue: bool = False) -> frozenset[UUID]:
    """Regions in which a machine sees actions; with ``overdue`` also those where it sees only what is overdue."""
    polls = {Scope.ACTIONS_OVERDUE} if overdue else set[Scope]()
    return caller.regions_with(*_ACTIONS, *polls)


def visible_actions(caller: Caller, day: date) -> Condition:
    """Actions of visible cases, own actions, and those of a meeting at whose table the caller sat."""
    if caller.kind == "machine":
        return col(Action.region_id).in_(action_regions(caller))
    seated = sa.exists().where(col(Participant.meeting_id) == col(Action.meeting_id), mine(caller))
    own = col(Action.owner_id) == caller.person_id
    if caller.kind == "link":
        own = sa.and_(own, col(Action.case_id) == caller.case_id)
    in_region = col(Action.region_id).in_(caller.regions_as(Role.COORDINATOR))  # cheap, so it comes first
    return sa.or_(in_region, own, seated, within_visible_case(col(Action.case_id), caller, day))


def visible_deadlines(caller: Caller, day: date) -> Condition:
    """Promises of own regions, one's own, and those of visible cases; by a personal link only one's own."""
    if caller.kind == "system":
        return sa.true()
    if caller.kind == "machine":
        return col(Deadline.region_id).in_(caller.regions_with(Scope.ACTIONS_READ))
    own = col(Deadline.person_id) == caller.person_id
    if caller.kind == "link":
        return sa.and_(own, col(Deadline.case_id) == caller.case_id)
    in_region = col(Deadline.region_id).in_(caller.regions_as(Role.COORDINATOR))
    return sa.or_(in_region, own, within_visible_case(col(Deadline.case_id), caller, day))


def may_snooze(caller: Caller, promise: Any) -> bool:
    """Who must keep a promise may snooze it, and the coordinator of its region (S5)."""
    own = promise.person_id is not None and promise.person_id == caller.person_id
    return own or promise.region_id in caller.regions_as(Role.COORDINATOR)


def visible_corrections(caller: Caller, day: date) -> Condition:
    """Corrections are visible with the minutes: to every recipient (W14)."""
    return sa.exists().where(col(Minutes.id) == col(Correction.minutes_id), visible_minutes(caller, day))


def visible_addenda(caller: Caller, day: date) -> Condition:
    """Additions are visible with the minutes."""
    return sa.exists().where(col(Minutes.id) == col(Addendum.minutes_id), visible_minutes(caller, day))


def keeps_file(case_id: Any, caller: Caller, day: date) -> Condition:
    """Who works with the file of a case, and so reads its documents without asking for consent each time (W7).

    The coordinator of the region, everybody with a part in the case now, the organiser and the presenter of its
    meetings. A chair, a minute-taker and everybody else at the table are recipients.
    """
    if caller.kind in {"system", "machine"}:
        return sa.true() if caller.kind == "system" else sa.false()
    coordinates = col(Case.region_id).in_(caller.regions_as(Role.COORDINATOR))
    by_part = sa.exists().where(col(Party.case_id) == col(Case.id), _my_part(caller, day))
    by_role = sa.exists().where(
        col(Participant.case_id) == col(Case.id),
        col(RoleHolder.participant_id) == col(Participant.id),
        col(RoleHolder.role).in_((MeetingRole.ORGANISER, MeetingRole.PRESENTER)),
        mine(caller),
    )
    return sa.exists().where(col(Case.id) == case_id, sa.or_(coordinates, by_part, by_role))


def visible_documents(caller: Caller, day: date) -> Condition:
    """Documents of own files, and documents on a table at which the caller sits; consent is asked at reading."""
    shared = sa.exists().where(
        col(DocumentShare.document_id) == col(Document.id),
        col(Participant.meeting_id) == col(DocumentShare.meeting_id),
        mine(caller),
    )
    return sa.or_(keeps_file(col(Document.case_id), caller, day), shared)


def visible_consents(caller: Caller, day: date) -> Condition:
    """Consents of visible cases; and the client's side at a table sees, and may withdraw, what was consented to."""
    seated = sa.exists().where(
        col(Participant.case_id) == col(Consent.case_id),
        col(Participant.layer).in_([layer for layer in Layer if layer.is_client_side]),
        mine(caller),
    )
    return sa.or_(within_visible_case(col(Consent.case_id), caller, day), seated)


def visible_links(caller: Caller, day: date) -> Condition:
    """Personal links with the participant they belong to."""
    return sa.exists().where(
        col(Participant.id) == col(ParticipantLink.participant_id),
        within_visible_meeting(col(Participant.meeting_id), caller, day),
    )


def visible_calendar_feeds(caller: Caller, _day: date) -> Condition:
    """One's own, for people who signed in: a personal link, which may be passed on, shows one meeting and no more."""
    return col(CalendarFeed.person_id) == caller.person_id if caller.kind == "person" else sa.false()


def event_regions(caller: Caller) -> frozenset[UUID]:
    """Regions of which the caller reads the events."""
    return caller.regions_as(Role.COORDINATOR) | caller.regions_with(Scope.EVENTS_READ)


def visible_events(caller: Caller, _day: date) -> Condition:
    """Events of own regions."""
    return col(Event.region_id).in_(event_regions(caller))


def visible_subscriptions(caller: Caller, _day: date) -> Condition:
    """A machine its own; whoever administers all of them, for they hold no content."""
    if caller.kind == "machine":
        return col(Subscription.client_id) == caller.id
    return sa.true() if caller.is_administrator or caller.kind == "system" else sa.false()


def visible_webhook_deliveries(caller: Caller, day: date) -> Condition:
    """What was told to a visible subscription."""
    return sa.exists().where(
        col(Subscription.id) == col(Delivery.subscription_id), visible_subscriptions(caller, day)
    )


def visible_people(caller: Caller, day: date) -> Condition:
    """The directory for everybody who is signed in; people of a case only with that case.

    A personal link opens no directory: it shows who sits at that one table.
    """
    if caller.kind == "link":
        found: Condition = sa.exists().where(
            col(Participant.person_id) == col(Person.id), col(Participant.meeting_id) == caller.meeting_id
        )
    else:
        found = col(Person.case_id).is_(None)
    return sa.or_(found, within_visible_case(col(Person.case_id), caller, day))


def sees_contact(caller: Caller, person_id: UUID) -> bool:
    """Whether the caller may know how to reach somebody: people who signed in, and everybody about themselves.

    A personal link may be passed on and a machine has no need to phone: neither sees numbers or addresses.
    """
    return caller.kind in {"person", "system"} or caller.person_id == person_id


def directory_hats(work: Work, organisation_id: UUID | None, person_id: UUID | None = None) -> frozenset[Hat]:
    """Hats before somebody of the directory: the coordinator of the region of their organisation, or of any region
    where it has none. Who holds a standing role is left to administrators: their mail address is a way in.
    """
    in_region = select(Organisation.region_id).where(Organisation.id == organisation_id)
    region_id = work.session.exec(in_region).first()
    found = set(standing_hats(work.caller, region_id))
    if region_id is None and work.caller.regions_as(Role.COORDINATOR):
        found.add(Hat.COORDINATOR)
    roles = select(RoleAssignment.id).where(RoleAssignment.person_id == person_id)
    if person_id is not None and work.session.exec(roles).first():
        found.discard(Hat.COORDINATOR)
    return frozenset(found)


def seat(work: Work, meeting_id: UUID) -> Participant | None:
    """The place of the caller at the table of a meeting."""
    query = select(Participant).where(Participant.meeting_id == meeting_id, mine(work.caller))
    return work.session.exec(query).first()


_PART_HATS: dict[str, Hat] = {PartyRole.COORDINATOR: Hat.COORDINATOR, PartyRole.PRESENTER: Hat.PRESENTER}
_CLIENT_PARTS = frozenset({PartyRole.CLIENT, PartyRole.NETWORK, PartyRole.REPRESENTATIVE})


def hats(
    work: Work, case_id: UUID, meeting_id: UUID | None = None, region_id: UUID | None = None
) -> frozenset[Hat]:
    """Every capacity of the caller before a row of this case (and meeting). ``region_id``: where it is known."""
    caller = work.caller
    if region_id is None:
        region_id = work.session.exec(select(Case.region_id).where(Case.id == case_id)).one()
    found = set(standing_hats(caller, region_id)) - {Hat.ADMINISTRATOR}
    if caller.kind not in {"person", "link"}:
        return frozenset(found)
    for part in work.session.exec(
        select(Party.role).where(Party.case_id == case_id, _my_part(caller, work.today))
    ):
        found.add(_PART_HATS.get(part, Hat.CLIENT_SIDE if part in _CLIENT_PARTS else Hat.MEMBER))
    seats = (
        sa.select(col(Participant.layer), col(RoleHolder.role))
        .join(RoleHolder, col(RoleHolder.participant_id) == col(Participant.id), isouter=True)
        .where(col(Participant.case_id) == case_id, mine(caller))
    )
    if meeting_id is not None:
        seats = seats.where(col(Participant.meeting_id) == meeting_id)
    for layer, role in work.session.execute(seats):
        found.add(Hat.PARTICIPANT)
        if layer.is_client_side:
            found.add(Hat.CLIENT_SIDE)
        if role is not None:
            found.add(Hat(role.value))
    return frozenset(found)


# Under names of their own: the rows that are asked for may come from the same tables.
_ME, _LEAD, _MEMBER = aliased(CaseloadWorker), aliased(CaseloadWorker), aliased(Member)


def _works(place: Any, caller: Caller, day: date) -> Condition:
    """Places in teams that are the caller's on this day."""
    return sa.and_(
        place.person_id == caller.person_id,
        place.from_day <= day,
        sa.or_(place.until_day.is_(None), place.until_day >= day),
    )


def visible_caseload_teams(caller: Caller, day: date) -> Condition:
    """Teams of own regions, teams in which the caller works now, and those whose process they take part in."""
    if caller.kind == "system":
        return sa.true()
    if caller.kind == "machine":
        return col(CaseloadTeam.region_id).in_(caller.regions_with(Scope.CASES_READ, Scope.CASES_WRITE))
    if caller.kind != "person":
        return sa.false()
    mine = sa.exists().where(col(_ME.team_id) == col(CaseloadTeam.id), _works(_ME, caller, day))
    part = sa.exists().where(
        col(_MEMBER.team_id) == col(CaseloadTeam.id), col(_MEMBER.person_id) == caller.person_id
    )
    in_region = col(CaseloadTeam.region_id).in_(caller.regions_as(Role.COORDINATOR, Role.MANAGER))
    return sa.or_(in_region, mine, part)


def within_visible_team(team_id: Any, caller: Caller, day: date) -> Condition:
    """Rows of a team are visible with the team."""
    return sa.exists().where(col(CaseloadTeam.id) == team_id, visible_caseload_teams(caller, day))


def is_own_figure(team_id: Any, worker_id: Any, caller: Caller, day: date) -> Condition:
    """What is about one worker is for that worker and the team lead, and for nobody else (B10)."""
    if caller.kind != "person":
        return sa.true() if caller.kind == "system" else sa.false()
    own = sa.exists().where(col(_ME.id) == worker_id, col(_ME.person_id) == caller.person_id)
    lead = sa.exists().where(col(_LEAD.team_id) == team_id, col(_LEAD.lead), _works(_LEAD, caller, day))
    return sa.or_(own, lead)


def visible_figures(caller: Caller, day: date) -> Condition:
    """Workers whose own figures the caller may see."""
    return is_own_figure(col(CaseloadWorker.team_id), col(CaseloadWorker.id), caller, day)


def visible_carries(caller: Caller, day: date) -> Condition:
    """Who carries what is an own figure; what waits for somebody is the team's."""
    waits = sa.and_(col(Carry.worker_id).is_(None), within_visible_team(col(Carry.team_id), caller, day))
    return sa.or_(waits, is_own_figure(col(Carry.team_id), col(Carry.worker_id), caller, day))


def visible_weeks(caller: Caller, day: date) -> Condition:
    """A week is its worker's alone until it is shared with the team."""
    own = sa.exists().where(col(_ME.id) == col(Week.worker_id), col(_ME.person_id) == caller.person_id)
    shared = sa.and_(col(Week.shared_at).is_not(None), within_visible_team(col(Week.team_id), caller, day))
    return sa.or_(own, shared)


def _unless_about_another(kind: Any, caller: Caller, day: date) -> Condition:
    """Rows of a visible team; those that are about one worker only for that worker and the lead."""
    about = sa.or_(kind.worker_id.is_(None), is_own_figure(kind.team_id, kind.worker_id, caller, day))
    return sa.and_(about, within_visible_team(kind.team_id, caller, day))


def visible_discussions(caller: Caller, day: date) -> Condition:
    """Deviations of team and groups with the team, those of one worker with their figures."""
    return _unless_about_another(Discussion, caller, day)


def visible_reflections(caller: Caller, day: date) -> Condition:
    """Rounds of a team; a round with one worker is for the two of them."""
    return _unless_about_another(Reflection, caller, day)


def visible_notes(caller: Caller, day: date) -> Condition:
    """Contributions are visible with their round."""
    return sa.exists().where(
        col(Reflection.id) == col(ReflectionNote.reflection_id), visible_reflections(caller, day)
    )


def visible_references(caller: Caller, day: date) -> Condition:
    """The examples that came with casustafel, and those of visible teams."""
    return sa.or_(col(Reference.team_id).is_(None), within_visible_team(col(Reference.team_id), caller, day))


def team_hats(work: Work, team_id: UUID | None) -> frozenset[Hat]:
    """Every capacity of the caller before a row of this team; none before a row of no team."""
    team = work.session.get(CaseloadTeam, team_id) if team_id else None
    if team is None:
        return frozenset()
    found = set(standing_hats(work.caller, team.region_id)) - {Hat.ADMINISTRATOR}
    if work.caller.kind != "person":
        return frozenset(found)
    places = select(CaseloadWorker).where(
        CaseloadWorker.team_id == team_id, _works(CaseloadWorker, work.caller, work.today)
    )
    for place in work.session.exec(places):
        found |= {Hat.WORKER, Hat.TEAM_LEAD} if place.lead else {Hat.WORKER}
    part = select(Member.id).where(Member.team_id == team_id, Member.person_id == work.caller.person_id)
    if work.session.exec(part.limit(1)).first():
        found.add(Hat.STAKEHOLDER)
    return frozenset(found)
