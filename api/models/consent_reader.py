"""Who could read, and who did read, what a consent opened (W7, S8)."""

from datetime import datetime
from uuid import UUID

from api.models.base import Wire
from api.models.consent import ConsentRead


class ReadableDocument(Wire):
    """A document somebody could open because of a consent.

    ``could_from`` is empty for who no longer has the place at the table from which they opened it. ``open_now``:
    whether they still may, because of another consent.
    """

    document_id: UUID
    title: str
    could_from: datetime | None = None
    opened: int = 0
    last_opened_at: datetime | None = None
    open_now: bool = False


class ConsentReader(Wire):
    """Somebody with what they could open. ``person_id`` is empty where only the name in the access log is left."""

    person_id: UUID | None
    name: str
    organisation: str | None = None
    client_side: bool = False
    documents: list[ReadableDocument]


class ConsentWithdrawn(ConsentRead):
    """A consent that was taken back, with who had access until then."""

    readers: list[ConsentReader]
