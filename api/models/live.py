"""What is said at the opening and at the closing of a meeting (W3, W12)."""

from uuid import UUID

from sqlmodel import Field

from api.core.text import Instant, Line
from api.models.base import Wire


class Opening(Wire):
    """The minute-taker, when not named before, and who is there; both by participant.

    ``present`` is the whole list: everybody who is not on it is recorded as absent. Who comes later is recorded then.
    """

    minute_taker_id: UUID | None = None
    present: list[UUID] | None = Field(None, max_length=200)


class EvaluationDate(Wire):
    """When and where the evaluation meeting is."""

    starts_at: Instant
    ends_at: Instant
    place: Line | None = None


class Closing(Wire):
    """The date of the evaluation as picked in the meeting; left out when that meeting is already planned."""

    evaluation_at: EvaluationDate | None = None
