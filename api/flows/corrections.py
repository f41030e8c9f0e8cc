"""Corrections of minutes: sent by recipients in time, seen by all of them, answered once (W14)."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from api.core.errors import Conflict, Fault, IllegalStatus, InvalidInput, NotPermitted
from api.flows.listing import listed
from api.models.minutes import (
    CORRECTION_LIFECYCLE,
    LIFECYCLE,
    Correction,
    CorrectionAnswer,
    CorrectionCreate,
    CorrectionRead,
    CorrectionStatus,
    Minutes,
    MinutesStatus,
)
from api.models.page import ListQuery, Page
from api.models.participant import Participant
from api.models.person import Person
from api.policies import acts, hats
from api.work import Work


def read(work: Work, correction: Correction) -> CorrectionRead:
    """A correction with the name of who made it, and what this caller may do with it."""
    name = work.session.exec(_named().where(Correction.id == correction.id)).one()[1]
    return _shown(work, correction, name)


def find(work: Work, minutes: Minutes, wanted: ListQuery) -> Page[CorrectionRead]:
    """The corrections of minutes, oldest first."""
    query = _named().where(Correction.minutes_id == minutes.id)
    rows, cursor = listed(work, query, wanted, [(col(Correction.id), UUID)])
    return Page(items=[_shown(work, *row) for row in rows], next=cursor)


def all_of(work: Work, minutes: Minutes) -> list[CorrectionRead]:
    """Every correction of minutes, oldest first."""
    query = _named().where(Correction.minutes_id == minutes.id).order_by(col(Correction.id))
    return [_shown(work, *row) for row in work.session.exec(query)]


def send(
    work: Work, minutes: Minutes, body: CorrectionCreate, arrived_at: datetime | None = None
) -> Correction:
    """A correction by somebody at the table, for every recipient to see; 409 with the moment once it is too late.

    ``arrived_at``: of a correction by mail, when it came in; what came in time counts, however late it is read.
    """
    if minutes.status is MinutesStatus.DRAFT:
        raise IllegalStatus(minutes.status, "corrections", LIFECYCLE.moves(minutes.status))
    if minutes.is_closed(work.now) if arrived_at is None else minutes.is_late(arrived_at):
        raise Conflict("corrections-closed", until=minutes.correct_until)
    seat = hats.seat(work, minutes.meeting_id)
    if seat is None:
        raise NotPermitted("not-a-participant")
    correction = work.create(Correction, body, minutes_id=minutes.id, participant_id=seat.id)
    work.record("correction-sent", correction, **minutes.places)
    return correction


def answer(work: Work, correction: Correction, body: CorrectionAnswer) -> Correction:
    """Accept a correction, or reject it with a reason; once. Also after the minutes became final."""
    if correction.status is not CorrectionStatus.OPEN:
        raise Conflict("already-answered", at=correction.answered_at)
    if not body.accepted and body.reason is None:
        raise InvalidInput(faults=[Fault("reason-needed", "/reason")])
    status = CORRECTION_LIFECYCLE.after(correction.status, "accept" if body.accepted else "reject")
    work.change(
        correction,
        status=status,
        answer=body.reason,
        answered_at=work.now,
        answered_by=work.caller.name,
    )
    minutes = work.session.get_one(Minutes, correction.minutes_id)
    work.record("correction-answered", correction, **minutes.places, status=status)
    return correction


def _named() -> Any:
    return (
        select(Correction, Person.name)
        .join(Participant, col(Participant.id) == col(Correction.participant_id))
        .join(Person, col(Person.id) == col(Participant.person_id))
    )


def _shown(work: Work, correction: Correction, name: str) -> CorrectionRead:
    answers = correction.status is CorrectionStatus.OPEN and acts.worn(work, acts.MINUTES_WRITE)
    extra = {"participant_name": name, "next": ["answer"] if answers else []}
    return CorrectionRead.model_validate(correction, update=extra)
