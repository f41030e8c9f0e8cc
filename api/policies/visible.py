"""Which rows there are for a caller: each a SQL condition that lists and single rows share."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import col

from api.core.db import among
from api.models.action import Action
from api.models.calendar_feed import CalendarFeed
from api.models.caller import Caller, Scope
from api.models.case import Case, Confidentiality
from api.models.consent import Consent
from api.models.consent_request import ConsentRequest
from api.models.deadline import Deadline
from api.models.delivery import Delivery
from api.models.document import Document, DocumentShare
from api.models.event import Event
from api.models.meeting import Meeting
from api.models.meeting_kind import MeetingRole
from api.models.minutes import Addendum, Correction, Minutes, MinutesStatus
from api.models.participant import Layer, Participant, ParticipantLink, RoleHolder
from api.models.party import Party, PartyRole
from api.models.person import Person
from api.models.role import Role
from api.models.subscription import Subscription
from api.policies import acts, hats
from api.policies.hats import Condition

EVERY_LEVEL = frozenset(Confidentiality)
_KEEPING = (MeetingRole.ORGANISER, MeetingRole.PRESENTER)


def cases(caller: Caller, day: date) -> Condition:
    """Cases that are the caller's to work with, and those that are open to them by break-glass, to read (S8)."""
    own = own_cases(caller, day)
    return sa.or_(own, col(Case.id).in_(caller.opened)) if caller.opened else own


def own_cases(caller: Caller, day: date) -> Condition:
    """Cases of own regions; cases in which the caller has a part now, or holds a role in a meeting."""
    if caller.kind == "system":
        return sa.true()
    if caller.kind == "machine":
        scopes = (Scope.CASES_READ, Scope.CASES_WRITE)
        return _granted(caller, col(Case.region_id), col(Case.confidentiality).in_, *scopes)
    by_part = sa.exists().where(col(Party.case_id) == col(Case.id), hats.my_part(caller, day))
    by_role = sa.exists().where(
        col(Participant.case_id) == col(Case.id),
        col(RoleHolder.participant_id) == col(Participant.id),
        hats.mine(caller),
    )
    return sa.or_(col(Case.region_id).in_(caller.regions_as(Role.COORDINATOR)), by_part, by_role)


def _granted(
    caller: Caller, region: Any, level_in: Callable[[frozenset[Confidentiality]], Condition], *scopes: Scope
) -> Condition:
    """What a machine was granted: by region, and there up to a level of confidentiality."""

    def held(levels: frozenset[Confidentiality], regions: frozenset[UUID]) -> Condition:
        here = among(region, regions)
        return here if levels == EVERY_LEVEL else sa.and_(here, level_in(levels))

    return sa.or_(sa.false(), *(held(*one) for one in caller.levels_with(*scopes).items()))


def _of_case(case_id: Any) -> Callable[[frozenset[Confidentiality]], Condition]:
    """Whether a row belongs to a case of one of these levels."""
    return lambda levels: sa.exists().where(col(Case.id) == case_id, col(Case.confidentiality).in_(levels))


def within_case(case_id: Any, caller: Caller, day: date) -> Condition:
    """Rows of a case are visible with the case."""
    return sa.exists().where(col(Case.id) == case_id, cases(caller, day))


def within_own_case(case_id: Any, caller: Caller, day: date) -> Condition:
    """Rows of a case that are not there for who has it open by break-glass."""
    return sa.exists().where(col(Case.id) == case_id, own_cases(caller, day))


def meetings(caller: Caller, day: date) -> Condition:
    """Meetings of visible cases, and meetings at whose table the caller sits."""
    return sa.or_(within_case(col(Meeting.case_id), caller, day), _seated(col(Meeting.id), caller))


def _seated(meeting_id: Any, caller: Caller) -> Condition:
    return sa.exists().where(col(Participant.meeting_id) == meeting_id, hats.mine(caller))


def within_meeting(meeting_id: Any, caller: Caller, day: date) -> Condition:
    """Rows of a meeting are visible with the meeting."""
    return sa.exists().where(col(Meeting.id) == meeting_id, meetings(caller, day))


def minutes(caller: Caller, day: date) -> Condition:
    """A draft for those who write it; once sent, minutes of visible cases and of meetings with a seat (W13)."""
    if caller.kind == "system":
        return sa.true()
    seated = sa.exists().where(col(Participant.meeting_id) == col(Minutes.meeting_id), hats.mine(caller))
    return sa.or_(
        sa.and_(
            col(Minutes.status) != MinutesStatus.DRAFT,
            sa.or_(within_case(col(Minutes.case_id), caller, day), seated),
        ),
        _writes_minutes(caller, day),
    )


def _writes_minutes(caller: Caller, day: date) -> Condition:
    """Minutes of which the caller sees the draft: coordinators, and who records in that meeting."""
    coordinates = sa.exists().where(
        col(Party.case_id) == col(Minutes.case_id),
        col(Party.role) == PartyRole.COORDINATOR,
        hats.my_part(caller, day),
    )
    records = sa.exists().where(
        col(RoleHolder.meeting_id) == col(Minutes.meeting_id),
        col(RoleHolder.role).in_((MeetingRole.ORGANISER, MeetingRole.CHAIR, MeetingRole.MINUTE_TAKER)),
        col(Participant.id) == col(RoleHolder.participant_id),
        hats.mine(caller),
    )
    return sa.or_(col(Minutes.region_id).in_(caller.regions_as(Role.COORDINATOR)), coordinates, records)


def action_regions(caller: Caller, *, overdue: bool = False) -> frozenset[UUID]:
    """Regions in which a machine sees actions; with ``overdue`` also those where it sees only what is overdue."""
    polls = {Scope.ACTIONS_OVERDUE} if overdue else set[Scope]()
    return caller.regions_with(*acts.ACTION_SCOPES, *polls)


def actions(caller: Caller, day: date) -> Condition:
    """Actions of visible cases, own actions, and those of a meeting at whose table the caller sat."""
    if caller.kind == "machine":
        level = _of_case(col(Action.case_id))
        return _granted(caller, col(Action.region_id), level, *acts.ACTION_SCOPES)
    seated = sa.exists().where(col(Participant.meeting_id) == col(Action.meeting_id), hats.mine(caller))
    own = col(Action.owner_id) == caller.person_id
    if caller.kind == "link":
        own = sa.and_(own, col(Action.case_id) == caller.case_id)
    in_region = col(Action.region_id).in_(caller.regions_as(Role.COORDINATOR))  # cheap, so it comes first
    return sa.or_(in_region, own, seated, within_case(col(Action.case_id), caller, day))


def deadlines(caller: Caller, day: date) -> Condition:
    """Promises of own regions, one's own, and those of visible cases; by a personal link only one's own."""
    if caller.kind == "system":
        return sa.true()
    if caller.kind == "machine":
        level = _of_case(col(Deadline.case_id))
        return _granted(caller, col(Deadline.region_id), level, Scope.ACTIONS_READ)
    own = col(Deadline.person_id) == caller.person_id
    if caller.kind == "link":
        return sa.and_(own, col(Deadline.case_id) == caller.case_id)
    in_region = col(Deadline.region_id).in_(caller.regions_as(Role.COORDINATOR))
    return sa.or_(in_region, own, within_case(col(Deadline.case_id), caller, day))


def may_snooze(caller: Caller, promise: Any) -> bool:
    """Who must keep a promise may snooze it, and the coordinator of its region (S5)."""
    own = promise.person_id is not None and promise.person_id == caller.person_id
    return own or promise.region_id in caller.regions_as(Role.COORDINATOR)


def corrections(caller: Caller, day: date) -> Condition:
    """Corrections are visible with the minutes: to every recipient (W14)."""
    return sa.exists().where(col(Minutes.id) == col(Correction.minutes_id), minutes(caller, day))


def addenda(caller: Caller, day: date) -> Condition:
    """Additions are visible with the minutes."""
    return sa.exists().where(col(Minutes.id) == col(Addendum.minutes_id), minutes(caller, day))


def keeps_file(case_id: Any, caller: Caller, day: date) -> Condition:
    """Who works with the file of a case, and so reads its documents without asking for consent each time (W7).

    The coordinator of the region, everybody with a part in the case now, the organiser and the presenter of its
    meetings. A chair, a minute-taker and everybody else at the table are recipients.
    """
    if caller.kind in {"system", "machine"}:
        return sa.true() if caller.kind == "system" else sa.false()
    coordinates = col(Case.region_id).in_(caller.regions_as(Role.COORDINATOR))
    by_part = sa.exists().where(col(Party.case_id) == col(Case.id), hats.my_part(caller, day))
    by_role = sa.exists().where(
        col(Participant.case_id) == col(Case.id),
        col(RoleHolder.participant_id) == col(Participant.id),
        col(RoleHolder.role).in_(_KEEPING),
        hats.mine(caller),
    )
    return sa.exists().where(col(Case.id) == case_id, sa.or_(coordinates, by_part, by_role))


def keepers(case_id: UUID, day: date) -> sa.CompoundSelect[Any]:
    """People of whom ``keeps_file`` says yes by a part in the case or a seat, for everybody at once."""
    by_part = sa.select(col(Party.person_id)).where(col(Party.case_id) == case_id, hats.holds(Party, day))
    by_role = (
        sa.select(col(Participant.person_id))
        .join(RoleHolder, col(RoleHolder.participant_id) == col(Participant.id))
        .where(col(Participant.case_id) == case_id, col(RoleHolder.role).in_(_KEEPING))
    )
    return by_part.union(by_role)


def documents(caller: Caller, day: date) -> Condition:
    """Documents of own files, and documents on a table at which the caller sits; consent is asked at reading."""
    shared = sa.exists().where(
        col(DocumentShare.document_id) == col(Document.id),
        col(Participant.meeting_id) == col(DocumentShare.meeting_id),
        hats.mine(caller),
    )
    return sa.or_(keeps_file(col(Document.case_id), caller, day), shared)


def consents(caller: Caller, day: date) -> Condition:
    """Consents of visible cases; and the client's side at a table sees, and may withdraw, what was consented to."""
    return of_client(col(Consent.case_id), caller, day)


def consent_requests(caller: Caller, day: date) -> Condition:
    """What was asked, for who sees the consents."""
    return of_client(col(ConsentRequest.case_id), caller, day)


def of_client(case_id: Any, caller: Caller, day: date) -> Condition:
    """What concerns the client, with the case, and for the client's side at one of its tables."""
    seated = sa.exists().where(
        col(Participant.case_id) == case_id,
        col(Participant.layer).in_([layer for layer in Layer if layer.is_client_side]),
        hats.mine(caller),
    )
    return sa.or_(within_own_case(case_id, caller, day), seated)


def links(caller: Caller, day: date) -> Condition:
    """Personal links with the participant they belong to."""
    seat = aliased(Participant)
    return sa.exists().where(
        col(seat.id) == col(ParticipantLink.participant_id),
        sa.or_(within_own_case(seat.case_id, caller, day), _seated(seat.meeting_id, caller)),
    )


def calendar_feeds(caller: Caller, _day: date) -> Condition:
    """One's own, for people who signed in: a personal link, which may be passed on, shows one meeting and no more."""
    return col(CalendarFeed.person_id) == caller.person_id if caller.kind == "person" else sa.false()


def event_regions(caller: Caller) -> frozenset[UUID]:
    """Regions of which the caller reads the events."""
    return caller.regions_as(Role.COORDINATOR) | caller.regions_with(Scope.EVENTS_READ)


def events(caller: Caller, _day: date) -> Condition:
    """Events of own regions."""
    return col(Event.region_id).in_(event_regions(caller))


def subscriptions(caller: Caller, _day: date) -> Condition:
    """A machine its own; whoever administers all of them, for they hold no content."""
    if caller.kind == "machine":
        return col(Subscription.client_id) == caller.id
    return sa.true() if caller.is_administrator or caller.kind == "system" else sa.false()


def webhook_deliveries(caller: Caller, day: date) -> Condition:
    """What was told to a visible subscription."""
    return sa.exists().where(
        col(Subscription.id) == col(Delivery.subscription_id), subscriptions(caller, day)
    )


def people(caller: Caller, day: date) -> Condition:
    """The directory for everybody who is signed in, and themself; other people of a case only with that case.

    A personal link opens no directory: it shows who sits at that one table.
    """
    if caller.kind == "link":
        found: Condition = sa.exists().where(
            col(Participant.person_id) == col(Person.id), col(Participant.meeting_id) == caller.meeting_id
        )
    else:
        found = col(Person.case_id).is_(None)
        if caller.known_in is not None:
            found = sa.or_(found, col(Person.id) == caller.person_id)
    return sa.or_(found, within_case(col(Person.case_id), caller, day))


def sees_contact(caller: Caller, person_id: UUID) -> bool:
    """Whether the caller may know how to reach somebody: people who signed in, and everybody about themselves.

    A personal link may be passed on and a machine has no need to phone: neither sees numbers or addresses.
    """
    return caller.kind in {"person", "system"} or caller.person_id == person_id
