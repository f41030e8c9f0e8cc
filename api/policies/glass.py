"""Break-glass: who may open a case without a ground, and who looks back at it (S8, decision 34)."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col

from api.models.break_glass import BreakGlass
from api.models.caller import Caller
from api.models.case import Confidentiality
from api.models.caseload_team import CaseloadWorker
from api.models.party import Party
from api.models.role import Role
from api.policies import hats
from api.work import Work

LEVELS = Confidentiality.CONFIDENTIAL.and_below
"""Above it a case is hidden from colleagues for a reason that need does not end: its coordinator is phoned."""
_PROFESSIONALS = (Role.COORDINATOR, Role.MANAGER)
_APART = (Role.ADMINISTRATOR, Role.OFFICER)


def may_open(work: Work) -> bool:
    """Professionals with a role here: of a region, in a case, or in a team.

    Not who administers, and so could give an account to anybody, nor the officer, who looks back at it.
    """
    caller = work.caller
    if caller.kind != "person" or any(role in caller.roles for role in _APART):
        return False
    if any(role in caller.roles for role in _PROFESSIONALS):
        return True
    part = sa.exists().where(hats.my_part(caller, work.today), col(Party.role).not_in(hats.CLIENT_PARTS))
    place = sa.exists().where(hats.works(CaseloadWorker, caller, work.today))
    return bool(work.run(sa.select(sa.or_(part, place))).scalar_one())


def oversees(caller: Caller, region_id: UUID) -> bool:
    """The coordinators of the region of the case, and the officer."""
    return Role.OFFICER in caller.roles or region_id in caller.regions_as(Role.COORDINATOR)


def may_end(caller: Caller, row: BreakGlass, region_id: UUID) -> bool:
    """Who opened it, and who looks back at it."""
    return row.person_id == caller.person_id or oversees(caller, region_id)


def may_review(caller: Caller, row: BreakGlass, region_id: UUID) -> bool:
    """Nobody looks back at what they did themself."""
    return row.person_id != caller.person_id and oversees(caller, region_id)
