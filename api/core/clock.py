"""The one place that reads the clock. Everything else is handed the present as a value."""

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Something that knows what time it is."""

    def now(self) -> datetime:
        """The present as an aware UTC instant."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The present as an aware UTC instant, to the microsecond."""
        return datetime.now(UTC)
