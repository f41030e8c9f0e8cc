"""The source of the API as syntax trees, for the rules of the house that are about how it is written."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import api

API = Path(api.__file__).parent

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def trees() -> dict[str, ast.Module]:
    """Every module of the API by its path within ``api/``."""
    return {
        str(path.relative_to(API)): ast.parse(path.read_text("utf-8")) for path in sorted(API.rglob("*.py"))
    }


@cache
def lengths() -> dict[str, int]:
    """Lines in every file of the API."""
    return {name: len((API / name).read_text("utf-8").splitlines()) for name in trees()}


def functions(tree: ast.AST, above: str = "") -> Iterator[tuple[str, Function]]:
    """Every function with its name, methods as ``Class.method``."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, Function):
            yield above + node.name, node
            yield from functions(node, f"{above}{node.name}.")
        elif isinstance(node, ast.ClassDef):
            yield from functions(node, f"{above}{node.name}.")
        else:
            yield from functions(node, above)


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Every call."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def last_name(node: ast.expr) -> str:
    """``commit`` of ``work.session.commit``; empty for what has no name."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
