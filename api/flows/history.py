"""What happened to promises, so that a row says it: reminded, phoned, snoozed (S5, W15)."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from sqlmodel import col, select

from api.models.call import Call
from api.models.deadline import Deadline, DeadlineStage
from api.models.snooze import Happened, HistoryLine, Snooze
from api.rules.promises import PromiseKind
from api.work import Work

Histories = dict[UUID, list[HistoryLine]]


def of_promises(work: Work, subjects: dict[UUID, UUID]) -> Histories:
    """The history of each promise, first to last. ``subjects``: the row that makes it, by the id of the promise."""
    found = _told(work, subjects)
    owners: dict[UUID, list[UUID]] = defaultdict(list)
    for promise_id, subject_id in subjects.items():
        owners[subject_id].append(promise_id)
    for action_id, line in _calls(work, owners):
        for promise_id in owners[action_id]:
            found[promise_id].append(line)
    return {promise_id: _in_order(found[promise_id]) for promise_id in subjects}


def of_action(work: Work, action_id: UUID) -> list[HistoryLine]:
    """The history of an action, also of the promises that were moved to another day."""
    query = select(Deadline.id).where(
        Deadline.kind == PromiseKind.ACTION, col(Deadline.subject_id) == action_id
    )
    told = _told(work, list(work.session.exec(query)))
    lines = [line for some in told.values() for line in some]
    return _in_order(lines + [line for _, line in _calls(work, [action_id])])


def _told(work: Work, promises: Collection[UUID]) -> Histories:
    """Stages that were told, and snoozes. A stage that was overtaken was told to nobody."""
    found: Histories = defaultdict(list)
    stages = select(DeadlineStage).where(
        col(DeadlineStage.deadline_id).in_(promises), col(DeadlineStage.superseded).is_(False)
    )
    for stage in work.session.exec(stages):
        line = HistoryLine(happened=Happened(stage.stage), at=stage.recorded_at)
        found[stage.deadline_id].append(line)
    for snooze in work.session.exec(select(Snooze).where(col(Snooze.deadline_id).in_(promises))):
        found[snooze.deadline_id].append(
            HistoryLine(
                happened=Happened.SNOOZE,
                at=snooze.at,
                by=snooze.by,
                until_day=snooze.until_day,
                reason=snooze.reason,
            )
        )
    return found


def _calls(work: Work, actions: Collection[UUID]) -> list[tuple[UUID, HistoryLine]]:
    query = select(Call).where(col(Call.action_id).in_(actions))
    return [
        (
            call.action_id,
            HistoryLine(happened=Happened.CALL, at=call.called_at, by=call.called_by, outcome=call.outcome),
        )
        for call in work.session.exec(query)
        if call.action_id
    ]


def _in_order(lines: list[HistoryLine]) -> list[HistoryLine]:
    return sorted(lines, key=lambda line: line.at)
