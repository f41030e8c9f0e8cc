"""What stands in minutes (W13): a plain copy of what was recorded, so that it can be frozen when they are sent."""

from datetime import date, datetime
from uuid import UUID

from api.models.action import ActionStatus
from api.models.base import Wire
from api.models.evaluation import GoalResult, Verdict
from api.models.finding import FindingKind
from api.models.goal import GoalKind, Involved
from api.models.meeting import BridgingCare
from api.models.meeting_kind import MeetingKind, MeetingRole
from api.models.participant import Layer
from api.models.position import Stance
from api.models.solution import SolutionKind, Term


class MinutesMeeting(Wire):
    """Which meeting it was, as planned and as held."""

    kind: MeetingKind
    case_title: str
    starts_at: datetime
    ends_at: datetime
    opened_at: datetime | None
    closed_at: datetime | None
    place: str | None
    online_url: str | None


class MinutesGoal(Wire):
    """A goal of the round, and how the client's side took part in it."""

    goal_id: UUID
    kind: GoalKind
    text: str
    involved: list[Involved]
    involvement: str | None
    not_involved_reason: str | None


class MinutesPerson(Wire):
    """Somebody who was invited."""

    participant_id: UUID
    name: str
    organisation: str | None
    layer: Layer
    roles: list[MeetingRole]


class MinutesFinding(Wire):
    """A challenge, an opportunity or a lesson."""

    kind: FindingKind
    text: str
    theme: str | None


class MinutesSolution(Wire):
    """A proposal, with the argument when it was chosen."""

    solution_id: UUID
    kind: SolutionKind
    term: Term
    title: str
    text: str | None
    pros: list[str]
    cons: list[str]
    proposer: str | None
    chosen: bool
    argument: str | None


class MinutesAction(Wire):
    """Who does what, when and how."""

    action_id: UUID
    what: str
    how: str | None
    owner: str
    organisation: str | None
    due_on: date
    term: Term
    status: ActionStatus


class MinutesPosition(Wire):
    """Where somebody stands."""

    name: str
    organisation: str | None
    stance: Stance
    words: str | None


class MinutesAgendaItem(Wire):
    """An item with its box in minutes and what it took in seconds; null when it was not held."""

    title: str
    min_minutes: int
    max_minutes: int
    seconds: int | None


class MinutesActionOutcome(Wire):
    """What became of an action, as the evaluation has it."""

    what: str
    owner: str
    status: ActionStatus
    note: str | None


class MinutesGoalOutcome(Wire):
    """What became of a goal, as the evaluation has it."""

    text: str
    result: GoalResult
    note: str | None


class MinutesEvaluation(Wire):
    """The verdict of an evaluation meeting (W16)."""

    verdict: Verdict
    actions: list[MinutesActionOutcome]
    goals: list[MinutesGoalOutcome]
    next_steps: str | None
    follow_up_at: datetime | None
    no_follow_up_reason: str | None


class MinutesAppointment(Wire):
    """The evaluation meeting that was dated."""

    meeting_id: UUID
    starts_at: datetime
    ends_at: datetime
    place: str | None


class MinutesContent(Wire):
    """Everything that was recorded live. Private notes are no part of it.

    ``actions`` were agreed in this meeting; ``earlier_actions`` were agreed before it and are still to be done.
    """

    meeting: MinutesMeeting
    goals: list[MinutesGoal]
    present: list[MinutesPerson]
    absent: list[MinutesPerson]
    ground_rules: list[str]
    shared_diagnosis: str | None
    findings: list[MinutesFinding]
    solutions: list[MinutesSolution]
    no_solution_reason: str | None
    bridging_care: BridgingCare | None
    escalation_route: str | None
    actions: list[MinutesAction]
    earlier_actions: list[MinutesAction]
    positions: list[MinutesPosition]
    lessons: list[MinutesFinding]
    agenda: list[MinutesAgendaItem]
    evaluation: MinutesEvaluation | None
    next_evaluation: MinutesAppointment | None
