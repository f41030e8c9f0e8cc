from datetime import UTC, datetime, timedelta

from api.rules.log_patterns import Line, busiest

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


def at(minute: float, case: int | None = 1) -> Line:
    return Line(NOON + timedelta(minutes=minute), case)


def test_the_busiest_stretch_counts_different_cases():
    lines = [at(0, 1), at(1, 1), at(2, 2), at(70, 3), at(80, 4), at(90, 5), at(129, 6), at(131, 7)]
    found = busiest(lines, timedelta(minutes=60), by_cases=True)
    assert found
    assert (found.cases, found.lines) == (4, 4)
    assert (found.first_at, found.last_at) == (NOON + timedelta(minutes=70), NOON + timedelta(minutes=129))


def test_the_busiest_stretch_counts_lines():
    lines = [at(0), at(1, None), at(2), at(40), at(50)]
    found = busiest(lines, timedelta(minutes=15), by_cases=False)
    assert found
    assert (found.lines, found.cases, found.last_at) == (3, 1, NOON + timedelta(minutes=2))


def test_the_end_of_the_stretch_belongs_to_it():
    found = busiest([at(0, 1), at(60, 2)], timedelta(minutes=60), by_cases=True)
    assert found
    assert found.cases == 2
    assert busiest([], timedelta(minutes=60), by_cases=True) is None
