"""Scores, votes, small groups and the suggestion (B6, B7, B10)."""

from statistics import fmean

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from api.rules.caseload_factors import factor_weight, outcome
from api.rules.caseload_suggestion import Assumptions, suggest
from api.rules.caseload_votes import carried, needed

averages = st.lists(st.floats(1, 5), max_size=19)


def test_an_outcome_by_hand() -> None:
    """2, 4, 4 and 5: average 3.75, spread the root of 4.75 / 4, from 2 to 5."""
    found = outcome([2, 4, 4, 5])
    assert found is not None
    assert (found.count, found.average, found.lowest, found.highest) == (4, 3.75, 2, 5)
    assert found.spread == pytest.approx(1.0897, abs=0.0001)
    assert (found.heavy, found.disagreement) == (True, True)
    alike = outcome([3, 3, 4])
    assert alike is not None
    assert (alike.heavy, alike.disagreement) == (False, False)
    assert outcome([]) is None
    for wrong in ([0], [6], [3, 6]):
        with pytest.raises(ValueError, match="1 to 5"):
            outcome(wrong)


def test_opposite_camps_disagree() -> None:
    """Two times 2 and two times 4 lie close; two times 1 and two times 5 do not, and neither do 1 and 4."""
    flags = [
        found.disagreement for scores in ([2, 2, 4, 4], [1, 1, 5, 5], [1, 4]) if (found := outcome(scores))
    ]
    assert flags == [False, True, True]


def test_factor_weight_by_hand() -> None:
    """Averages 1, 3 and 5 are 0, a half and 1: together a half of 30 %, so 1.15."""
    assert factor_weight([1, 3, 5], 30) == pytest.approx(1.15)
    assert factor_weight([1, 1], 30) == 1
    assert factor_weight([5, 5], 30) == pytest.approx(1.3)
    assert factor_weight([], 30) == 1


@given(others=averages, lighter=st.floats(1, 5), heavier=st.floats(1, 5), surcharge=st.floats(0, 100))
def test_a_heavier_factor_never_lowers_the_weight(
    others: list[float], lighter: float, heavier: float, surcharge: float
) -> None:
    lighter, heavier = sorted((lighter, heavier))
    low, high = factor_weight([*others, lighter], surcharge), factor_weight([*others, heavier], surcharge)
    assert low <= high or low == pytest.approx(high)


def test_half_plus_one() -> None:
    assert [needed(present) for present in (1, 2, 3, 4, 5, 6, 7)] == [1, 2, 2, 3, 3, 4, 4]
    assert not carried(2, 4)
    assert carried(3, 4)
    assert carried(3, 5)
    for wrong in ((1, 0), (3, 2), (-1, 2)):
        with pytest.raises(ValueError, match="present"):
            carried(*wrong)


@given(present=st.integers(1, 200), votes=st.integers(0, 200))
def test_two_opposite_proposals_are_never_both_carried(present: int, votes: int) -> None:
    assume(votes <= present)
    assert not (carried(votes, present) and carried(present - votes, present))
    assert carried(present, present)


def test_a_suggestion_by_hand() -> None:
    """36 hours, 8 for other work, 1.5 to 2 hours a case, weight 1.15: 28 / 2.3 = 12.2 to 28 / 1.725 = 16.2."""
    found = suggest(Assumptions(36, 8, 1.5, 2, 1.15))
    assert found.lower == pytest.approx(12.17, abs=0.01)
    assert found.upper == pytest.approx(16.23, abs=0.01)
    by_key = {line.key: line for line in found.lines}
    assert by_key["caseHours"].result == 28
    assert by_key["lower"].figures == {"caseHours": 28, "mostHours": pytest.approx(2.3)}


def test_the_middle_of_what_is_scored_is_in_the_suggestion() -> None:
    light, heavy = (
        suggest(Assumptions(36, 8, 1.5, 2, factor_weight([mean] * 3, 30))) for mean in (1, fmean((4, 5)))
    )
    assert heavy.lower < light.lower
    assert heavy.upper < light.upper


@pytest.mark.parametrize(
    "wrong",
    [
        (0, 0, 1, 1, 1),
        (36, 36, 1, 1, 1),
        (36, 0, 2, 1, 1),
        (36, 0, 0, 1, 1),
        (36, 0, 1, 1, 0.9),
        (169, 0, 1, 1, 1),
    ],
)
def test_assumptions_that_make_no_sense(wrong: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match=r"."):
        Assumptions(*wrong)
