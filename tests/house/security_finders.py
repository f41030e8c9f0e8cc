"""Finders of lines that open a hole. Each is tried on such a line in test_security_source.py."""

import ast
import re
from collections.abc import Iterator

from tests.house.finders import where
from tests.support.source import calls, last_name

_RUNS_TEXT = frozenset({"eval", "exec", "compile", "__import__"})
_RUNS_PROGRAMS = frozenset({"system", "popen", "getoutput", "getstatusoutput", "create_subprocess_shell"})
_REVIVES = frozenset({"pickle", "cPickle", "dill", "marshal", "shelve", "jsonpickle", "yaml"})
_SPEAKS_SQL = frozenset({"text", "exec_driver_sql", "literal_column"})
_SQLALCHEMY = frozenset({"sa", "sqlalchemy", "sqlmodel"})
_LOGS = frozenset({"debug", "info", "warning", "error", "exception", "critical", "log"})
_SECRET = re.compile(r"(?:^|_)(?:secret|signature|digest|fingerprint|hash|password|token|code_challenge)$")
_CONTENT = re.compile(r"^(?:body|content|json|form|text|payload|headers|cookies|query_params|authorization)$")


def made_sql(tree: ast.AST) -> Iterator[str]:
    """SQL that is put together: an f-string, ``%``, ``+`` or ``format`` where the text of a statement is given."""
    for call in calls(tree):
        spoken = call.args[0] if call.args else None
        owner = last_name(call.func.value) if isinstance(call.func, ast.Attribute) else "sa"
        speaks = last_name(call.func) in _SPEAKS_SQL and (
            last_name(call.func) != "text" or owner in _SQLALCHEMY
        )
        if speaks and spoken is not None and _is_made(spoken):
            yield where(call)


def _is_made(text: ast.expr) -> bool:
    if isinstance(text, ast.BinOp):
        return not (isinstance(text.op, ast.Add) and _is_fixed(text.left) and _is_fixed(text.right))
    if isinstance(text, ast.Call):
        return last_name(text.func) in {"format", "join"}
    return isinstance(text, ast.JoinedStr)


def _is_fixed(text: ast.expr) -> bool:
    return isinstance(text, ast.Constant) or (isinstance(text, ast.BinOp) and not _is_made(text))


def text_that_runs(tree: ast.AST) -> Iterator[str]:
    """``eval`` and its like, a shell, and everything that brings objects back to life."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom) and _packages(node) & _REVIVES:
            yield where(node)
        if isinstance(node, ast.Call) and (_is_plain_call(node) or _has_shell(node)):
            yield where(node)


def _packages(node: ast.Import | ast.ImportFrom) -> set[str]:
    names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [name.name for name in node.names]
    return {name.partition(".")[0] for name in names}


def _is_plain_call(call: ast.Call) -> bool:
    if isinstance(call.func, ast.Name):
        return call.func.id in _RUNS_TEXT
    return last_name(call.func) in _RUNS_PROGRAMS


def _has_shell(call: ast.Call) -> bool:
    return any(word.arg == "shell" and not _is(word.value, False) for word in call.keywords)


def unchecked_tls(tree: ast.AST) -> Iterator[str]:
    """A connection whose certificate nobody looks at."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.keyword)
            and node.arg in {"verify", "check_hostname"}
            and _is(node.value, False)
        ):
            yield f"line {node.value.lineno}: {node.arg}=False"
        if isinstance(node, ast.Attribute) and node.attr in {"CERT_NONE", "_create_unverified_context"}:
            yield where(node)
        if isinstance(node, ast.Assign) and _is(node.value, False):
            yield from (where(node) for to in node.targets if last_name(to) == "check_hostname")


def _is(value: ast.expr, constant: object) -> bool:
    return isinstance(value, ast.Constant) and value.value is constant


def guessable(tree: ast.AST) -> Iterator[str]:
    """Chance that can be foretold: everything of ``random`` but ``SystemRandom``, and ids made of time or place."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import) and "random" in _packages(node):
            yield where(node)
        if isinstance(node, ast.ImportFrom) and node.module == "random":
            yield from (where(node) for name in node.names if name.name != "SystemRandom")
        if isinstance(node, ast.Call) and last_name(node.func) in {"uuid1", "uuid3", "uuid5"}:
            yield where(node)


def slow_to_differ(tree: ast.AST) -> Iterator[str]:
    """A secret compared with ``==``: how long that takes tells how much of it was right.

    What the database compares is a hash that nobody can steer, and is written with ``col(...)`` or a class.
    """
    for node in ast.walk(tree):
        if not isinstance(node, ast.Compare) or not isinstance(node.ops[0], ast.Eq | ast.NotEq):
            continue
        sides = [node.left, *node.comparators]
        if any(_is_secret(side) for side in sides) and not any(_is_harmless(side) for side in sides):
            yield where(node)


def _is_secret(value: ast.expr) -> bool:
    named = value.func if isinstance(value, ast.Call) else value
    return bool(_SECRET.search(last_name(named).lower()))


def _is_harmless(value: ast.expr) -> bool:
    """A constant, or a column in a query."""
    if isinstance(value, ast.Constant):
        return True
    if isinstance(value, ast.Call):
        return last_name(value.func) == "col"
    return isinstance(value, ast.Attribute) and last_name(value.value)[:1].isupper()


def logged_content(tree: ast.AST) -> Iterator[str]:
    """What came in or goes out, handed to the log."""
    for call in calls(tree):
        if last_name(call.func) not in _LOGS or not isinstance(call.func, ast.Attribute):
            continue
        if last_name(call.func.value) not in {"log", "logger", "logging"}:
            continue
        handed = [*call.args, *(word.value for word in call.keywords)]
        parts = [part for each in handed for part in ast.walk(each)]
        if any(
            isinstance(part, ast.Name | ast.Attribute) and _CONTENT.match(last_name(part)) for part in parts
        ):
            yield where(call)


def raw_html(tree: ast.AST) -> Iterator[str]:
    """Text that is said to be markup already, or a template engine that escapes nothing."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute) and last_name(node) in {"Markup", "markupsafe"}:
            yield where(node)
        if isinstance(node, ast.keyword) and node.arg == "autoescape" and _is(node.value, False):
            yield f"line {node.value.lineno}: autoescape=False"


TEMPLATE = re.compile(r"\|\s*safe\b|\{%-?\s*autoescape\s+false")
"""In a template: markup as it is."""
BROWSER = re.compile(
    r"\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|createContextualFragment)\b"
    r"|\bdocument\.write|\beval\s*\(|\bnew Function\b|\bpostMessage\b|javascript:"
    r"|\bset(?:Timeout|Interval)\s*\(\s*[\"'`]|\bstyle=[\"']|<(?:script|style)\b(?![^>]*\bsrc=)|\son[a-z]+=[\"']"
)
"""In the frontend: text that becomes markup or code, and what the Content-Security-Policy refuses."""
