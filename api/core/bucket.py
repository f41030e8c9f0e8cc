"""A bucket of S3-compatible storage, by obstore: imported only where one is set."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from obstore.exceptions import BaseError
from obstore.store import S3Store

from api.core.store import told
from api.core.store_settings import StoreSettings

if TYPE_CHECKING:
    from obstore.store import ClientConfig, RetryConfig

TRIES = 2
"""So many times what failed is tried again: a person waits for it."""


@dataclass(frozen=True)
class Bucket:
    """A bucket, or a part of one under a prefix. The service says yes only when it has the bytes for good."""

    service: S3Store

    @classmethod
    def of(cls, settings: StoreSettings) -> "Bucket":
        """As the settings say."""
        limit = timedelta(seconds=settings.s3_timeout)
        client: ClientConfig = {
            "allow_http": settings.s3_endpoint.startswith("http://"),
            "connect_timeout": limit / 2,
            "timeout": limit,
        }
        if settings.s3_ca_file:
            client["root_certificate"] = settings.s3_ca_file.read_bytes()
        retry: RetryConfig = {"max_retries": TRIES, "retry_timeout": limit}
        bucket, _, prefix = settings.document_store.removeprefix("s3://").partition("/")
        service = S3Store(
            bucket,
            prefix=prefix.strip("/") or None,
            endpoint=settings.s3_endpoint or None,
            region=settings.s3_region,
            access_key_id=settings.s3_access_key,
            secret_access_key=settings.s3_secret_key.get_secret_value(),
            client_options=client,
            retry_config=retry,
        )
        return cls(service)

    def put(self, name: str, content: bytes) -> None:
        """In one piece, so it is there whole or not at all."""
        with told("bucket", BaseError):
            self.service.put(name, content, use_multipart=False)

    def get(self, name: str) -> bytes | None:
        """Read whole. A bucket that is not there is not the same as a name that is not."""
        with told("bucket", BaseError):
            try:
                return bytes(self.service.get(name).bytes())
            except FileNotFoundError:
                next(iter(self.service.list(chunk_size=1)), None)
                return None

    def remove(self, names: Sequence[str]) -> None:
        """As many as the service takes at once."""
        if names:
            with told("bucket", BaseError):
                self.service.delete(list(names))

    def listed(self) -> Iterator[tuple[str, datetime]]:
        """Page by page."""
        with told("bucket", BaseError):
            for page in self.service.list(chunk_size=1000):
                yield from ((one["path"], one["last_modified"]) for one in page)
