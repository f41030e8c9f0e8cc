"""Which rows of the responsible caseload there are for a caller: those of a team, and what is somebody's own."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import col

from api.models.caller import Caller, Scope
from api.models.caseload_case import Carry
from api.models.caseload_monitor import Discussion
from api.models.caseload_process import Member
from api.models.caseload_reference import Reference
from api.models.caseload_reflection import Reflection, ReflectionNote
from api.models.caseload_team import CaseloadTeam, CaseloadWorker
from api.models.caseload_week import Week
from api.models.role import Role
from api.policies import hats
from api.policies.hats import Condition

# Under names of their own: the rows that are asked for may come from the same tables.
_ME, _LEAD, _MEMBER = aliased(CaseloadWorker), aliased(CaseloadWorker), aliased(Member)


def teams(caller: Caller, day: date) -> Condition:
    """Teams of own regions, teams in which the caller works now, and those whose process they take part in."""
    if caller.kind == "system":
        return sa.true()
    if caller.kind == "machine":
        return col(CaseloadTeam.region_id).in_(caller.regions_with(Scope.CASES_READ, Scope.CASES_WRITE))
    if caller.kind != "person":
        return sa.false()
    mine = sa.exists().where(col(_ME.team_id) == col(CaseloadTeam.id), hats.works(_ME, caller, day))
    part = sa.exists().where(
        col(_MEMBER.team_id) == col(CaseloadTeam.id), col(_MEMBER.person_id) == caller.person_id
    )
    in_region = col(CaseloadTeam.region_id).in_(caller.regions_as(Role.COORDINATOR, Role.MANAGER))
    return sa.or_(in_region, mine, part)


def within_team(team_id: Any, caller: Caller, day: date) -> Condition:
    """Rows of a team are visible with the team."""
    return sa.exists().where(col(CaseloadTeam.id) == team_id, teams(caller, day))


def is_own_figure(team_id: Any, worker_id: Any, caller: Caller, day: date) -> Condition:
    """What is about one worker is for that worker and the team lead, and for nobody else (B10)."""
    if caller.kind != "person":
        return sa.true() if caller.kind == "system" else sa.false()
    own = sa.exists().where(col(_ME.id) == worker_id, col(_ME.person_id) == caller.person_id)
    lead = sa.exists().where(col(_LEAD.team_id) == team_id, col(_LEAD.lead), hats.works(_LEAD, caller, day))
    return sa.or_(own, lead)


def figures(caller: Caller, day: date) -> Condition:
    """Workers whose own figures the caller may see."""
    return is_own_figure(col(CaseloadWorker.team_id), col(CaseloadWorker.id), caller, day)


def carries(caller: Caller, day: date) -> Condition:
    """Who carries what is an own figure; what waits for somebody is the team's."""
    waits = sa.and_(col(Carry.worker_id).is_(None), within_team(col(Carry.team_id), caller, day))
    return sa.or_(waits, is_own_figure(col(Carry.team_id), col(Carry.worker_id), caller, day))


def weeks(caller: Caller, day: date) -> Condition:
    """A week is its worker's alone until it is shared with the team."""
    own = sa.exists().where(col(_ME.id) == col(Week.worker_id), col(_ME.person_id) == caller.person_id)
    shared = sa.and_(col(Week.shared_at).is_not(None), within_team(col(Week.team_id), caller, day))
    return sa.or_(own, shared)


def _unless_about_another(kind: Any, caller: Caller, day: date) -> Condition:
    """Rows of a visible team; those that are about one worker only for that worker and the lead."""
    about = sa.or_(kind.worker_id.is_(None), is_own_figure(kind.team_id, kind.worker_id, caller, day))
    return sa.and_(about, within_team(kind.team_id, caller, day))


def discussions(caller: Caller, day: date) -> Condition:
    """Deviations of team and groups with the team, those of one worker with their figures."""
    return _unless_about_another(Discussion, caller, day)


def reflections(caller: Caller, day: date) -> Condition:
    """Rounds of a team; a round with one worker is for the two of them."""
    return _unless_about_another(Reflection, caller, day)


def notes(caller: Caller, day: date) -> Condition:
    """Contributions are visible with their round."""
    return sa.exists().where(
        col(Reflection.id) == col(ReflectionNote.reflection_id), reflections(caller, day)
    )


def references(caller: Caller, day: date) -> Condition:
    """The examples that came with casustafel, and those of visible teams."""
    return sa.or_(col(Reference.team_id).is_(None), within_team(col(Reference.team_id), caller, day))
