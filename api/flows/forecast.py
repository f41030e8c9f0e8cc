"""What a meeting would promise if it were planned, by the rules by which it will be (W1, W7, W13)."""

from datetime import datetime

from api.core.text import Instant
from api.flows import planning
from api.models.base import Wire
from api.models.case import Case
from api.models.forecast import MeetingForecast
from api.models.meeting_kind import MeetingKind
from api.models.round import Round
from api.rules.promises import PromiseKind, documents_due, local_day, minutes_due, stages
from api.work import Work


class ForecastQuery(Wire):
    """When the meeting would begin, and what it would be for; without a kind the next one of the form."""

    starts_at: Instant | None = None
    kind: MeetingKind | None = None


def forecast(work: Work, round_: Round, wanted: ForecastQuery) -> MeetingForecast:
    """What can be planned in a round, and what is promised by planning it then."""
    before = planning.earlier(work, round_)
    kind = wanted.kind or planning.next_kind(work, round_, before)
    told = MeetingForecast(kind=kind, kinds=planning.possible_kinds(work, round_, before))
    if wanted.starts_at is None:
        return told
    return told.model_copy(update=_promises(work, round_, kind, wanted.starts_at))


def _promises(
    work: Work, round_: Round, kind: MeetingKind, starts_at: datetime
) -> dict[str, datetime | bool]:
    region = work.region(work.session.get_one(Case, round_.case_id).region_id)
    minutes = {"minutes_due_at": minutes_due(local_day(starts_at), region.calendar, region.roll_minutes)}
    if kind is MeetingKind.EVALUATION:
        return {**minutes}
    due = documents_due(starts_at)
    plan = region.stage_plan(PromiseKind.DOCUMENTS)
    _, reminder = stages(PromiseKind.DOCUMENTS, due, region.calendar, plan)[0]
    return {
        **minutes,
        "documents_due_at": due,
        "documents_reminder_at": reminder,
        "documents_late": due <= work.now,
    }
