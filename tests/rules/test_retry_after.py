"""What ``Retry-After`` may say, and what becomes of what cannot be read."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.rules.retry_after import asked_wait

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("0", 0),
        (" 120 ", 120),
        ("Tue, 24 Nov 2026 12:05:00 GMT", 300),
        ("Tue, 24 Nov 2026 12:05:00 -0000", 300),
        ("Tue, 24 Nov 2026 11:00:00 GMT", 0),
        ("-5", 0),
        ("1.5", 0),
        ("٣", 0),
        ("9" * 40, 0),
        ("soon", 0),
        ("Tue, 99 Nov 2026 12:05:00 GMT", 0),
        ("", 0),
        (None, 0),
    ],
)
def test_what_it_says(header: str | None, seconds: int) -> None:
    assert asked_wait(header, NOW) == timedelta(seconds=seconds)


@given(st.text())
def test_nothing_that_comes_in_breaks_it(header: str) -> None:
    assert asked_wait(header, NOW) >= timedelta(0)
