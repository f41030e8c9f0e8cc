"""Minutes: a draft that follows the record, sent and frozen, final by themselves (W13, W14)."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, select

from api.core.errors import Conflict, IllegalStatus, NotFound
from api.flows import corrections, deadlines, live, minutes_content
from api.flows.listing import listed
from api.models.meeting import Meeting
from api.models.meeting_kind import MeetingRole
from api.models.minutes import (
    LIFECYCLE,
    Addendum,
    AddendumCreate,
    AddendumRead,
    Minutes,
    MinutesPatch,
    MinutesRead,
    MinutesStatus,
)
from api.models.page import ListQuery, Page
from api.policies import acts, visible
from api.rules.promises import PromiseKind, corrections_close, workdays_left
from api.work import Work


def read(work: Work, minutes: Minutes) -> MinutesRead:
    """Minutes as they stand now, with corrections and additions; of a draft, what would be sent at this moment."""
    meeting = live.meeting_of(work, minutes)
    closed = minutes.is_closed(work.now)
    shown = {
        "status": MinutesStatus.FINAL if closed else minutes.status,
        "final_at": minutes.correct_until if closed else None,
        "workdays_left": None if closed else _workdays_left(work, minutes),
        "content": minutes.content or minutes_content.build(work, meeting),
        "corrections": corrections.all_of(work, minutes),
        "addenda": _addenda(work, minutes),
        "next": _next(work, minutes),
    }
    return MinutesRead.model_validate(minutes, update=shown)


def of_meeting(work: Work, meeting: Meeting) -> MinutesRead:
    """The minutes of a meeting; 404 when there are none that this caller may see."""
    seen = visible.minutes(work.caller, work.today)
    minutes = work.session.exec(select(Minutes).where(Minutes.meeting_id == meeting.id, seen)).first()
    if minutes is None:
        raise NotFound()
    return read(work, minutes)


def change(work: Work, minutes: Minutes, body: MinutesPatch) -> Minutes:
    """What the minute-taker adds to the record; only in a draft."""
    _demand_not_final(work, minutes)
    if minutes.status is not MinutesStatus.DRAFT:
        raise IllegalStatus(minutes.status, "edit", ["corrections"])
    if work.change(minutes, **body.changes()):
        work.record("minutes-changed", minutes)
    return minutes


def dispatch(work: Work, minutes: Minutes) -> Minutes:
    """Send the minutes to everybody at the table: frozen from now on, open for corrections for two working days."""
    _demand_not_final(work, minutes)
    status = LIFECYCLE.after(minutes.status, "dispatch")
    until = corrections_close(work.now, work.region(minutes.region_id).calendar)
    content = minutes_content.build(work, live.meeting_of(work, minutes))
    work.change(minutes, status=status, sent_at=work.now, correct_until=until, content=content)
    deadlines.keep(work, PromiseKind.MINUTES, minutes.id)
    deadlines.promise(
        work,
        PromiseKind.CORRECTIONS,
        minutes.id,
        case_id=minutes.case_id,
        region_id=minutes.region_id,
        due_at=until,
        meeting_id=minutes.meeting_id,
        person_id=live.holder(work, minutes.meeting_id, MeetingRole.MINUTE_TAKER),
    )
    work.record("minutes-sent", minutes)
    return minutes


def finalise(work: Work, minutes_id: UUID) -> bool:
    """What the sweep does when the time for corrections has ended; true when the minutes became final by it (W14)."""
    query = select(Minutes).where(Minutes.id == minutes_id).with_for_update(key_share=True)
    minutes = work.session.exec(query.execution_options(populate_existing=True)).one()
    settled = _settle(work, minutes)
    if minutes.status is MinutesStatus.FINAL:
        deadlines.keep(work, PromiseKind.CORRECTIONS, minutes.id)
    return settled


def add_addendum(work: Work, minutes: Minutes, body: AddendumCreate) -> Addendum:
    """Add to final minutes; before that they can still be corrected, so it is a 409."""
    _settle(work, minutes)
    if minutes.status is not MinutesStatus.FINAL:
        raise IllegalStatus(minutes.status, "addenda", LIFECYCLE.moves(minutes.status))
    addendum = work.create(Addendum, body, minutes_id=minutes.id, author=work.caller.name)
    work.record("addendum-made", addendum, **minutes.places)
    return addendum


def find_addenda(work: Work, minutes: Minutes, wanted: ListQuery) -> Page[AddendumRead]:
    """The additions to minutes, oldest first."""
    query = select(Addendum).where(Addendum.minutes_id == minutes.id)
    rows, cursor = listed(work, query, wanted, [(col(Addendum.id), UUID)])
    return Page(items=[AddendumRead.model_validate(row[0]) for row in rows], next=cursor)


def _settle(work: Work, minutes: Minutes) -> bool:
    """Make sent minutes final when their time for corrections has ended; they are final from that very moment.

    Corrections without an answer stay open beside them. The promise is left to the sweep, which holds its row before
    it asks for the minutes: taking both here, in the other order, could block the two for ever.
    """
    if minutes.status is MinutesStatus.FINAL or not minutes.is_closed(work.now):
        return False
    status = LIFECYCLE.after(minutes.status, "finalise")
    work.change(minutes, status=status, final_at=minutes.correct_until)
    work.record("minutes-finalised", minutes)
    return True


def _addenda(work: Work, minutes: Minutes) -> list[AddendumRead]:
    """Every addition to minutes, oldest first."""
    query = select(Addendum).where(Addendum.minutes_id == minutes.id).order_by(col(Addendum.id))
    return [AddendumRead.model_validate(row) for row in work.session.exec(query)]


def _workdays_left(work: Work, minutes: Minutes) -> int | None:
    if minutes.correct_until is None:
        return None
    return workdays_left(minutes.correct_until, work.now, work.region(minutes.region_id).calendar)


def _demand_not_final(work: Work, minutes: Minutes) -> None:
    if minutes.is_closed(work.now):
        raise Conflict("minutes-final")


def _next(work: Work, minutes: Minutes) -> Sequence[str]:
    writes = acts.worn(work, acts.MINUTES_WRITE)
    if minutes.status is MinutesStatus.DRAFT:
        return ["dispatch", "edit"] if writes else []
    if minutes.is_closed(work.now):
        return ["addenda"] if writes else []
    return ["corrections"] if acts.worn(work, acts.MINUTES_CORRECT) else []
