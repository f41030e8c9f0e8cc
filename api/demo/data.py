"""What is told, as data: cases, themes and people, in the files beside this one."""

import tomllib
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

Words = list[str]


@dataclass(frozen=True)
class Theme:
    """What is said at the table about one kind of question."""

    goals: list[tuple[str, str]]
    story: str
    diagnosis: str
    challenges: Words
    opportunities: Words
    lessons: list[tuple[str, str]]
    solutions: list[tuple[str, str, str, str, Words, Words]]
    chosen: str
    actions: list[tuple[str, str, int, str, str]]
    bridging: str
    escalation: str
    correction: tuple[str, bool, str]


@dataclass(frozen=True)
class CasePlan:
    """One case and how its story goes. Days count from today: the first meeting that decides, and the minutes of it.

    ``tells``: organisations, areas of life, months stuck, earlier attempts, shared picture, conflicting interests,
    acute risk.
    """

    region: str
    client: str
    born: date
    municipality: str
    profile: str
    urgency: str
    theme: str
    title: str
    about: str
    situation: str
    tells: list[Any]
    day: int
    surroundings: str | None = None
    needs: str | None = None
    tried: str | None = None
    law: str = "wlz"
    pushed: bool = False
    until: str = ""
    decline: str = ""
    form: str | None = None
    form_reason: str | None = None
    documents: str = "in_time"
    consent: str = "valid"
    answers: str = "most"
    calls: str = "most"
    cancelled: str = ""
    stop: str = ""
    minutes: int | None = None
    corrections: str = "closed"
    follow: Words = field(default_factory=lambda: ["kept", "running", "running", "running"])
    evaluation: str = "held"
    verdict: str = ""
    then: str = ""
    close: str = ""
    reopen: str = ""


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath(name).read_text("utf-8"))


def cases() -> list[CasePlan]:
    """Every case of the demo."""
    return [CasePlan(**entry) for entry in _read("cases.toml")["cases"]]


def themes() -> dict[str, Theme]:
    """What is said, by the name of the theme."""
    return {name: Theme(**entry) for name, entry in _read("themes.toml").items()}


def people() -> dict[str, Any]:
    """Organisations and people per region, the administrator and the officer."""
    return _read("people.toml")
