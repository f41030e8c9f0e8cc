"""Dutch and English say the same things, and every text that the code asks for exists."""

import ast
import string
import tomllib
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

import api
from api.core import words
from api.core.faults import _CODES

ROOT = Path(api.__file__).parent
TREES = {path: ast.parse(path.read_text("utf-8")) for path in sorted(ROOT.rglob("*.py"))}
REFUSALS = {"Conflict", "InvalidInput", "NotFound", "NotPermitted", "NotSignedIn", "Unavailable"}


def _flat(table: dict[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{above}{key}.")
        else:
            yield above + key, value


def _texts(tongue: str) -> dict[str, str]:
    text = resources.files("api.core.words").joinpath(f"{tongue}.toml").read_text("utf-8")
    return dict(_flat(tomllib.loads(text)))


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call by the plain name of what is called."""
    for tree in TREES.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                yield node.func.id, node


def _literals(node: ast.expr | None) -> list[str]:
    """The words that an expression can be: a literal, or either side of a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return _literals(node.body) + _literals(node.orelse)
    return []


def _slugs() -> set[str]:
    raised = {slug for name, call in _calls() if name in REFUSALS for slug in _literals(_first(call))}
    classes = {
        slug
        for node in ast.walk(TREES[ROOT / "core" / "errors.py"])
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "slug"
        for slug in _literals(node.value)
    }
    return raised | (classes - {"refused"})


def _first(call: ast.Call) -> ast.expr | None:
    return call.args[0] if call.args else None


def _fault_codes() -> set[str]:
    return {code for name, call in _calls() if name == "Fault" for code in _literals(_first(call))}


def test_both_languages_have_the_same_texts() -> None:
    assert sorted(_texts("nl")) == sorted(_texts("en"))


def test_both_languages_fill_in_the_same_facts() -> None:
    dutch, english = _texts("nl"), _texts("en")
    for key, text in dutch.items():
        assert _placeholders(text) == _placeholders(english[key]), key


@pytest.mark.parametrize("slug", sorted(_slugs()))
def test_every_refusal_has_its_words(slug: str) -> None:
    assert slug in words.keys("nl", "problem")


@pytest.mark.parametrize("code", sorted(_fault_codes() | set(_CODES.values())))
def test_every_fault_has_its_words(code: str) -> None:
    assert code in words.keys("nl", "fault") | words.keys("nl", "blocker")


def test_the_search_finds_the_refusals_of_the_code() -> None:
    """Guards the guard: a change in how refusals are written must not make the search find nothing."""
    assert {"already-exists", "open-work"} & _slugs()
    assert {"not-known", "reason-needed"} <= _fault_codes()


def test_no_text_promises_a_fact_in_a_title() -> None:
    for key, text in (_texts("nl") | _texts("en")).items():
        if key.endswith(".title"):
            assert not _placeholders(text), key
