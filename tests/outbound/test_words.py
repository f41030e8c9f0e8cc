"""Every text that a letter asks for exists, and none is there for nothing."""

import ast
from datetime import UTC, datetime

import pytest

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


@pytest.mark.parametrize(
    ("name", "nl", "en"),
    [
        ("De heer Voorbeeld-Berk", "meneer Voorbeeld-Berk", "Mr Voorbeeld-Berk"),
        ("Mw. De Heer", "mevrouw De Heer", "Ms De Heer"),
        ("Zus Sara", "Zus Sara", "Zus Sara"),
        ("Mevrouw", "Mevrouw", "Mevrouw"),
    ],
)
def test_a_name_behind_a_greeting(name: str, nl: str, en: str) -> None:
    assert (words.addressed("nl", name), words.addressed("en", name)) == (nl, en)


def test_what_ends_at_midnight_is_told_as_the_last_day() -> None:
    midnight, noon = datetime(2026, 11, 4, 23, tzinfo=UTC), datetime(2026, 11, 4, 11, tzinfo=UTC)
    assert words.last("nl", midnight) == "4 november 2026"
    assert words.last("en", noon) == "4 November 2026, 12:00"
    told = words.problem("nl", "corrections-closed", {"until": midnight})
    assert "tot en met 4 november 2026." in told[1]


def test_subjects_name_only_a_day() -> None:
    """No name and nothing of a case can get into them (security.md)."""
    subjects = [key for key in words.keys("nl", "mail") if key.endswith(("-subject", "-reply"))]
    assert len(subjects) == 13
    for tongue in ("nl", "en"):
        for key in subjects:
            assert words.say(tongue, "mail", key, {"day": "X"}).count("X") == 1
