"""What the officer finds in the access log: a day on which somebody looked around, and one who kept trying (S8)."""

from datetime import timedelta
from uuid import UUID

from sqlmodel import col, select

from api.demo.cast import Cast
from api.demo.stage import Script, Stage, at
from api.models.access import Deed, DeedOutcome
from api.models.caller import Hat
from api.models.case import Case
from api.models.person import Person
from api.policies import acts

_TRIES, _LOOKS = 6, 14


def look_around(stage: Stage, cast: Cast) -> Script:
    """A coordinator opens nearly every case of the own region within the hour."""
    team = cast.teams["ZK09"]
    yield at(stage.today - timedelta(days=1), "16:05")
    for case in _cases(stage, team.region.id)[:_LOOKS]:
        work = stage.work(stage.caller(team["coordinator"]), Hat.COORDINATOR, policy=acts.CASE_READ.name)
        work.look(Deed.READ, "cases", case.id, case_id=case.id, region_id=team.region.id)
        yield stage.now + timedelta(minutes=2)


def keep_trying(stage: Stage, cast: Cast) -> Script:
    """Somebody of another region asks for the same case again and again, and is refused."""
    yield at(stage.today - timedelta(days=2), "12:20")
    (case, *_) = _cases(stage, cast.teams["ZK09"].region.id)
    for _ in range(_TRIES):
        _refused(stage, cast.teams["ZK31"]["manager"], case)
        yield stage.now + timedelta(minutes=1)


def _refused(stage: Stage, person: Person, case: Case) -> None:
    work = stage.work(stage.caller(person), policy=acts.CASE_READ.name)
    work.look(Deed.READ, "cases", case.id, case_id=case.id, outcome=DeedOutcome.REFUSED, reason="not-found")


def _cases(stage: Stage, region_id: UUID) -> list[Case]:
    query = select(Case).where(Case.region_id == region_id).order_by(col(Case.created_at), col(Case.id))
    return list(stage.outer.session.exec(query))
