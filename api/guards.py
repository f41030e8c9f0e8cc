"""Row guards: which row a path names, whether the caller sees it, and in which capacity they stand before it.

An endpoint asks for ``case: VisibleCase`` and gets the row, locked when the request may change something; a row that
is absent and a row that the caller may not see are the same 404.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Annotated, Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement
from sqlmodel import col, select

from api.models.action import Action
from api.models.agenda_item import AgendaItem
from api.models.base import Row
from api.models.calendar_feed import CalendarFeed
from api.models.call import Call
from api.models.caller import Caller, Hat
from api.models.case import Case
from api.models.checklist_item import ChecklistItem
from api.models.client import Client, ClientKey
from api.models.consent import Consent
from api.models.consent_request import ConsentRequest
from api.models.deadline import Deadline
from api.models.delivery import Delivery
from api.models.document import Document
from api.models.evaluation import Evaluation
from api.models.event import Event
from api.models.finding import Finding
from api.models.goal import Goal
from api.models.meeting import Meeting
from api.models.minutes import Addendum, Correction, Minutes
from api.models.organisation import Organisation
from api.models.participant import Participant, ParticipantLink
from api.models.party import Party
from api.models.person import Person
from api.models.position import Position
from api.models.region import Region
from api.models.role import RoleAssignment
from api.models.round import Round
from api.models.solution import Solution
from api.models.subscription import Subscription
from api.models.template import Template
from api.policies import hats, visible
from api.work import Work

Place = tuple[UUID | None, UUID | None]
"""The case and the meeting in which a row stands."""
Visible = Callable[[Caller, Any], ColumnElement[bool]]


@dataclass(frozen=True)
class Guard:
    """How one kind of row is found, seen and stood before."""

    kind: type[Row] | type[Call] | type[Deadline] | type[Delivery] | type[Event]
    param: str
    visible: Visible
    place: Callable[[Work, Any], Place]
    owner: Callable[[Work, Any], UUID | None] = lambda _work, _row: None
    region: Callable[[Any], UUID | None] = lambda _row: None
    standing: Callable[[Work, Any], frozenset[Hat]] | None = None
    waits_for_meeting: bool = False
    officer: bool = False
    """Whether the officer stands before it as such, although it stands in a case."""
    plain: bool = False
    """Read as columns, outside the session: enough for an answer, not for a change."""

    def load(self, work: Work, row_id: UUID, *, lock: bool) -> Any:
        """The row when the caller may see it; locked against other writers when asked.

        What is recorded in a meeting first takes the lock of that meeting: so it waits for an opening or a closing
        that is going on, and two changes in one meeting never wait for each other in a circle.
        """
        if lock and self.waits_for_meeting:
            own: Any = self.kind
            mine = select(own.meeting_id).where(own.id == row_id).scalar_subquery()
            held = select(Meeting).where(Meeting.id == mine)
            work.session.exec(held.with_for_update(key_share=True)).first()
        query = _seen(self, work.caller, work.today, lock=lock)
        if self.plain:
            return work.look_up(query, {"row_id": row_id}).first()
        return work.session.execute(query, {"row_id": row_id}).scalars().first()

    def hats(self, work: Work, row: Any) -> frozenset[Hat]:
        """The capacities of the caller before this row."""
        case_id, meeting_id = self.place(work, row)
        if case_id is None and self.standing:
            return self.standing(work, row)
        if case_id is None:
            return hats.standing(work.caller, self.region(row))
        found = hats.before_case(work, case_id, meeting_id, self.region(row))
        if self.officer:
            found |= hats.standing(work.caller, None) & {Hat.OFFICER}
        if work.caller.person_id and self.owner(work, row) == work.caller.person_id:
            found |= {Hat.OWNER}
        return found


@lru_cache(maxsize=1000)
def _seen(guard: Guard, caller: Caller, day: date, *, lock: bool) -> sa.Select[Any]:
    """The one row that this caller may see; most callers ask again, and building it costs as much as asking."""
    kind: Any = guard.kind
    query = sa.select(kind.__table__ if guard.plain else kind)
    query = query.where(
        kind.id == sa.bindparam("row_id", type_=kind.__table__.c.id.type), guard.visible(caller, day)
    )
    return query.with_for_update(key_share=True, of=kind) if lock else query


def in_case(_work: Work, row: Any) -> Place:
    """The place of a row of a case."""
    return row.case_id, None


def _in_meeting(_work: Work, row: Any) -> Place:
    return row.case_id, row.meeting_id


def _of_meeting(work: Work, row: Any) -> Place:
    return work.session.get_one(Meeting, row.meeting_id).case_id, row.meeting_id


def _of_minutes(work: Work, row: Any) -> Place:
    minutes = work.session.get_one(Minutes, row.minutes_id)
    return minutes.case_id, minutes.meeting_id


def _case_part(kind: Any) -> Visible:
    return lambda caller, day: visible.within_case(col(kind.case_id), caller, day)


def _own_case_part(kind: Any) -> Visible:
    return lambda caller, day: visible.within_own_case(col(kind.case_id), caller, day)


def _meeting_part(kind: Any) -> Visible:
    return lambda caller, day: visible.within_meeting(col(kind.meeting_id), caller, day)


def nowhere(_work: Work, _row: Any) -> Place:
    """The place of a row that belongs to no case."""
    return None, None


def _everything(_caller: Caller, _day: Any) -> ColumnElement[bool]:
    """Rows of the directory: visible to everybody who is signed in."""
    return sa.true()


def _for_administrators(caller: Caller, _day: Any) -> ColumnElement[bool]:
    return sa.true() if caller.is_administrator or caller.kind == "system" else sa.false()


def _own_place(_work: Work, participant: Participant) -> UUID | None:
    return participant.person_id


_CASE = Guard(
    Case,
    "caseId",
    visible.cases,
    lambda _work, row: (row.id, None),
    region=lambda row: row.region_id,
)
VisibleCase = Annotated[Case, _CASE]
SeenCase = Annotated[Case, replace(_CASE, plain=True)]
"""For an answer where many wait; see ``Guard.plain``."""
VisibleParty = Annotated[Party, Guard(Party, "partyId", _case_part(Party), in_case)]
VisibleRound = Annotated[Round, Guard(Round, "roundId", _case_part(Round), in_case)]
VisibleGoal = Annotated[Goal, Guard(Goal, "goalId", _case_part(Goal), in_case)]
VisibleConsent = Annotated[Consent, Guard(Consent, "consentId", visible.consents, in_case)]
VisibleConsentRequest = Annotated[
    ConsentRequest,
    Guard(
        ConsentRequest,
        "consentRequestId",
        visible.consent_requests,
        in_case,
        owner=lambda _work, row: row.person_id,
    ),
]
VisibleDocument = Annotated[Document, Guard(Document, "documentId", visible.documents, in_case)]
VisibleEvaluation = Annotated[
    Evaluation, Guard(Evaluation, "evaluationId", _meeting_part(Evaluation), _in_meeting)
]
VisibleMeeting = Annotated[
    Meeting,
    Guard(Meeting, "meetingId", visible.meetings, lambda _work, row: (row.case_id, row.id)),
]
VisibleParticipant = Annotated[
    Participant,
    Guard(
        Participant,
        "participantId",
        _meeting_part(Participant),
        _in_meeting,
        owner=_own_place,
        waits_for_meeting=True,
    ),
]
VisibleAgendaItem = Annotated[
    AgendaItem,
    Guard(AgendaItem, "agendaItemId", _meeting_part(AgendaItem), _of_meeting, waits_for_meeting=True),
]
VisibleChecklistItem = Annotated[
    ChecklistItem,
    Guard(
        ChecklistItem,
        "checklistItemId",
        _meeting_part(ChecklistItem),
        _of_meeting,
        waits_for_meeting=True,
    ),
]
VisibleFinding = Annotated[
    Finding, Guard(Finding, "findingId", _meeting_part(Finding), _in_meeting, waits_for_meeting=True)
]
VisibleSolution = Annotated[
    Solution, Guard(Solution, "solutionId", _meeting_part(Solution), _in_meeting, waits_for_meeting=True)
]
VisiblePosition = Annotated[
    Position, Guard(Position, "positionId", _meeting_part(Position), _of_meeting, waits_for_meeting=True)
]
VisibleCall = Annotated[Call, Guard(Call, "callId", _own_case_part(Call), _in_meeting)]
VisibleMinutes = Annotated[Minutes, Guard(Minutes, "minutesId", visible.minutes, _in_meeting)]
VisibleCorrection = Annotated[Correction, Guard(Correction, "correctionId", visible.corrections, _of_minutes)]
VisibleAddendum = Annotated[Addendum, Guard(Addendum, "addendumId", visible.addenda, _of_minutes)]
VisibleAction = Annotated[
    Action,
    Guard(Action, "actionId", visible.actions, in_case, owner=lambda _work, row: row.owner_id),
]
VisibleDeadline = Annotated[Deadline, Guard(Deadline, "deadlineId", visible.deadlines, _in_meeting)]
VisibleRegion = Annotated[Region, Guard(Region, "regionId", _everything, nowhere, region=lambda row: row.id)]
VisibleOrganisation = Annotated[
    Organisation,
    Guard(Organisation, "organisationId", _everything, nowhere, region=lambda row: row.region_id),
]
VisiblePerson = Annotated[
    Person,
    Guard(
        Person,
        "personId",
        visible.people,
        in_case,
        standing=lambda work, row: hats.before_directory(work, row.organisation_id, row.id),
    ),
]
VisibleRole = Annotated[RoleAssignment, Guard(RoleAssignment, "roleId", _for_administrators, nowhere)]
VisibleClient = Annotated[Client, Guard(Client, "clientId", _for_administrators, nowhere)]
VisibleKey = Annotated[ClientKey, Guard(ClientKey, "keyId", _for_administrators, nowhere)]
VisibleCalendarFeed = Annotated[
    CalendarFeed, Guard(CalendarFeed, "calendarFeedId", visible.calendar_feeds, nowhere)
]
VisibleSubscription = Annotated[
    Subscription, Guard(Subscription, "subscriptionId", visible.subscriptions, nowhere)
]
VisibleEvent = Annotated[
    Event, Guard(Event, "eventId", visible.events, nowhere, region=lambda row: row.region_id)
]
VisibleWebhookDelivery = Annotated[
    Delivery, Guard(Delivery, "deliveryId", visible.webhook_deliveries, nowhere)
]
VisibleDelivery = Annotated[Delivery, Guard(Delivery, "deliveryId", _for_administrators, nowhere)]
VisibleTemplate = Annotated[
    Template, Guard(Template, "templateId", _everything, nowhere, region=lambda row: row.region_id)
]


def _of_link(work: Work, link: ParticipantLink) -> Place:
    return _in_meeting(work, work.session.get_one(Participant, link.participant_id))


VisibleLink = Annotated[ParticipantLink, Guard(ParticipantLink, "linkId", visible.links, _of_link)]
