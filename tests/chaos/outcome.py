"""What a scenario found: every promise beside what was measured."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

BOTH = ("sqlite", "postgresql")


@dataclass(frozen=True)
class Finding:
    """One figure: what is promised of it, what was measured, and whether the promise was kept."""

    what: str
    promised: str
    measured: str
    kept: bool


@dataclass(frozen=True)
class Outcome:
    """What was done, in the sizes that were really run, and what was found."""

    done: str
    findings: list[Finding]

    @property
    def broken(self) -> list[Finding]:
        """The promises that were not kept."""
        return [finding for finding in self.findings if not finding.kept]


@dataclass(frozen=True)
class Place:
    """Where a scenario takes place: the kind of database, and of PostgreSQL the address to make databases with."""

    kind: str
    admin: str = ""


@dataclass(frozen=True)
class Scenario:
    """Something that goes wrong. ``run`` does it in a size, ``short`` or ``long``."""

    name: str
    title: str
    run: Callable[[Place, Any], Outcome]
    short: Any
    long: Any
    engines: tuple[str, ...] = field(default=BOTH)


def none(what: str, measured: int) -> Finding:
    """Something of which there must be none."""
    return Finding(what, "0", f"{measured:,}", measured == 0)


def all_of(what: str, measured: int, promised: int) -> Finding:
    """Something of which there must be exactly so many."""
    return Finding(what, f"{promised:,}", f"{measured:,}", measured == promised)


def at_most(what: str, measured: float, most: float, unit: str = "") -> Finding:
    """Something of which there must not be more than so much."""
    return Finding(what, f"at most {_figure(most)}{unit}", f"{_figure(measured)}{unit}", measured <= most)


def at_least(what: str, measured: float, least: float) -> Finding:
    """Something that must have happened, or the scenario showed nothing."""
    return Finding(what, f"at least {_figure(least)}", f"{_figure(measured)}", measured >= least)


def _figure(value: float) -> str:
    """A count whole, a time in three figures."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.3g}"
