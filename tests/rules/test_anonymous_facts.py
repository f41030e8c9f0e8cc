"""Nothing exact comes along: bands, a month and a part of the country (S9, C2)."""

from datetime import date
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.rules.anonymous_facts import (
    AgeBand,
    Around,
    StuckFor,
    age_band,
    area,
    around,
    codes_of,
    is_common,
    month,
    stuck_for,
)

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("born", "band"),
    [
        (date(2014, 11, 27), AgeBand.CHILD),
        (date(2014, 11, 26), AgeBand.TEEN),
        (date(2008, 11, 26), AgeBand.YOUNG),
        (date(1996, 11, 26), AgeBand.ADULT),
        (date(1976, 11, 26), AgeBand.MIDDLE),
        (date(1961, 11, 27), AgeBand.MIDDLE),
        (date(1961, 11, 26), AgeBand.OLDER),
        (date(1946, 11, 26), AgeBand.OLD),
        (date(2026, 11, 27), None),
        (None, None),
    ],
)
def test_a_birth_date_becomes_a_band(born: date | None, band: AgeBand | None) -> None:
    assert age_band(born, TODAY) == band


@given(st.dates(date(1900, 1, 1), TODAY))
def test_everybody_who_was_born_has_a_band(born: date) -> None:
    assert age_band(born, TODAY) in set(AgeBand)


def test_a_day_becomes_its_month() -> None:
    assert (month(date(2026, 3, 9)), month(None)) == ("2026-03", None)


def test_every_region_that_comes_with_casustafel_is_in_one_part_of_the_country() -> None:
    text = resources.files("api.data").joinpath("care_office_regions.csv").read_text("utf-8")
    found = {line.partition(",")[0]: area(line.partition(",")[0]) for line in text.strip().splitlines()[1:]}
    assert len(found) == 31
    assert None not in found.values()
    assert all(code in codes_of(where) for code, where in found.items() if where)
    assert area("EIGEN") is None


def test_numbers_become_bands() -> None:
    assert [stuck_for(months) for months in (None, 5, 6, 23, 24)] == [
        None, StuckFor.UNDER_HALF_YEAR, StuckFor.UNDER_TWO_YEARS, StuckFor.UNDER_TWO_YEARS, StuckFor.LONGER,
    ]  # fmt: skip
    assert [around(count) for count in (None, 3, 4, 6, 7)] == [
        None, Around.FEW, Around.SEVERAL, Around.SEVERAL, Around.MANY,
    ]  # fmt: skip


@pytest.mark.parametrize(("people", "smallest", "common"), [(9, 3, False), (10, 3, True), (14, 15, False)])
def test_a_profile_of_few_tells_who_it_is(people: int, smallest: int, common: bool) -> None:
    assert is_common(people, smallest) is common
