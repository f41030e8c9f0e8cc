"""Cases that were opened in need by somebody of another region: one was looked back at, one waits for it (S8)."""

from datetime import timedelta

from sqlmodel import col, select

from api.demo.cast import Cast
from api.demo.stage import Script, Stage, at
from api.flows import break_glass
from api.models.access import Deed
from api.models.break_glass import (
    BreakGlass,
    BreakGlassCreate,
    BreakGlassKind,
    BreakGlassReview,
    BreakGlassVerdict,
)
from api.models.caller import Hat
from api.models.case import Case
from api.models.person import Person
from api.policies import acts
from api.policies.acts import Policy
from api.work import Work

_HERE = "ZK09"
_DANGER = "De buren bellen: er is geschreeuw en de deur blijft dicht. Ik wil weten wie erbij kan."
_ABSENT = (
    "Morgen vroeg wordt iemand opgenomen. Ik wil weten welke zorg is afgesproken; de regio neemt niet op."
)
_VERDICT = "De politie vroeg wie erbij kon, en dat stond in de afspraken. Er is niet meer bekeken dan nodig."


def look_back(stage: Stage, cast: Cast) -> Script:
    """Opened for an hour in the evening; two days later the coordinator of the region says that it was needed."""
    day, who = stage.today - timedelta(days=9), cast.teams["ZK20"]["coordinator"]
    yield at(day, "20:10")
    opened = _open(stage, cast, who, BreakGlassKind.ACUTE_DANGER, _DANGER)
    yield at(day, "21:05")
    break_glass.end(_acting(stage, who, acts.BREAK_GLASS_END), opened)
    yield at(day + timedelta(days=2), "09:15")
    work = _acting(stage, cast.teams[_HERE]["coordinator"], acts.BREAK_GLASS_REVIEW, Hat.COORDINATOR)
    break_glass.review(work, opened, BreakGlassReview(verdict=BreakGlassVerdict.JUSTIFIED, note=_VERDICT))


def wait_for_it(stage: Stage, cast: Cast) -> Script:
    """Opened yesterday evening; nobody looked back at it yet."""
    yield at(stage.today - timedelta(days=1), "18:40")
    _open(stage, cast, cast.teams["ZK31"]["coordinator"], BreakGlassKind.COORDINATOR_ABSENT, _ABSENT)


def _open(stage: Stage, cast: Cast, who: Person, kind: BreakGlassKind, reason: str) -> BreakGlass:
    """The case that was registered first, opened and read."""
    first = select(Case).where(Case.region_id == cast.teams[_HERE].region.id).order_by(col(Case.created_at))
    case = stage.outer.session.exec(first.limit(1)).one()
    asked = BreakGlassCreate(case_id=case.id, kind=kind, reason=reason)
    opened = break_glass.open_case(_acting(stage, who, acts.BREAK_GLASS_OPEN), asked)
    work = _acting(stage, who, acts.CASE_READ)
    work.look(Deed.READ, "cases", case.id, case_id=case.id, region_id=case.region_id)
    return opened


def _acting(stage: Stage, who: Person, policy: Policy, hat: Hat = Hat.BREAK_GLASS) -> Work:
    return stage.work(stage.caller(who), hat, policy=policy.name)
