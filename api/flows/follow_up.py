"""The story of an action between meetings: what owners report, and the calls of the organisator (W15)."""

from uuid import UUID

from sqlmodel import col, select

from api.core.errors import Fault, InvalidInput
from api.core.ids import new_id
from api.flows import actions
from api.flows.listing import listed
from api.models.action import Action, Progress, ProgressCreate, ProgressKind, ProgressRead
from api.models.call import ActionCallCreate, Call, CallRead
from api.models.page import ListQuery, Page
from api.work import Work


def report(work: Work, action: Action, body: ProgressCreate) -> Progress:
    """How it stands; ``start`` also says that somebody is working on it."""
    if body.kind is ProgressKind.START:
        actions.start(work, action)
    entry = actions.tell(work, action, body.kind, body.text)
    work.record("action-progressed", action, kind=body.kind)
    return entry


def find_progress(work: Work, action: Action, wanted: ListQuery) -> Page[ProgressRead]:
    """The story of an action, oldest first: notes, starts, endings and reopenings."""
    query = select(Progress).where(Progress.action_id == action.id)
    rows, cursor = listed(work, query, wanted, [(col(Progress.id), UUID)])
    return Page(items=[ProgressRead.model_validate(row[0]) for row in rows], next=cursor)


def call(work: Work, action: Action, body: ActionCallCreate) -> Call:
    """A telephone call about an action; it may be written down later, never beforehand."""
    called_at = body.called_at or work.now
    if called_at > work.now:
        raise InvalidInput(faults=[Fault("in-the-future", "/calledAt")])
    row = Call.model_validate(
        body,
        update={
            "id": new_id(),
            "case_id": action.case_id,
            "meeting_id": action.meeting_id,
            "action_id": action.id,
            "called_at": called_at,
            "called_by": work.caller.name,
        },
    )
    work.session.add(row)
    work.session.flush()
    work.record("action-called", action, outcome=row.outcome)
    return row


def find_calls(work: Work, action: Action, wanted: ListQuery) -> Page[CallRead]:
    """The calls about an action, in the order in which they were written down."""
    query = select(Call).where(Call.action_id == action.id)
    rows, cursor = listed(work, query, wanted, [(col(Call.id), UUID)])
    return Page(items=[CallRead.model_validate(row[0]) for row in rows], next=cursor)
