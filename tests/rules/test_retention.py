from datetime import date, timedelta

import pytest

from api.rules.retention import ends_on, latest_start


@pytest.mark.parametrize(
    ("began", "months", "last"),
    [
        ("2026-11-26", 60, "2031-11-26"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2023-02-28", 12, "2024-02-28"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2026-12-31", 1, "2027-01-31"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2027-12-15", 12, "2028-12-15"),
    ],
)
def test_a_term_ends_on_the_same_day_or_the_last_of_the_month(began: str, months: int, last: str) -> None:
    assert ends_on(date.fromisoformat(began), months) == date.fromisoformat(last)


@pytest.mark.parametrize("months", [1, 6, 12, 48, 60])
def test_what_is_narrowed_by_is_exactly_the_other_way_round(months: int) -> None:
    """For each day of four years, a leap year among them: the day after the latest start ends later."""
    for number in range(1461):
        last = date(2026, 1, 1) + timedelta(days=number)
        start = latest_start(last, months)
        assert ends_on(start, months) <= last < ends_on(start + timedelta(days=1), months), last
