"""What a meeting would promise if it were planned at a moment, told before it is planned (W1, W7, W13)."""

from datetime import datetime

from api.models.base import Wire
from api.models.meeting_kind import MeetingKind


class MeetingForecast(Wire):
    """The kind a meeting of the round would get, the kinds it could get, and the promises of the moment asked for.

    Without a moment there are no promises; an evaluation meeting asks for no documents. ``documentsLate``: the week
    in which documents can still be delivered in time is already gone.
    """

    kind: MeetingKind
    kinds: list[MeetingKind]
    documents_due_at: datetime | None = None
    documents_reminder_at: datetime | None = None
    documents_late: bool = False
    minutes_due_at: datetime | None = None
