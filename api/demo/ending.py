"""What comes after a meeting: minutes, corrections, actions, evaluation, and the end of the case (W13 - W17)."""

from datetime import datetime, timedelta

from sqlmodel import select

from api.demo import holding, preparing
from api.demo.stage import Script
from api.demo.story import Story
from api.flows import actions as agreed
from api.flows import cases, closing, closure, consents, corrections, evaluations, follow_up, minutes
from api.models.action import Action, Completion, Outcome, ProgressCreate, ProgressKind
from api.models.call import ActionCallCreate, CallOutcome
from api.models.case import Closure, Reopening
from api.models.consent import Withdrawal
from api.models.evaluation import ActionOutcome, EvaluationCreate, GoalOutcome, GoalResult, Verdict
from api.models.live import Closing
from api.models.meeting import Meeting
from api.models.meeting_kind import MeetingKind
from api.models.minutes import CorrectionAnswer, CorrectionCreate, Minutes, MinutesPatch
from api.policies import acts

_INTRODUCTION = "Dank aan iedereen die er was. Hieronder staat wat wij bespraken en wie wat doet."


def write_up(story: Story, meeting: Meeting, base: int) -> Script:
    """The minutes: a draft, the dispatch, and a correction with its answer while the window is open."""
    work = story.stage.work()
    draft = work.session.exec(select(Minutes).where(Minutes.meeting_id == meeting.id)).one()
    yield story.on(base + 1, "19:30")
    with story.acting("minute_taker", acts.MINUTES_WRITE, draft) as work:
        minutes.change(work, draft, MinutesPatch(introduction=_INTRODUCTION))
    own = story.plan.minutes if base == 0 else None
    sent = story.on(base + 4, "16:30") if own is None else story.from_today(own, "16:30")
    yield sent
    with story.acting("minute_taker", acts.MINUTES_WRITE, draft) as work:
        minutes.dispatch(work, draft)
    if meeting.kind is MeetingKind.EVALUATION:
        return
    text, accepted, reason = story.theme.correction
    yield sent + timedelta(minutes=40)
    with story.acting("provider", acts.MINUTES_CORRECT, draft) as work:
        correction = corrections.send(work, draft, CorrectionCreate(text=text))
    if story.plan.corrections == "open" and base == 0:
        return
    yield sent + timedelta(minutes=95)
    with story.acting("minute_taker", acts.MINUTES_WRITE, draft) as work:
        corrections.answer(work, correction, CorrectionAnswer(accepted=accepted, reason=reason or None))


def follow(story: Story, action: Action, owner: str, how: str) -> Script:
    """One action until it ends, or until today (W15)."""
    due = action.due_at - timedelta(hours=8)
    yield due - timedelta(days=5, hours=story.number % 5)
    if how != "stuck" and action.is_live:
        _report(
            story, action, owner, "Ermee begonnen; de eerste gesprekken zijn geweest.", ProgressKind.START
        )
    if how == "kept":
        yield due - timedelta(days=2, hours=3)
        _complete(story, action, owner, Outcome.DONE, "Gelukt. Iedereen weet ervan.")
    elif how == "dropped":
        yield due - timedelta(days=3)
        _complete(
            story, action, owner, Outcome.DROPPED, "Niet meer nodig: het is op een andere manier geregeld."
        )
    elif how in {"late", "stuck", "not_done"}:
        yield from _chased(story, action, owner, how, due)


def _chased(story: Story, action: Action, owner: str, how: str, due: datetime) -> Script:
    yield due + timedelta(days=2, hours=1)
    _call(story, action, CallOutcome.NO_ANSWER, None)
    yield due + timedelta(days=3, hours=2)
    _call(story, action, CallOutcome.REACHED, "Door ziekte blijven liggen. Pakt het deze week op.")
    if how == "late":
        yield due + timedelta(days=6)
        _complete(story, action, owner, Outcome.DONE, "Later dan afgesproken, maar gelukt.")
    elif how == "not_done":
        yield due + timedelta(days=5)
        reason = "Ons bestuur heeft er geen geld voor vrijgemaakt. Wij doen dit niet."
        _complete(story, action, owner, Outcome.NOT_DONE, reason)


def _report(story: Story, action: Action, owner: str, text: str, kind: ProgressKind) -> None:
    with story.acting(owner, acts.ACTION_REPORT, action) as work:
        follow_up.report(work, action, ProgressCreate(text=text, kind=kind))


def _call(story: Story, action: Action, outcome: CallOutcome, note: str | None) -> None:
    if not action.is_live:
        return
    with story.acting("coordinator", acts.ACTION_CHASE, action) as work:
        follow_up.call(work, action, ActionCallCreate(outcome=outcome, note=note))


def _complete(story: Story, action: Action, owner: str, outcome: Outcome, reason: str) -> None:
    if not action.is_live:  # the case was closed meanwhile, and the action dropped with it
        return
    with story.acting(owner, acts.ACTION_REPORT, action) as work:
        agreed.complete(work, action, Completion(outcome=outcome, reason=reason))


def go_on(story: Story) -> Script:
    """After the first meeting that decides: until the case is closed, or today."""
    _begin_following(story)
    if story.plan.consent == "withdrawn" and story.consented:
        yield story.on(2, "10:45")
        with story.acting("presenter", acts.CONSENTS_WITHDRAW, story.consented) as work:
            consents.withdraw(
                work, story.consented, Withdrawal(note="Wil het dossier liever zelf laten zien.")
            )
    if story.plan.close:
        yield story.on(33, "11:00")
        _close(story, "Afgerond zonder evaluatie.", story.plan.close)
        return
    yield from evaluate(story, 42, story.plan.verdict)
    if story.plan.verdict == Verdict.INSUFFICIENT and story.follow_up:
        meeting = story.follow_up
        yield from preparing.invited(story, meeting, 56, 49)
        yield from holding.hold(story, meeting, 56)
        story.stage.enter(write_up(story, meeting, 56))
        _begin_following(story)
        yield from evaluate(story, 84, story.plan.then)
    if story.plan.reopen:
        yield story.from_today(-10, "09:05")
        with story.acting("coordinator", acts.CASE_DECIDE) as work:
            cases.reopen(work, story.case, Reopening(reason=story.plan.reopen))


def _begin_following(story: Story) -> None:
    """Every action goes its own way, beside the story."""
    new = story.actions[story.followed :]
    ways = story.plan.follow if story.followed == 0 else ["kept", "late", "kept", "kept"]
    owners = {person.id: part for part, person in story.people.items()}
    for action, how in zip(new, ways, strict=False):
        story.stage.enter(follow(story, action, owners[action.owner_id], how))
    story.followed = len(story.actions)


def evaluate(story: Story, base: int, verdict: str) -> Script:
    """The evaluation meeting: invited, held, judged, written up; sufficient closes the case (W16, W17)."""
    meeting = story.planned(MeetingKind.EVALUATION)
    yield from preparing.invited(story, meeting, base, base - 14)
    if story.plan.evaluation == "missed":
        yield story.never
    yield meeting.starts_at + timedelta(minutes=3)
    holding.open_(story, meeting)
    yield from holding.run_agenda(story, meeting)
    _judge(story, meeting, base, Verdict(verdict or Verdict.SUFFICIENT))
    with story.acting("chair", acts.MEETING_RUN, meeting) as work:
        closing.close(work, meeting, Closing())
    story.stage.enter(write_up(story, meeting, base))
    if verdict == Verdict.SUFFICIENT:
        yield story.on(base + 3, "15:30")
        _close(story, "Er is een oplossing die werkt; de cliënt is tevreden.", _open_work(story))


def _judge(story: Story, meeting: Meeting, base: int, verdict: Verdict) -> None:
    enough = verdict is Verdict.SUFFICIENT
    story.follow_up = None
    if not enough:
        story.follow_up = preparing.plan(story, story.on(base + 14, "10:00"), MeetingKind.FOLLOW_UP)
    result = GoalResult.REACHED if enough else GoalResult.PARTLY
    body = EvaluationCreate(
        meeting_id=meeting.id,
        actions=[ActionOutcome(action_id=action.id) for action in story.actions],
        goals=[GoalOutcome(goal_id=goal.id, result=result) for goal in story.goals],
        verdict=verdict,
        next_steps="De coördinator belt over een half jaar nog een keer."
        if enough
        else "Opnieuw aan tafel over wat vastzit.",
        follow_up_meeting_id=story.follow_up.id if story.follow_up else None,
    )
    with story.acting("chair", acts.EVALUATION_WRITE, meeting) as work:
        evaluations.evaluate(work, story.round, body)


def _open_work(story: Story) -> str | None:
    if any(action.is_live for action in story.actions):
        return "De laatste actie loopt nog; de coördinator belt na tot zij klaar is."
    return None


def _close(story: Story, outcome: str, reason: str | None) -> None:
    with story.acting("coordinator", acts.CASE_DECIDE) as work:
        closure.close(work, story.case, Closure(outcome=outcome, reason=reason))
