"""How ready a meeting is: per point whether it is done, why not, and who must act (W2 - W7).

Points are codes and facts; the edge puts them into words. A few statements tell all of a meeting, whatever the number
of people and documents.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlmodel import col, select

from api.core.errors import Conflict, Fault
from api.flows import readiness_documents
from api.flows.participants import organisation_id, was_called
from api.flows.readiness_documents import Seat
from api.models.checklist_item import ChecklistItem
from api.models.goal import Goal
from api.models.meeting import Meeting, MeetingStatus
from api.models.meeting_kind import MeetingKind, MeetingRole
from api.models.participant import Mandate, Participant, Rsvp
from api.models.person import Person
from api.models.readiness import ReadinessPoint, ReadinessState, Step
from api.work import Work

DONE, OPEN, _LATE, BLOCKS = ReadinessState
_ALWAYS = (MeetingRole.ORGANISER, MeetingRole.PRESENTER, MeetingRole.CHAIR)
_BEFORE: dict[Step, frozenset[Step]] = {
    "invitation": frozenset({"invitation"}),
    "opening": frozenset({"invitation", "opening"}),
}


def demand(work: Work, meeting: Meeting, step: Step) -> None:
    """409 naming every point that keeps the invitation or the opening from happening.

    What blocks the invitation blocks the opening too: somebody may have left since.
    """
    blocking = [point for point in points(work, meeting) if point.blocks in _BEFORE[step]]
    faults = [fault for point in blocking if point.state is BLOCKS for fault in point.faults]
    if faults:
        raise Conflict("not-ready", faults)


def points(work: Work, meeting: Meeting) -> list[ReadinessPoint]:
    """Every point of the preparation of a meeting, in the order in which it is prepared."""
    seats = _seats(work, meeting)
    found = [
        _goal(work, meeting),
        _client_first(meeting, seats),
        *_roles(seats),
        _place(meeting),
        _invitation(meeting, seats),
        _group_size(work, meeting, seats),
        *_people(seats),
    ]
    if meeting.kind is not MeetingKind.EVALUATION:
        found += [readiness_documents.story(meeting), *readiness_documents.documents(work, meeting, seats)]
    return [*found, *_checklist(work, meeting)]


def _seats(work: Work, meeting: Meeting) -> list[Seat]:
    query: Any = (
        select(Participant, Person.name, was_called(), organisation_id())
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(Participant.meeting_id == meeting.id)
        .order_by(col(Participant.created_at), col(Participant.id))
    )
    return [Seat(*row) for row in work.session.exec(query)]


def _goal(work: Work, meeting: Meeting) -> ReadinessPoint:
    if work.session.exec(select(Goal.id).where(Goal.round_id == meeting.round_id).limit(1)).first():
        return ReadinessPoint("goal", DONE, blocks="invitation")
    fault = Fault("goal", "/goals", "state")
    return ReadinessPoint(
        "goal",
        BLOCKS,
        "goal-open",
        who=(MeetingRole.PRESENTER,),
        subject_id=meeting.round_id,
        blocks="invitation",
        faults=(fault,),
    )


def _client_first(meeting: Meeting, seats: Sequence[Seat]) -> ReadinessPoint:
    if any(seat.participant.layer.is_client_side for seat in seats):
        return ReadinessPoint("client-first", DONE, blocks="invitation")
    if meeting.client_absence_reason is not None:
        return ReadinessPoint("client-first", DONE, "client-first-reason", blocks="invitation")
    return ReadinessPoint(
        "client-first",
        BLOCKS,
        "client-first-open",
        who=(MeetingRole.ORGANISER,),
        blocks="invitation",
        faults=(Fault("client-side", "/participants", "state"),),
    )


def _roles(seats: Sequence[Seat]) -> Iterator[ReadinessPoint]:
    held = {role for seat in seats for role in seat.participant.roles}
    missing = [role for role in _ALWAYS if role not in held]
    yield ReadinessPoint(
        "roles",
        BLOCKS if missing else DONE,
        "roles-open" if missing else "done",
        {"roles": missing},
        who=(MeetingRole.ORGANISER,) if missing else (),
        blocks="invitation",
        faults=tuple(Fault(role.value, "/participants", "state") for role in missing),
    )
    if MeetingRole.MINUTE_TAKER in held:
        yield ReadinessPoint("minute-taker", DONE, blocks="opening")
        return
    fault = Fault("minute-taker", "/participants", "state")
    yield ReadinessPoint(
        "minute-taker",
        BLOCKS,
        "minute-taker-open",
        who=(MeetingRole.CHAIR,),
        blocks="opening",
        faults=(fault,),
    )


def _place(meeting: Meeting) -> ReadinessPoint:
    """An online address may come beside a place, not instead of it (W5)."""
    if meeting.place is not None:
        return ReadinessPoint("date-and-place", DONE, blocks="invitation")
    return ReadinessPoint(
        "date-and-place",
        BLOCKS,
        "date-and-place-open",
        who=(MeetingRole.ORGANISER,),
        blocks="invitation",
        faults=(Fault("place", "/place", "state"),),
    )


def _invitation(meeting: Meeting, seats: Sequence[Seat]) -> ReadinessPoint:
    """Sent to everybody, also to those who were added later."""
    everybody = all(seat.participant.invited_at is not None for seat in seats)
    if meeting.status is not MeetingStatus.PLANNED and everybody:
        return ReadinessPoint("invitation", DONE)
    return ReadinessPoint("invitation", OPEN, "invitation-open", who=(MeetingRole.ORGANISER,))


def _group_size(work: Work, meeting: Meeting, seats: Sequence[Seat]) -> ReadinessPoint:
    """A group that grows large is warned about, never forbidden (W3)."""
    limit = work.region(meeting.region_id).group_size_warning
    count = sum(seat.participant.seats for seat in seats)
    if count <= limit:
        return ReadinessPoint("group-size", DONE)
    facts = {"count": count, "limit": limit}
    return ReadinessPoint("group-size", OPEN, "group-size-large", facts, who=(MeetingRole.ORGANISER,))


def _people(seats: Sequence[Seat]) -> Iterator[ReadinessPoint]:
    """Mandate, call and answer of everybody."""
    organiser = (MeetingRole.ORGANISER,)
    for seat in seats:
        who, named = seat.participant, {"name": seat.name}
        if who.layer.speaks_for_organisation:
            why = (
                "done"
                if not who.warnings
                else "mandate-none"
                if who.mandate is Mandate.NO
                else "mandate-open"
            )
            yield _person("mandate", why, organiser, who, named)
        if MeetingRole.ORGANISER not in who.roles:
            yield _person("call", "done" if seat.called else "call-open", organiser, who, named)
        if who.rsvp is Rsvp.DECLINED:
            yield ReadinessPoint("rsvp", DONE, "rsvp-declined", named, subject_id=who.id)
        else:
            yield _person(
                "rsvp", "rsvp-open" if who.rsvp is Rsvp.PENDING else "done", (seat.name,), who, named
            )


def _person(
    key: str, why: str, acts: tuple[str, ...], participant: Participant, named: dict[str, Any]
) -> ReadinessPoint:
    done = why == "done"
    return ReadinessPoint(
        key, DONE if done else OPEN, why, named, who=() if done else acts, subject_id=participant.id
    )


def _checklist(work: Work, meeting: Meeting) -> Iterator[ReadinessPoint]:
    query = select(ChecklistItem).where(ChecklistItem.meeting_id == meeting.id)
    for item in work.session.exec(query.order_by(col(ChecklistItem.position), col(ChecklistItem.id))):
        step: Step | None = "opening" if item.blocks else None
        said = {"text": item.text}
        if item.done_at is not None:
            yield ReadinessPoint("checklist", DONE, params=said, subject_id=item.id, blocks=step)
            continue
        yield ReadinessPoint(
            "checklist",
            BLOCKS if item.blocks else OPEN,
            "checklist-open",
            said,
            who=(item.role,),
            subject_id=item.id,
            blocks=step,
            faults=(Fault("checklist", f"/checklistItems/{item.id}", "state", said),),
        )
