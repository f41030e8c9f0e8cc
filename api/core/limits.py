"""How many requests one caller may make: a full minute's share at first, growing back evenly."""

from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock

_MOST = 50_000


@dataclass(frozen=True)
class Share:
    """What is left of a caller's minute; ``wait`` in whole seconds when nothing is left."""

    limit: int
    left: int
    wait: int

    @property
    def refused(self) -> bool:
        """Whether the request must wait."""
        return self.wait > 0


@dataclass
class RateLimits:
    """One bucket a caller, in this process. ``per_minute`` 0 means no limit."""

    per_minute: int
    _buckets: dict[str, tuple[float, datetime]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def take(self, caller: str, now: datetime) -> Share:
        """Take one request from the caller's share."""
        if not self.per_minute:
            return Share(0, 0, 0)
        with self._lock:
            left, since = self._buckets.get(caller, (float(self.per_minute), now))
            grown = max(0.0, (now - since).total_seconds()) * self.per_minute / 60
            left = min(float(self.per_minute), left + grown)
            refused = left < 1
            if len(self._buckets) > _MOST:
                self._buckets.clear()
            self._buckets[caller] = (left if refused else left - 1, now)
        return Share(self.per_minute, int(left - 1) if not refused else 0, 1 if refused else 0)
