from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.rules.promises import AMSTERDAM, local_day
from api.rules.quiet import digest_moment, next_digest, not_at_night
from api.rules.workdays import WorkdayCalendar

CALENDAR = WorkdayCalendar()
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(AMSTERDAM))  # noqa: DTZ001  # the zone comes with it


def at(wall: str) -> datetime:
    return datetime.fromisoformat(wall).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-10T06:59:59", "2026-11-10T07:00"),
        ("2026-11-10T07:00", "2026-11-10T07:00"),
        ("2026-11-10T20:59:59", "2026-11-10T20:59:59"),
        ("2026-11-10T21:00", "2026-11-11T07:00"),
        ("2026-11-14T12:00", "2026-11-14T12:00"),  # a weekend is no night
        ("2026-10-25T00:30", "2026-10-25T07:00"),  # the clock goes back
    ],
)
def test_nights_end_at_seven(moment: str, expected: str):
    assert not_at_night(at(moment)) == at(expected)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-10T00:00", "2026-11-10T08:30"),
        ("2026-11-10T08:31", "2026-11-10T08:31"),
        ("2026-11-10T21:00", "2026-11-11T08:30"),
        ("2026-11-13T21:00", "2026-11-16T08:30"),  # Friday evening
        ("2026-11-14T00:00", "2026-11-16T08:30"),
        ("2026-12-25T10:00", "2026-12-28T08:30"),  # Christmas
    ],
)
def test_digests_come_on_working_days(moment: str, expected: str):
    assert digest_moment(at(moment), CALENDAR) == at(expected)


@given(MOMENTS)
def test_nothing_goes_before_it_was_to_be_told_or_a_day_too_late(moment: datetime):
    assert moment <= not_at_night(moment) <= moment + timedelta(hours=11)
    found = digest_moment(moment, CALENDAR)
    assert found >= moment
    assert CALENDAR.is_workday(local_day(found))
    assert 8 <= found.astimezone(AMSTERDAM).hour < 21
    assert digest_moment(found, CALENDAR) == found
    assert local_day(next_digest(local_day(moment), CALENDAR)) > local_day(moment)
