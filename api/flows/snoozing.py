"""Not to hear of a promise for a while, with the reason, by who must keep it or who coordinates (S5, W15).

The promise stays where it is: it ends at the same moment, and is overdue at the same moment. Only the sweep looks at
it later. Stages that fall meanwhile are recorded then, each once as always, and the last of them is told. The end of
the snooze is told too, for where no stage is left to tell of it.
"""

from api.core.errors import Conflict, Fault, InvalidInput, NotPermitted
from api.core.ids import new_id
from api.flows.deadlines import SUBJECTS
from api.models.deadline import Deadline
from api.models.snooze import Snooze, SnoozeCreate
from api.policies import visible
from api.rules.promises import PromiseKind, snooze_ends, snooze_limit
from api.work import Work


def snooze(work: Work, promise: Deadline, body: SnoozeCreate) -> Deadline:
    """Keep still about a promise until the morning of a working day; once more is a new snooze.

    400 for a day that is over, no working day, or too far away. 409 for a promise that ended or ends by itself.
    """
    if not visible.may_snooze(work.caller, promise):
        raise NotPermitted()
    if promise.ended_at is not None or promise.kind is PromiseKind.CORRECTIONS:
        raise Conflict("not-to-be-snoozed")
    _check(work, promise, body)
    until = snooze_ends(body.until_day)
    row = Snooze.model_validate(
        body,
        update={"id": new_id(), "deadline_id": promise.id, "at": work.now, "by": work.caller.name[:200]},
    )
    work.session.add(row)
    promise.snoozed_until = promise.next_at = until
    work.session.add(promise)
    work.session.flush()
    work.record(
        "promise-snoozed",
        _Subject(promise),
        case_id=promise.case_id,
        meeting_id=promise.meeting_id,
        region_id=promise.region_id,
        kind=promise.kind,
        untilDay=body.until_day.isoformat(),
    )
    return promise


class _Subject:
    """The row that made the promise, as an event names it."""

    def __init__(self, promise: Deadline) -> None:
        self.__tablename__ = SUBJECTS[promise.kind]
        self.id = promise.subject_id


def _check(work: Work, promise: Deadline, body: SnoozeCreate) -> None:
    calendar = work.region(promise.region_id).calendar
    latest = snooze_limit(work.today, calendar)
    day, where = body.until_day, "/untilDay"
    if day <= work.today:
        raise InvalidInput(faults=[Fault("in-the-past", where)])
    if day > latest:
        raise InvalidInput(faults=[Fault("snooze-too-long", where, params={"last": latest})])
    if not calendar.is_workday(day):
        raise InvalidInput(faults=[Fault("not-a-workday", where)])
