"""Which store the settings name."""

from pathlib import Path

from api.core.folder import Folder
from api.core.store import Store
from api.core.store_settings import StoreSettings


def store_of(settings: StoreSettings) -> Store | None:
    """The store of these settings; None when documents are kept in the database. Nothing is reached yet."""
    kind, _, place = settings.document_store.partition("://")
    if kind == "s3":
        from api.core.bucket import Bucket

        return Bucket.of(settings)
    return Folder(Path(place)) if kind else None
