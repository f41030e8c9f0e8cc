"""Letters about what somebody has to do: the own actions after a meeting, and what is still open (W13, W15)."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.errors import DomainError
from api.flows import audience, feed, links
from api.models.action import Action
from api.models.deadline import Deadline, DeadlineStage
from api.models.meeting import Meeting
from api.models.meeting_kind import MeetingRole
from api.models.participant import LinkCreate, Participant, RoleHolder
from api.models.person import Person
from api.models.role import Role, RoleAssignment
from api.outbound.letter import Letter, Moot, Writer
from api.outbound.occasion import Occasion
from api.rules.promises import PromiseKind, Stage, last_day, local_day
from api.work import Work


def actions(work: Work, about: Occasion) -> Letter:
    """What the receiver took on in a meeting that was closed just now (W13)."""
    meeting = about.meeting(work)
    own = _agreed(work, about)
    if not own:
        raise Moot("nothing-open")
    writer = about.writer("actions-subject", day=local_day(meeting.starts_at))
    writer.text("actions-intro")
    writer.items(writer.say("own-action-line", {"what": row.what, "day": row.due_on}) for row in own)
    writer.text("actions-closing")
    ways_in(work, about, writer, [meeting.id])
    return writer.letter


def digest(work: Work, about: Occasion) -> Letter:
    """Everything that is open for the receiver and of which a reminder fell, in one letter; and what got stuck."""
    own = _reminded(work, col(Deadline.person_id) == about.person.id)
    stuck = [row for row in _within_reach(work, about.person) if _is_for(work, row, about.person)]
    if not own and not stuck:
        raise Moot("nothing-open")
    writer = about.writer("digest-subject", day=work.today)
    if own:
        writer.text("digest-intro")
        writer.items(_line(work, writer, row) for row in own)
    if stuck:
        writer.heading("stuck-heading")
        writer.text("stuck-intro")
        writer.items(_stuck_line(work, writer, row) for row in stuck)
    ways_in(work, about, writer, [row.meeting_id for row in own])
    return writer.letter


def _agreed(work: Work, about: Occasion) -> list[Action]:
    """Those of the actions that were told of which are still to be done by the same person."""
    event = work.run(sa.select(feed.TABLE.c.data).where(feed.TABLE.c.id == about.delivery.event_id)).one()
    ids = [UUID(one) for one in event.data["actionIds"]]
    query = select(Action).where(col(Action.id).in_(ids), Action.owner_id == about.person.id)
    rows = work.session.exec(query.order_by(col(Action.due_on), col(Action.id)))
    return [row for row in rows if row.is_live]


def _reminded(work: Work, *which: sa.ColumnElement[bool]) -> list[Deadline]:
    """Open promises of which a stage was recorded and that nobody snoozed, first due first."""
    told = sa.exists().where(col(DeadlineStage.deadline_id) == col(Deadline.id))
    query = select(Deadline).where(
        col(Deadline.ended_at).is_(None),
        Deadline.kind != PromiseKind.CORRECTIONS,
        sa.or_(col(Deadline.snoozed_until).is_(None), col(Deadline.snoozed_until) <= work.now),
        told,
        *which,
    )
    return list(work.session.exec(query.order_by(col(Deadline.due_at), col(Deadline.id))))


def _within_reach(work: Work, person: Person) -> list[Deadline]:
    """Promises in the meetings that somebody organises and in the regions where they coordinate."""
    organises = sa.exists().where(
        col(RoleHolder.meeting_id) == col(Deadline.meeting_id),
        col(RoleHolder.role) == MeetingRole.ORGANISER,
        col(Participant.id) == col(RoleHolder.participant_id),
        col(Participant.person_id) == person.id,
    )
    roles = select(RoleAssignment).where(
        RoleAssignment.person_id == person.id, RoleAssignment.role == Role.COORDINATOR
    )
    regions = [role.region_id for role in work.session.exec(roles) if role.holds_on(work.today)]
    return _reminded(work, sa.or_(organises, col(Deadline.region_id).in_(regions)))


def _is_for(work: Work, promise: Deadline, person: Person) -> bool:
    """Whether somebody must help: it escalated, or nobody was named to keep it."""
    if promise.person_id is None:
        return True
    escalated = work.session.get(DeadlineStage, (promise.id, Stage.ESCALATION)) is not None
    return escalated and person.id in audience.helpers(work, promise)


def _line(work: Work, writer: Writer, promise: Deadline) -> str:
    """What is open, until when, and how late it is."""
    said = writer.say(f"open-{promise.kind}", _facts(work, promise))
    if promise.due_at <= work.now:
        return f"{said} {writer.say('is-late')}"
    return f"{said} {writer.say('is-last-day')}" if last_day(promise.due_at) == work.today else said


def _stuck_line(work: Work, writer: Writer, promise: Deadline) -> str:
    keeper = promise.person_id and work.session.get(Person, promise.person_id)
    name = keeper.name if keeper else writer.say("nobody-named")
    return writer.say(
        "stuck-line", {"name": name, "what": writer.say(f"open-{promise.kind}", _facts(work, promise))}
    )


def _facts(work: Work, promise: Deadline) -> dict[str, Any]:
    """The facts for the line of a promise: what was agreed, or the day of the meeting it is about."""
    facts: dict[str, Any] = {
        "until": last_day(promise.due_at),
        "moment": promise.due_at,
        "what": "",
        "day": "",
    }
    if promise.kind is PromiseKind.ACTION:
        facts["what"] = work.session.get_one(Action, promise.subject_id).what
    elif promise.meeting_id:
        facts["day"] = local_day(work.session.get_one(Meeting, promise.meeting_id).starts_at)
    return facts


def ways_in(work: Work, about: Occasion, writer: Writer, meetings: Iterable[UUID | None]) -> None:
    """A personal link for each meeting at which the receiver sits, while one can be given; and the site."""
    query = (
        select(Participant, Meeting)
        .join(Meeting, col(Meeting.id) == col(Participant.meeting_id))
        .where(col(Participant.meeting_id).in_(set(meetings)), Participant.person_id == about.person.id)
        .order_by(col(Meeting.starts_at))
    )
    for seat, meeting in work.session.exec(query):
        try:
            link = links.issue(work, seat, LinkCreate(), about.site_url)
        except DomainError:  # called off, or so long ago that no link is given any more
            continue
        writer.link("link-meeting", link.url, day=local_day(meeting.starts_at))
        writer.text("link-private", until=link.expires_at)
    writer.link("site-open", about.site_url)
