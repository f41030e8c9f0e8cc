"""Every type of event that a flow records is in the list that subscribers choose from, and the other way round."""

import ast
from pathlib import Path

from api.models.event_types import ELSEWHERE, TYPES
from tests.support.source import last_name, trees

DOCS = Path(__file__).parents[2] / "docs" / "integrator.md"
TELLING = {"record", "tell"}


def words(tree: ast.AST) -> set[str]:
    """Every text in a module that could be the name of a type."""
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def recorded() -> set[str]:
    """The types that are named where something is recorded; others come from a variable."""
    return {
        f"caseload-{name.value}" if is_of_team(module, call) else name.value
        for module, tree in trees().items()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and last_name(call.func) in TELLING
        for name in call.args[:2]
        if isinstance(name, ast.Constant) and isinstance(name.value, str)
    }


def is_of_team(module: str, call: ast.Call) -> bool:
    """Whether the type gets the word in front that all events of the caseload have."""
    return module.startswith("flows/caseload") and last_name(call.func) == "tell"


def test_what_is_recorded_is_listed() -> None:
    assert len(recorded()) > 60
    assert recorded() - TYPES - ELSEWHERE == set()


def test_what_is_listed_is_recorded() -> None:
    flows = set().union(*(words(tree) for name, tree in trees().items() if name.startswith("flows/")))
    flows |= {f"caseload-{word}" for word in flows}
    listed = {type_ for type_ in TYPES | ELSEWHERE if not type_.startswith("promise-")}
    assert listed - flows == set()
    assert TYPES.isdisjoint(ELSEWHERE)


def test_the_list_for_integrators_is_complete() -> None:
    told = DOCS.read_text()
    assert sorted(type_ for type_ in TYPES if f"`{type_}`" not in told) == []
