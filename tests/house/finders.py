"""Finders of lines that break a rule of the house. Each is tried on such a line in test_source.py."""

import ast
from collections.abc import Callable, Iterator

from tests.support.source import calls, functions, last_name

Finder = Callable[[ast.AST], Iterator[str]]

_ASKS = frozenset({"now", "utcnow", "today", "localtime", "gmtime", "ctime", "time_ns", "clock_gettime"})
_WITHOUT_ARGUMENT = frozenset({"fromtimestamp", "strftime"})
_MEASURES = frozenset({"perf_counter", "perf_counter_ns", "monotonic", "sleep"})
_SQL_CLOCKS = ("current_timestamp", "current_date", "now()", "datetime('now", "localtimestamp")
_WRITERS = frozenset({"change", "create", "insert", "model_validate", "replace", "update", "values"})


def where(node: ast.AST) -> str:
    """The line and what stands there."""
    return f"line {getattr(node, 'lineno', '?')}: {ast.unparse(node)}"


def commits(tree: ast.AST) -> Iterator[str]:
    """Calls of anything named commit, contexts that commit when they end, and COMMIT as a statement."""
    for call in calls(tree):
        name = last_name(call.func)
        spoken = any("COMMIT" in ast.unparse(argument).upper() for argument in call.args)
        opens = (
            name in {"begin", "begin_nested"} and not call.args
        )  # `rounds.begin(work, ...)` is another word
        if name == "commit" or opens or (name in {"text", "exec_driver_sql"} and spoken):
            yield where(call)


def clock_reads(tree: ast.AST) -> Iterator[str]:
    """Every way Python and SQL have to ask what time it is, however the module was imported."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "time":
            yield from (where(node) for name in node.names if name.name not in _MEASURES)
        if isinstance(node, ast.Call) and _asks(node):
            yield where(node)


def _asks(call: ast.Call) -> bool:
    name = last_name(call.func)
    owner = ast.unparse(call.func.value) if isinstance(call.func, ast.Attribute) else ""
    if name in _WITHOUT_ARGUMENT:
        return not call.args
    if name == "text":
        return any(word in ast.unparse(call).lower() for word in _SQL_CLOCKS)
    if owner.endswith("func"):
        return name in {"now", "current_timestamp", "current_date", "localtimestamp"}
    return (name in _ASKS and not owner.endswith("clock")) or (name == "time" and owner == "time")


def status_assignments(tree: ast.AST) -> Iterator[str]:
    """``x.status = ...``, also in a tuple, with ``+=``, by ``setattr``. An object's own attribute is its own."""
    for node in ast.walk(tree):
        if any(_is_status(target) for target in _targets(node)) or _sets_status(node):
            yield where(node)


def _targets(node: ast.AST) -> Iterator[ast.expr]:
    found: list[ast.expr] = []
    if isinstance(node, ast.Assign):
        found = node.targets
    elif isinstance(node, ast.AnnAssign | ast.AugAssign):
        found = [node.target]
    for target in found:
        yield from target.elts if isinstance(target, ast.Tuple | ast.List) else [target]


def _is_status(target: ast.expr) -> bool:
    if not isinstance(target, ast.Attribute) or target.attr != "status":
        return False
    return not (isinstance(target.value, ast.Name) and target.value.id == "self")


def _sets_status(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or last_name(node.func) != "setattr" or len(node.args) < 2:
        return False
    return isinstance(node.args[1], ast.Constant) and node.args[1].value == "status"


def status_writes(tree: ast.AST) -> Iterator[str]:
    """``status=`` handed to something that writes, unless it came from ``LIFECYCLE.after`` in the same function.

    A heuristic: it follows a name to its assignments in the same function, and one ``**name`` to its dict, no further.
    A new row that stands at the beginning says so by leaving the status out.
    """
    for _, function in functions(tree):
        assigned = _assigned(function)
        moved = {name for name, value in assigned if is_move(value)}
        legal = moved - {name for name, value in assigned if not is_move(value)}
        for call in calls(function):
            if last_name(call.func) not in _WRITERS:
                continue
            for value in _status_values(call, assigned):
                if not is_move(value) and not (isinstance(value, ast.Name) and value.id in legal):
                    yield where(call)


def is_move(value: ast.AST) -> bool:
    """``LIFECYCLE.after(...)``, under whatever name the lifecycle was imported."""
    if isinstance(value, ast.IfExp):
        return is_move(value.body) and is_move(value.orelse)
    if not isinstance(value, ast.Call) or not isinstance(value.func, ast.Attribute):
        return False
    return value.func.attr == "after" and last_name(value.func.value).endswith("LIFECYCLE")


def _assigned(function: ast.AST) -> list[tuple[str, ast.expr]]:
    """Names and what a function assigns to them; ``x["status"] = v`` counts as the dict ``{"status": v}``."""
    found: list[tuple[str, ast.expr]] = []
    for node in ast.walk(function):
        if not isinstance(node, ast.Assign | ast.AnnAssign | ast.NamedExpr) or node.value is None:
            continue
        value: ast.expr = node.value
        for target in [node.target] if isinstance(node, ast.NamedExpr) else _targets(node):
            if isinstance(target, ast.Name):
                found.append((target.id, value))
            if isinstance(target, ast.Subscript) and isinstance(target.value, ast.Name):
                found.append((target.value.id, ast.Dict([target.slice], [value])))
    return found


def _status_values(call: ast.Call, assigned: list[tuple[str, ast.expr]]) -> Iterator[ast.expr]:
    yield from (keyword.value for keyword in call.keywords if keyword.arg == "status")
    spread = [keyword.value for keyword in call.keywords if keyword.arg is None]
    names = {value.id for value in spread if isinstance(value, ast.Name)}
    for value in [*spread, *(value for name, value in assigned if name in names)]:
        yield from _under_status(value)


def _under_status(value: ast.expr) -> Iterator[ast.expr]:
    if isinstance(value, ast.BinOp):  # one dict | another
        yield from _under_status(value.left)
        yield from _under_status(value.right)
    for key, inner in zip(value.keys, value.values, strict=True) if isinstance(value, ast.Dict) else ():
        if isinstance(key, ast.Constant) and key.value == "status":
            yield inner
