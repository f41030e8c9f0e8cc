"""Loading the demo once, in one transaction: all of it is there, or nothing."""

import gc
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as lite_insert

from api.demo import caseload, cast, data, learning, need, telling, watching
from api.demo.stage import Stage
from api.demo.story import Story
from api.flows import clients
from api.flows.sign_in import DEMO
from api.models.client import KeyCreate
from api.models.sign_in import Mark
from api.work import Work, Works

_KEY_DAYS = timedelta(days=30)
_INSERT: dict[str, Callable[..., Any]] = {"postgresql": pg_insert, "sqlite": lite_insert}


def claim(work: Work) -> bool:
    """Mark the database as demonstration; false when it was. Whoever is loading at this moment is waited for."""
    insert = _INSERT[work.session.get_bind().dialect.name](Mark)
    mark = insert.values(name=DEMO, value=work.today.isoformat(), at=work.now).on_conflict_do_nothing()
    return work.session.execute(mark.returning(Mark.name)).first() is not None


def fill(works: Works, work: Work) -> None:
    """Play every story until now."""
    stage = Stage(work)
    gc.disable()  # it would look at every row again and again, and there is nothing to collect
    try:
        _play(works, stage)
    finally:
        gc.enable()


def _play(works: Works, stage: Stage) -> None:
    players = cast.gather(stage)
    themes = data.themes()
    stage.enter(stage.sweeps(works))
    for number, plan in enumerate(data.cases(), 1):
        stage.enter(telling.tell(Story(stage, players, plan, themes[plan.theme], number)))
    caseload.enter(stage, players)
    stage.enter(learning.learn(stage, players))
    stage.enter(watching.look_around(stage, players))
    stage.enter(watching.keep_trying(stage, players))
    stage.enter(need.look_back(stage, players))
    stage.enter(need.wait_for_it(stage, players))
    stage.play()


def machine_key(work: Work) -> str:
    """A fresh key of the demo's machine client; the one before it stays valid too."""
    client = cast.machine(work)
    for key in clients.valid_keys(work, client)[:-1]:
        clients.revoke_key(work, key)
    return clients.issue_key(work, client, KeyCreate(expires_at=work.now + _KEY_DAYS)).key
