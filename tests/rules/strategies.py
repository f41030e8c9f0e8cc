"""What the property tests of the rules draw from: two years, one of them a lustrum, four clock changes."""

from datetime import date, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st

from api.rules.promises import start_of
from api.rules.workdays import WorkdayCalendar

quick = settings(max_examples=80, deadline=None)

days = st.dates(date(2024, 12, 1), date(2027, 1, 31))


@st.composite
def calendars(draw: st.DrawFn) -> WorkdayCalendar:
    """Any settings, with loose closed and open days and a closed holiday of up to three weeks."""
    first = draw(days)
    holiday = {first + timedelta(days=n) for n in range(draw(st.integers(0, 21)))}
    open_days = draw(st.frozensets(days, max_size=10))
    return WorkdayCalendar(
        good_friday=draw(st.booleans()),
        liberation_day=draw(st.sampled_from(["yearly", "lustrum", "never"])),
        equated_days=draw(st.booleans()),
        closed_days=(draw(st.frozensets(days, max_size=10)) | holiday) - open_days,
        open_days=open_days,
    )


def _instant(day: date, microseconds: int) -> datetime:
    return start_of(day) + timedelta(microseconds=microseconds)


_HOUR = 3_600_000_000  # microseconds

# Any instant; and, more often than chance would have it, whole hours and the moment before midnight.
instants = st.one_of(
    st.builds(_instant, days, st.integers(0, 24 * _HOUR)),
    st.builds(_instant, days, st.integers(0, 24).map(lambda hours: hours * _HOUR)),
    st.builds(_instant, days, st.just(-1)),
)
