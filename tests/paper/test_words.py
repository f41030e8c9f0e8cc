"""Every text that a paper asks for exists, and none is there for nothing."""

import ast
from enum import Enum

import pytest

from api.core import words
from api.core.words import Tongue
from api.models.action import ActionStatus
from api.models.caseload_factors import FactorCategory
from api.models.caseload_process import MemberPart
from api.models.caseload_proposal import ArgumentFor, ArgumentSource, ProposalStatus
from api.models.evaluation import GoalResult, Verdict
from api.models.goal import GoalKind, Involved
from api.models.meeting_kind import MeetingKind, MeetingRole
from api.models.minutes import CorrectionStatus
from api.models.participant import Layer
from api.models.position import Stance
from api.models.solution import SolutionKind, Term
from api.rules.caseload_counting import LeftOut
from api.rules.caseload_load import Standing
from tests.support.source import trees

MADE = {f"goal-{kind}" for kind in GoalKind}
TOLD: list[type[Enum]] = [
    ActionStatus,
    ArgumentFor,
    ArgumentSource,
    CorrectionStatus,
    FactorCategory,
    GoalKind,
    GoalResult,
    Involved,
    Layer,
    LeftOut,
    MeetingKind,
    MeetingRole,
    MemberPart,
    ProposalStatus,
    SolutionKind,
    Stance,
    Standing,
    Term,
    Verdict,
]


def literals() -> set[str]:
    """Every word in the source of papers that may be the key of a text."""
    found = (tree for name, tree in trees().items() if name.startswith(("paper/", "routers/documents")))
    return {
        node.value
        for tree in found
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_nothing_is_there_for_nothing() -> None:
    assert words.keys("nl", "paper") - MADE <= literals()
    assert words.keys("nl", "paper") >= MADE


@pytest.mark.parametrize("tongue", ["nl", "en"])
@pytest.mark.parametrize("kind", TOLD)
def test_every_value_has_its_word(kind: type[Enum], tongue: Tongue) -> None:
    known = words.keys(tongue, "term")
    assert kind.__name__ in known
    for value in kind:
        assert words.term(tongue, value), value
        if tongue == "nl":
            assert words.term("en", value)


def test_a_value_without_a_word_would_be_seen() -> None:
    """Guards the guard: a term that is missing shows the value itself, in both languages."""
    for kind in TOLD:
        for value in kind:
            same = words.term("nl", value) == words.term("en", value) == value.value
            assert not same or value.value in {"open", "professional", "manager"}, value
