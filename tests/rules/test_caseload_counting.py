"""What counts follows from the definition, and from nothing else (B3)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.rules.caseload_counting import (
    Carried,
    CarryKind,
    Counting,
    Intensity,
    LeftOut,
    Phase,
    left_out,
    weight,
)

TODAY = date(2026, 11, 2)
ORDINARY = Carried(
    CarryKind.REGULAR, Intensity.USUAL, Phase.RUNNING, 0, date(2026, 5, 1), None, date(2026, 10, 30)
)
PLAIN = Counting(
    waiting=False,
    inactive_days=60,
    kinds={CarryKind.REGULAR: 1.0, CarryKind.CRISIS: 1.5},
    intensities={Intensity.LIGHT: 0.5, Intensity.USUAL: 1.0, Intensity.INTENSIVE: 1.5},
    heavy_weight=0.1,
)

days = st.dates(date(2026, 1, 1), date(2027, 1, 1))
cases = st.builds(
    Carried,
    kind=st.sampled_from(CarryKind),
    intensity=st.sampled_from(Intensity),
    phase=st.sampled_from(Phase),
    heavy=st.integers(0, 19),
    from_day=days,
    until_day=st.none() | days,
    attention_on=days,
)
definitions = st.builds(
    Counting,
    waiting=st.booleans(),
    inactive_days=st.none() | st.integers(0, 400),
    kinds=st.dictionaries(st.sampled_from(CarryKind), st.floats(0, 5)),
    intensities=st.fixed_dictionaries({level: st.floats(0, 5) for level in Intensity}),
    heavy_weight=st.floats(0, 1),
)


@pytest.mark.parametrize(
    ("case", "reason"),
    [
        (ORDINARY, None),
        (replace(ORDINARY, kind=CarryKind.CRISIS), None),
        (replace(ORDINARY, kind=CarryKind.MONITORING), LeftOut.KIND),
        (replace(ORDINARY, phase=Phase.WAITING), LeftOut.WAITING),
        (replace(ORDINARY, attention_on=TODAY - timedelta(60)), None),
        (replace(ORDINARY, attention_on=TODAY - timedelta(61)), LeftOut.INACTIVE),
        (replace(ORDINARY, until_day=TODAY), None),
        (replace(ORDINARY, until_day=TODAY - timedelta(1)), LeftOut.ENDED),
        (replace(ORDINARY, from_day=TODAY), None),
        (replace(ORDINARY, from_day=TODAY + timedelta(1)), LeftOut.NOT_BEGUN),
    ],
)
def test_what_does_not_count_and_why(case: Carried, reason: LeftOut | None) -> None:
    assert left_out(case, PLAIN, TODAY) is reason
    assert (weight(case, PLAIN, TODAY) == 0) == (reason is not None)


def test_a_case_that_waits_is_not_inactive() -> None:
    counted = replace(PLAIN, waiting=True)
    waiting = replace(ORDINARY, phase=Phase.WAITING, attention_on=TODAY - timedelta(400))
    assert left_out(waiting, counted, TODAY) is None
    assert (
        left_out(replace(ORDINARY, attention_on=date(2020, 1, 1)), replace(PLAIN, inactive_days=None), TODAY)
        is None
    )


@given(case=cases, by=definitions)
def test_the_definition_is_all_that_decides(case: Carried, by: Counting) -> None:
    """Neither the intensity nor what is heavy in a case decides whether it counts; and the same asked is answered."""
    reason = left_out(case, by, TODAY)
    for intensity in Intensity:
        assert left_out(replace(case, intensity=intensity, heavy=case.heavy + 1), by, TODAY) is reason
    everything = replace(by, waiting=True, inactive_days=None, kinds=dict.fromkeys(CarryKind, 1.0))
    open_now = case.from_day <= TODAY and (case.until_day is None or case.until_day >= TODAY)
    assert (left_out(case, everything, TODAY) is None) == open_now
    assert left_out(case, replace(by, kinds={}), TODAY) is not None


@given(case=cases, by=definitions)
def test_a_wider_definition_never_counts_less(case: Carried, by: Counting) -> None:
    wider = replace(by, waiting=True, inactive_days=None)
    if left_out(case, by, TODAY) is None:
        assert left_out(case, wider, TODAY) is None
    assert weight(case, by, TODAY) <= weight(case, wider, TODAY)
