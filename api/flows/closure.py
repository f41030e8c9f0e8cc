"""The end of a case or of a round takes along what was still to come of it (W17).

Open actions are dropped with the reason that was given, planned meetings are called off, an open round is stopped.
Each leaves its own event, so that everybody concerned hears of it. Minutes that are still due stay due.
"""

from collections.abc import Sequence

from sqlmodel import select

from api.core.errors import Conflict, Fault
from api.flows import actions, caseload_carries, meetings
from api.models.action import Completion, Outcome
from api.models.case import LIFECYCLE, Case, Closure
from api.models.meeting import PREPARING, Cancellation, Meeting, MeetingStatus
from api.models.round import LIFECYCLE as ROUND_LIFECYCLE
from api.models.round import Round, RoundStatus, Stop
from api.work import Work


def close(work: Work, case: Case, body: Closure) -> Case:
    """Close a case. With open actions or a round without evaluation: only with a recorded reason (W17)."""
    status = LIFECYCLE.after(case.status, "close")
    open_actions = actions.open_actions(work, case.id)
    open_rounds = work.session.exec(
        select(Round).where(Round.case_id == case.id, Round.status == RoundStatus.OPEN)
    ).all()
    if (open_actions or open_rounds) and body.reason is None:
        counts = {"actions": len(open_actions), "rounds": len(open_rounds)}
        raise Conflict("open-work", [Fault("reason-needed", "/reason")], **counts)
    reason = body.reason or body.outcome
    _call_off(work, work.session.exec(select(Meeting).where(Meeting.case_id == case.id)).all(), reason)
    for action in open_actions:
        actions.complete(work, action, Completion(outcome=Outcome.DROPPED, reason=reason))
    for round_ in open_rounds:
        _stop(work, round_, reason)
    caseload_carries.end_all(work, case.id)
    told = body.outcome if body.reason is None else f"{body.outcome}\n\n{body.reason}"
    work.change(case, status=status, status_reason=told[:4000], closed_at=work.now)
    work.record(
        "case-closed", case, case_id=case.id, openActions=len(open_actions), openRounds=len(open_rounds)
    )
    return case


def stop_round(work: Work, round_: Round, body: Stop) -> Round:
    """End a round without an evaluation, with the reason; its planned meetings are called off."""
    planned = work.session.exec(select(Meeting).where(Meeting.round_id == round_.id))
    ROUND_LIFECYCLE.after(round_.status, "stop")
    _call_off(work, planned.all(), body.reason)
    _stop(work, round_, body.reason)
    return round_


def _call_off(work: Work, planned: Sequence[Meeting], reason: str) -> None:
    if any(meeting.status is MeetingStatus.OPENED for meeting in planned):
        raise Conflict("meeting-in-session")
    for meeting in planned:
        if meeting.status in PREPARING:
            meetings.cancel(work, meeting, Cancellation(reason=reason))


def _stop(work: Work, round_: Round, reason: str) -> None:
    status = ROUND_LIFECYCLE.after(round_.status, "stop")
    work.change(round_, status=status, status_reason=reason)
    work.record("round-stopped", round_)
