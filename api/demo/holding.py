"""How a meeting is held: opening, agenda on the clock, what is recorded, closing (W9 - W13)."""

from collections.abc import Callable
from datetime import timedelta

from sqlmodel import col, select

from api.demo.stage import Script
from api.demo.story import Story
from api.flows import actions, agenda, closing, findings, meetings, opening, positions, solutions
from api.models.action import ActionCreate
from api.models.agenda_item import AgendaItem
from api.models.finding import FindingCreate, FindingKind
from api.models.live import Closing, EvaluationDate, Opening
from api.models.meeting import BridgingCare, Meeting, MeetingPatch
from api.models.meeting_kind import AgendaKind, MeetingKind
from api.models.position import PositionSet, Stance
from api.models.solution import Choice, Solution, SolutionCreate, Term
from api.policies import acts

_RESERVATION = "Ik ga mee, als de planning haalbaar blijft voor mijn team."
_ONCE_MORE = [
    (
        "provider",
        "short",
        7,
        "De nieuwe afspraken met het team doornemen",
        "Iedereen tekent voor wat hij of zij doet.",
    ),
    ("office", "short", 14, "Elke week bellen tot alles loopt", "Vaste dag, vaste tijd, met de coördinator."),
]


def hold(story: Story, meeting: Meeting, base: int) -> Script:
    """From the opening to the closing; what is recorded follows the agenda."""
    yield meeting.starts_at + timedelta(minutes=2)
    open_(story, meeting)
    yield from run_agenda(story, meeting)
    with story.acting("chair", acts.MEETING_RUN, meeting) as work:
        dated = Closing(evaluation_at=_evaluation(story, base)) if meeting.kind.decides else Closing()
        closing.close(work, meeting, dated)


def open_(story: Story, meeting: Meeting) -> None:
    """The chair opens, names the minute-taker and looks around."""
    story.present = [part for part in story.seated if part != story.absent(meeting)]
    here = [story.seat(meeting, part).id for part in story.present]
    minute_taker = story.seat(meeting, "minute_taker").id
    with story.acting("chair", acts.MEETING_RUN, meeting) as work:
        opening.open_meeting(work, meeting, Opening(minute_taker_id=minute_taker, present=here))


def run_agenda(story: Story, meeting: Meeting) -> Script:
    """Item after item, some a little over their time; ends at the moment of closing."""
    query = select(AgendaItem).where(AgendaItem.meeting_id == meeting.id).order_by(col(AgendaItem.position))
    moment = story.stage.now + timedelta(minutes=1)
    for item in story.stage.outer.session.exec(query).all():
        yield moment
        with story.acting("chair", acts.MEETING_RECORD, meeting) as work:
            agenda.start(work, item)
        took = story.random.randint(item.min_minutes, item.max_minutes + 3)
        yield moment + timedelta(minutes=max(took - 2, 1))
        if record := _RECORDS.get(item.kind):
            record(story, meeting)
        moment += timedelta(minutes=took)
    yield moment


def _evaluation(story: Story, base: int) -> EvaluationDate:
    starts_at = story.on(base + 42 if base == 0 else base + 28, "13:00")
    return EvaluationDate(starts_at=starts_at, ends_at=starts_at + timedelta(minutes=90), place=story.place)


def _find(story: Story, meeting: Meeting, kind: FindingKind, text: str, theme: str | None = None) -> None:
    with story.acting("minute_taker", acts.MEETING_RECORD, meeting) as work:
        findings.add(work, meeting, FindingCreate(kind=kind, text=text, theme=theme))


def _analysis(story: Story, meeting: Meeting) -> None:
    for text in story.theme.challenges:
        _find(story, meeting, FindingKind.CHALLENGE, text)
    for text in story.theme.opportunities:
        _find(story, meeting, FindingKind.OPPORTUNITY, text)
    if meeting.kind is MeetingKind.DIAGNOSIS:
        _note(story, meeting, MeetingPatch.model_validate({"shared_diagnosis": story.theme.diagnosis}))


def _note(story: Story, meeting: Meeting, body: MeetingPatch) -> None:
    with story.acting("minute_taker", acts.MEETING_RECORD, meeting) as work:
        meetings.change(work, meeting, body)


def _generating(story: Story, meeting: Meeting) -> None:
    proposers = [part for part in ("provider", "presenter", "relative") if part in story.present]
    story.solutions = []
    for number, (kind, term, title, text, pros, cons) in enumerate(story.theme.solutions):
        proposer = story.seat(meeting, proposers[number % len(proposers)])
        told = {"kind": kind, "term": term, "title": title, "text": text, "pros": pros, "cons": cons}
        body = SolutionCreate.model_validate({**told, "proposer_id": proposer.id})
        with story.acting("minute_taker", acts.MEETING_RECORD, meeting) as work:
            story.solutions.append(solutions.propose(work, meeting, body))


def _choosing(story: Story, meeting: Meeting) -> None:
    chosen = story.solutions[: 1 + story.number % 2]
    with story.acting("minute_taker", acts.MEETING_RECORD, meeting) as work:
        for solution in chosen:
            solutions.choose(work, solution, Choice(argument=story.theme.chosen))
    wanted = _ONCE_MORE if meeting.kind is MeetingKind.FOLLOW_UP else story.theme.actions
    for owner, term, days, what, how in wanted:
        body = {
            "what": what,
            "how": how,
            "term": term,
            "owner_id": story.people[owner if owner in story.seated else "provider"].id,
            "solution_id": chosen[0].id,
            "due_on": story.day(days + story.days_later(meeting)).isoformat(),
        }
        with story.acting("minute_taker", acts.ACTIONS_CREATE, meeting) as work:
            story.actions.append(actions.agree_in_meeting(work, meeting, ActionCreate.model_validate(body)))
    _settle(story, meeting, chosen)


def _settle(story: Story, meeting: Meeting, chosen: list[Solution]) -> None:
    bridging = None
    if any(solution.term is Term.LONG for solution in chosen):
        text = story.theme.bridging
        bridging = BridgingCare(needed=text.startswith("Ja"), explanation=text.removeprefix("Ja. "))
    body = {"escalation_route": story.theme.escalation, "bridging_care": bridging}
    _note(story, meeting, MeetingPatch.model_validate(body))


def _consensus(story: Story, meeting: Meeting) -> None:
    for part in story.present:
        if part == "chair":
            continue
        doubts = part == "provider" and story.number % 3 == 0
        stance = Stance.RESERVATION if doubts else Stance.AGREES
        body = PositionSet(
            participant_id=story.seat(meeting, part).id, stance=stance, words=_RESERVATION if doubts else None
        )
        with story.acting("minute_taker", acts.MEETING_RECORD, meeting) as work:
            positions.place(work, meeting, body)


def _lessons(story: Story, meeting: Meeting) -> None:
    theme, text = story.theme.lessons[story.number % len(story.theme.lessons)]
    _find(story, meeting, FindingKind.LESSON, text, theme)


_RECORDS: dict[AgendaKind, Callable[[Story, Meeting], None]] = {
    AgendaKind.ANALYSIS: _analysis,
    AgendaKind.GENERATING: _generating,
    AgendaKind.CHOOSING: _choosing,
    AgendaKind.CONSENSUS: _consensus,
    AgendaKind.CLOSING: _lessons,
}
