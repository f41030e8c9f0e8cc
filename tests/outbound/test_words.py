"""Every text that a letter asks for exists, and none is there for nothing."""

import ast

from api.core import words
from api.models.goal import GoalKind
from api.models.incoming_mail import MailOutcome
from api.rules.promises import PromiseKind
from tests.support.source import trees

MADE = (
    {f"goal-{kind}" for kind in GoalKind}
    | {f"open-{kind}" for kind in PromiseKind if kind is not PromiseKind.CORRECTIONS}
    | {f"mail-{outcome}" for outcome in MailOutcome if outcome not in {"rsvp", "bounce"}}
)


def literals() -> set[str]:
    """Every word in the source of letters that may be the key of a text."""
    found = (tree for name, tree in trees().items() if name.startswith("outbound/"))
    return {
        node.value
        for tree in found
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def asked() -> set[str]:
    """What is handed to the methods of a writer as it stands."""
    return {
        call.args[0].value
        for name, tree in trees().items()
        if name.startswith("outbound/")
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in {"text", "heading", "link", "say", "writer"}
        and call.args
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
    }


def test_what_is_asked_for_exists() -> None:
    assert len(asked()) > 30
    assert asked() | MADE <= words.keys("nl", "mail")


def test_nothing_is_there_for_nothing() -> None:
    assert words.keys("nl", "mail") - MADE <= literals()


def test_subjects_name_only_a_day() -> None:
    """No name and nothing of a case can get into them (security.md)."""
    subjects = [key for key in words.keys("nl", "mail") if key.endswith(("-subject", "-reply"))]
    assert len(subjects) == 12
    for tongue in ("nl", "en"):
        for key in subjects:
            assert words.say(tongue, "mail", key, {"day": "X"}).count("X") == 1
