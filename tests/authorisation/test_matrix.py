"""Every route as everybody: who is let in stands in docs/authorisation.md, and who is not learns nothing."""

from collections import defaultdict
from collections.abc import Callable

import pytest

from api import answer
from api.work import Work
from tests.authorisation import principals, table
from tests.authorisation.asking import Heard, everything
from tests.authorisation.principals import Principal
from tests.support import scene
from tests.support.moving_clock import MovingClock
from tests.support.world import World

GROUPS: dict[str, Callable[[World], list[Principal]]] = {
    "strangers": principals.strangers,
    "staff": principals.staff,
    "table": principals.table,
    "machines": principals.machines,
}
# Rows of the directory and templates: whoever is known may see them.
OF_EVERYBODY = {"regionId", "organisationId", "templateId", "personId"}


@pytest.mark.timeout(300)
@pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
@pytest.mark.parametrize("group", GROUPS)
def test_everybody_on_every_route(
    group: str, world: World, clock: MovingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        answer.MadeLater, "made", lambda self: self
    )  # who may is answered before a paper is made
    known = scene.play(world, clock)
    everybody = GROUPS[group](world)
    monkeypatch.setattr(Work, "finish", lambda self: None)  # undone: every request finds the same rows
    rows: dict[str, list[str]] = defaultdict(list)
    wrong = []
    for principal in everybody:
        heard = everything(world.app, principal, known)
        for one in heard:
            rows[str(one.item)].append(table.cell(told.status for told in one.rows))
        wrong += [f"{principal.name}: {fault}" for fault in told_too_much(heard)]
        if principal.outside:
            wrong += [f"{principal.name}: {fault}" for one in heard for fault in names_rows(one, known)]
    assert not wrong, "\n".join(wrong)
    found = table.section(group, [one.name for one in everybody], rows)
    table.keep(group, found)
    assert found == table.kept(group), "look at what changed; `make authorisation` writes it down"


def told_too_much(heard: list[Heard]) -> list[str]:
    """Refusals by which somebody could tell a row that they may not see from one that never was."""
    shown = "".join(
        told.text for one in heard if one.item.method == "GET" for told in one.rows if told.let_in
    )
    return [
        f"{one.item} {told.status} {told.text[:160]} beside {one.never.status} {one.never.text[:160]}"
        for one in heard
        if one.never
        for told in one.rows
        if not told.let_in and told.row not in shown and not told.like(one.never)
    ]


def names_rows(one: Heard, known: dict[str, list[str]]) -> list[str]:
    """Ids of rows of the scene in what somebody of outside was told, but for the one that was asked for."""
    secret = {row for param, rows in known.items() if param not in OF_EVERYBODY for row in rows}
    return [
        f"{one.item} tells of {row}" for told in one.rows for row in secret - {told.row} if row in told.text
    ]
