"""The weight of cases, and where a load stands against its band (B10)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.rules.caseload_load import Bounds, Standing, case_weight, load, standing, together

weights = st.floats(0, 10)
few = st.integers(0, 19)


def test_weights_by_hand() -> None:
    """A crisis of 1.5, followed closely (1.4), with two heavy factors of 0.1: 1.5 x (1.4 + 0.2) = 2.4."""
    assert case_weight(1.5, 1.4, 2, 0.1) == pytest.approx(2.4)
    assert case_weight(1, 1, 0, 0.1) == 1
    assert load([1, 2.4, 0]) == pytest.approx(3.4)


@given(kind=weights, intensity=weights, fewer=few, more=few, each=weights)
def test_a_heavier_case_never_weighs_less(
    kind: float, intensity: float, fewer: int, more: int, each: float
) -> None:
    fewer, more = sorted((fewer, more))
    assert case_weight(kind, intensity, fewer, each) <= case_weight(kind, intensity, more, each)
    assert case_weight(kind, intensity, more, each) <= case_weight(kind, intensity, more, each + 1)


@given(some=st.lists(weights), added=weights)
def test_another_case_never_lowers_the_load(some: list[float], added: float) -> None:
    assert load([*some, added]) >= load(some)


def test_standing_by_hand() -> None:
    """10 cases in 24 hours are 15 on full time; a band of 10 to 12 is crossed by 3, a quarter of its upper bound."""
    band = Bounds(10, 12)
    assert standing(10, 24, band) == (Standing.ABOVE, 15, 25)
    assert standing(12, 36, band) == (Standing.WITHIN, 12, 0)
    assert standing(10, 36, band) == (Standing.WITHIN, 10, 0)
    assert standing(8, 36, band) == (Standing.BELOW, 8, 20)
    assert standing(8, 36, None) == (Standing.NO_BAND, 8, 0)
    assert standing(8, 0, band) == (Standing.NO_HOURS, None, 0)
    assert standing(1, 36, Bounds(0, 0)) == (Standing.ABOVE, 1, 100)


def test_groups_together() -> None:
    """One full-timer with 10 to 20 and half a one with 4 to 8: (10 x 36 + 4 x 18) / 54 = 8, and 16."""
    assert together([(Bounds(10, 20), 36), (Bounds(4, 8), 18)]) == Bounds(8, 16)
    assert together([(Bounds(10, 20), 0)]) is None
    assert together([]) is None


@pytest.mark.parametrize(
    "wrong", [lambda: Bounds(5, 4), lambda: Bounds(-1, 4), lambda: case_weight(1, -1, 0, 0)]
)
def test_what_makes_no_sense(wrong) -> None:
    with pytest.raises(ValueError, match=r"."):
        wrong()
