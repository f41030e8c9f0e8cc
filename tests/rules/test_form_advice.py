from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.rules.form_advice import Complexity, Reason, advise
from tests.rules.strategies import quick

CALM = Complexity(
    organisations=2,
    life_domains=1,
    acute_risk=False,
    stuck_months=0,
    earlier_attempts=0,
    shared_picture=True,
    conflicting_interests=False,
)

# Every sign at its threshold, and just below it.
SIGNS: dict[Reason, tuple[dict[str, Any], dict[str, Any]]] = {
    Reason.NO_SHARED_PICTURE: ({"shared_picture": False}, {"shared_picture": True}),
    Reason.CONFLICTING_INTERESTS: ({"conflicting_interests": True}, {"conflicting_interests": False}),
    Reason.MANY_ORGANISATIONS: ({"organisations": 5}, {"organisations": 4}),
    Reason.MANY_LIFE_DOMAINS: ({"life_domains": 4}, {"life_domains": 3}),
    Reason.LONG_STUCK: ({"stuck_months": 6}, {"stuck_months": 5}),
    Reason.EARLIER_ATTEMPTS: ({"earlier_attempts": 2}, {"earlier_attempts": 1}),
    Reason.ACUTE_RISK: ({"acute_risk": True}, {"acute_risk": False}),
}
HEAVY = {Reason.NO_SHARED_PICTURE, Reason.CONFLICTING_INTERESTS}


def with_signs(*reasons: Reason) -> Complexity:
    case = CALM
    for reason, (present, absent) in SIGNS.items():
        case = replace(case, **(present if reason in reasons else absent))
    return case


def test_a_calm_case_takes_one_meeting_and_says_why():
    advice = advise(CALM)
    assert advice.form == "solution_coffee"
    assert advice.reasons == ("few_signs", "shared_picture", "no_conflicting_interests")


def test_a_case_with_everything_takes_two_and_names_every_sign_the_heaviest_first():
    advice = advise(with_signs(*SIGNS))
    assert advice.form == "double_round"
    assert advice.reasons == tuple(SIGNS)
    assert advice.reasons[:3] == ("no_shared_picture", "conflicting_interests", "many_organisations")


@pytest.mark.parametrize("reason", SIGNS)
def test_no_sign_decides_alone(reason: Reason):
    assert advise(with_signs(reason)).form == "solution_coffee"


@pytest.mark.parametrize("heavy", sorted(HEAVY))
@pytest.mark.parametrize("other", SIGNS)
def test_a_heavy_sign_with_any_other_asks_for_two_meetings(heavy: Reason, other: Reason):
    if heavy != other:
        advice = advise(with_signs(heavy, other))
        assert advice.form == "double_round"
        assert set(advice.reasons) == {heavy, other}


@pytest.mark.parametrize("third", [reason for reason in SIGNS if reason not in HEAVY])
def test_light_signs_ask_for_two_meetings_only_from_three(third: Reason):
    first, second = [reason for reason in SIGNS if reason not in HEAVY and reason != third][:2]
    assert advise(with_signs(first, second)).form == "solution_coffee"
    assert advise(with_signs(first, second, third)).form == "double_round"


def test_a_single_meeting_is_not_defended_with_what_is_not_so():
    assert advise(with_signs(Reason.NO_SHARED_PICTURE)).reasons == ("few_signs", "no_conflicting_interests")
    assert advise(with_signs(Reason.CONFLICTING_INTERESTS)).reasons == ("few_signs", "shared_picture")


def test_the_codes_are_a_contract():
    assert [str(reason) for reason in Reason] == [
        "no_shared_picture",
        "conflicting_interests",
        "many_organisations",
        "many_life_domains",
        "long_stuck",
        "earlier_attempts",
        "acute_risk",
        "few_signs",
        "shared_picture",
        "no_conflicting_interests",
    ]


small = st.integers(0, 12)
cases = st.builds(Complexity, small, small, st.booleans(), small, small, st.booleans(), st.booleans())


@quick
@given(cases, cases)
def test_more_complex_never_goes_back_to_one_meeting(a: Complexity, b: Complexity):
    worse = Complexity(
        organisations=max(a.organisations, b.organisations),
        life_domains=max(a.life_domains, b.life_domains),
        acute_risk=a.acute_risk or b.acute_risk,
        stuck_months=max(a.stuck_months, b.stuck_months),
        earlier_attempts=max(a.earlier_attempts, b.earlier_attempts),
        shared_picture=a.shared_picture and b.shared_picture,
        conflicting_interests=a.conflicting_interests or b.conflicting_interests,
    )
    assert advise(a).form == "solution_coffee" or advise(worse).form == "double_round"
    assert advise(a).reasons
