"""/actions, also under meetings and cases: agreed, polled, chased, ended (W10, W13, W15, S2)."""

from typing import Annotated

from fastapi import Query, Request

from api.answer import NOT_MODIFIED, Answer
from api.deps import Router
from api.flows import action_list, actions, follow_up
from api.flows.action_list import ActionQuery
from api.flows.columns import dump
from api.guards import VisibleAction, VisibleCase, VisibleMeeting
from api.models.action import (
    ActionCreate,
    ActionListed,
    ActionPatch,
    ActionRead,
    ActionReopening,
    Completion,
    ProgressCreate,
    ProgressRead,
)
from api.models.call import ActionCallCreate, CallRead
from api.models.page import ListQuery, Page
from api.policies import acts
from api.work import Work

router = Router("actions")

_SEEN = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": "The ETag of an earlier answer; 304 while nothing changed. Only lists for machine clients have one",
    "schema": {"type": "string"},
}


@router.read(
    "/actions",
    acts.ACTIONS_LIST,
    lesser=acts.ACTIONS_POLL,
    short=True,
    response_model=Page[ActionListed],
    answers={304: "Nothing changed since the ETag in If-None-Match"},
    openapi_extra={"parameters": [_SEEN]},
)
def list_actions(work: Work, http: Request, wanted: Annotated[ActionQuery, Query()]) -> Answer:
    """Actions, first due first; with `overdue=true` what should have been done by now.

    A machine client with only the scope `actions:overdue` must ask `overdue=true`, and gets no texts or names: then
    nobody's data are shown and no line is written in the access log. For machine clients the answer carries an `ETag`.
    """
    question = http.scope["query_string"].decode("latin-1")
    listed = action_list.find(work, wanted, question, http.headers.get("if-none-match"))
    headers = {"etag": listed.etag} if listed.etag else {}
    if listed.items is None:
        return Answer(status=NOT_MODIFIED, headers=headers)
    following = None
    if listed.cursor is not None:
        address = http.url.include_query_params(cursor=listed.cursor)
        following = str(address.replace(scheme="", netloc=""))
    return Answer(dump({"items": listed.items, "next": following}), headers=headers)


@router.make("/meetings/{meetingId}/actions", acts.ACTIONS_CREATE)
def create_action(work: Work, meeting: VisibleMeeting, body: ActionCreate) -> ActionRead:
    """Agree on an action at the table: who, what, when, how. The owner sits at a table or has a part in the case."""
    return actions.read(work, actions.agree_in_meeting(work, meeting, body))


@router.make("/cases/{caseId}/actions", acts.ACTIONS_CREATE)
def create_case_action(work: Work, case: VisibleCase, body: ActionCreate) -> ActionRead:
    """Agree on an action between two meetings."""
    return actions.read(work, actions.agree_between(work, case, body))


@router.read("/actions/{actionId}", acts.ACTION_READ)
def read_action(work: Work, action: VisibleAction) -> ActionRead:
    """One action."""
    return actions.read(work, action)


@router.change("/actions/{actionId}", acts.ACTION_CHANGE)
def change_action(work: Work, action: VisibleAction, body: ActionPatch) -> ActionRead:
    """Change what was agreed; another due day is a new promise, with its own reminders."""
    return actions.read(work, actions.change(work, action, body))


@router.remove("/actions/{actionId}", acts.ACTION_CHANGE)
def remove_action(work: Work, action: VisibleAction) -> None:
    """Remove an action that was written down by mistake; only while its meeting is held."""
    actions.withdraw(work, action)


@router.read("/actions/{actionId}/progress", acts.ACTION_READ)
def list_progress(
    work: Work, action: VisibleAction, wanted: Annotated[ListQuery, Query()]
) -> Page[ProgressRead]:
    """The story of an action, oldest first."""
    return follow_up.find_progress(work, action, wanted)


@router.make("/actions/{actionId}/progress", acts.ACTION_REPORT, response_model=ProgressRead)
def create_progress(work: Work, action: VisibleAction, body: ProgressCreate) -> Answer:
    """Tell how it stands; the owner may do so by a personal link."""
    entry = ProgressRead.model_validate(follow_up.report(work, action, body))
    return Answer(entry, headers={"location": f"/v1/actions/{action.id}/progress"})


@router.read("/actions/{actionId}/calls", acts.CALLS_READ)
def list_action_calls(
    work: Work, action: VisibleAction, wanted: Annotated[ListQuery, Query()]
) -> Page[CallRead]:
    """The calls about an action."""
    return follow_up.find_calls(work, action, wanted)


@router.make("/actions/{actionId}/calls", acts.CALLS_MAKE, response_model=CallRead)
def create_action_call(work: Work, action: VisibleAction, body: ActionCallCreate) -> Answer:
    """Keep a call to the owner of an action."""
    call = CallRead.model_validate(follow_up.call(work, action, body))
    return Answer(call, headers={"location": f"/v1/actions/{action.id}/calls"})


@router.act("/actions/{actionId}/completion", acts.ACTION_REPORT)
def complete_action(work: Work, action: VisibleAction, body: Completion) -> ActionRead:
    """End an action: done, dropped because circumstances changed, or not done by the organisation; with the reason."""
    return actions.read(work, actions.complete(work, action, body))


@router.act("/actions/{actionId}/reopening", acts.ACTION_CHASE)
def reopen_action(work: Work, action: VisibleAction, body: ActionReopening) -> ActionRead:
    """Take an ended action up again, on its old due day or a new one."""
    return actions.read(work, actions.reopen(work, action, body))
