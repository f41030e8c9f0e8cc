"""Who had the file of a document, by the access log (W7, S8)."""

from datetime import datetime

from api.models.base import Wire


class DocumentReader(Wire):
    """Somebody who fetched the file: for which organisation, how often, and when first and last."""

    name: str
    organisation: str | None
    times: int
    first_at: datetime
    last_at: datetime
