"""A clock that stands still until a test moves it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from api.rules.promises import AMSTERDAM


@dataclass
class MovingClock:
    """Starts on an ordinary Monday morning: 2 November 2026, 09:00 in Amsterdam."""

    moment: datetime = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)

    def now(self) -> datetime:
        """The moment the clock was set to."""
        return self.moment

    def move(self, **amount: float) -> datetime:
        """Move by ``days=``, ``hours=``, ``minutes=`` of elapsed time; negative goes back."""
        self.moment += timedelta(**amount)
        return self.moment

    def set(self, day: date | str, wall: str = "09:00") -> datetime:
        """Move to a wall-clock time in Amsterdam."""
        day = date.fromisoformat(day) if isinstance(day, str) else day
        self.moment = datetime.combine(day, time.fromisoformat(wall), AMSTERDAM).astimezone(UTC)
        return self.moment
