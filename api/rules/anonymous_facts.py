"""What of the facts of a case an anonymised variant tells: bands and parts of the country, nothing exact (S9, C2)."""

from datetime import date
from enum import StrEnum

UNCOMMON = 10
"""With fewer people of the same care profile in one part of the country, the profile tells who it is."""
_CHILD, _TEEN = 12, 18


class AgeBand(StrEnum):
    """How old somebody is, in bands wide enough to hold many."""

    CHILD = "0-11"
    TEEN = "12-17"
    YOUNG = "18-29"
    ADULT = "30-49"
    MIDDLE = "50-64"
    OLDER = "65-79"
    OLD = "80+"


_FROM = (
    (80, AgeBand.OLD),
    (65, AgeBand.OLDER),
    (50, AgeBand.MIDDLE),
    (30, AgeBand.ADULT),
    (18, AgeBand.YOUNG),
)


class Area(StrEnum):
    """Part of the country, as Statistics Netherlands divides it."""

    NORTH = "north"
    EAST = "east"
    WEST = "west"
    SOUTH = "south"


_AREAS = {
    Area.NORTH: "ZK06 ZK08 ZK09",
    Area.EAST: "ZK03 ZK04 ZK07 ZK14 ZK16 ZK22 ZK32",
    Area.WEST: "ZK01 ZK02 ZK10 ZK11 ZK13 ZK18 ZK20 ZK21 ZK23 ZK26 ZK27 ZK28 ZK29 ZK33",
    Area.SOUTH: "ZK12 ZK17 ZK19 ZK24 ZK25 ZK30 ZK31",
}
_AREA_OF = {code: area for area, codes in _AREAS.items() for code in codes.split()}


class StuckFor(StrEnum):
    """For how long there has been no way forward."""

    UNDER_HALF_YEAR = "under_half_year"
    UNDER_TWO_YEARS = "under_two_years"
    LONGER = "longer"


class Around(StrEnum):
    """How many organisations are around somebody."""

    FEW = "few"
    SEVERAL = "several"
    MANY = "many"


def age_on(born: date, day: date) -> int:
    """Whole years. Who was born on 29 February has their birthday on 1 March in other years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def age_band(born: date | None, day: date) -> AgeBand | None:
    """The band in which the age falls on this day."""
    if born is None or born > day:
        return None
    age = age_on(born, day)
    if age < _TEEN:
        return AgeBand.CHILD if age < _CHILD else AgeBand.TEEN
    return next(band for first, band in _FROM if age >= first)


def month(day: date | None) -> str | None:
    """The month in which a day falls, such as 2026-11."""
    return None if day is None else f"{day:%Y-%m}"


def area(region_code: str) -> Area | None:
    """The part of the country of a care office region; none for a region that somebody made."""
    return _AREA_OF.get(region_code)


def codes_of(where: Area) -> frozenset[str]:
    """The regions of a part of the country."""
    return frozenset(_AREAS[where].split())


def stuck_for(months: int | None) -> StuckFor | None:
    """The band of a number of months."""
    if months is None:
        return None
    half, two = 6, 24
    longer = StuckFor.UNDER_TWO_YEARS if months < two else StuckFor.LONGER
    return StuckFor.UNDER_HALF_YEAR if months < half else longer


def around(organisations: int | None) -> Around | None:
    """The band of a number of organisations."""
    if organisations is None:
        return None
    few, several = 3, 6
    more = Around.SEVERAL if organisations <= several else Around.MANY
    return Around.FEW if organisations <= few else more


def is_common(people: int, smallest: int) -> bool:
    """Whether so many people share something that it gives nobody away. ``smallest``: what the region asks for."""
    return people >= max(UNCOMMON, smallest)
