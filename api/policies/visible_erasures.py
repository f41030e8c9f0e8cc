"""Which rows about erasing and keeping there are for a caller."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from api.models.caller import Caller
from api.models.case import Case
from api.models.erasure import CaseHold, Erasure, ErasureProposal
from api.models.role import Role
from api.policies.hats import Condition


def erasure_proposals(caller: Caller, _day: date) -> Condition:
    """Proposals of own regions, and every one for the officer: none of them tells about the client."""
    return _overseen(caller, col(ErasureProposal.region_id))


def erasures(caller: Caller, _day: date) -> Condition:
    """The ledger of own regions, and the whole of it for the officer."""
    return _overseen(caller, col(Erasure.region_id))


def _overseen(caller: Caller, region: Any) -> Condition:
    if caller.kind == "system" or Role.OFFICER in caller.roles:
        return sa.true()
    return region.in_(caller.regions_as(Role.COORDINATOR))  # type: ignore[no-any-return]  # of a column of any row


def holds(caller: Caller, _day: date) -> Condition:
    """Why a case is kept, for its coordinators."""
    if caller.kind == "system":
        return sa.true()
    regions = caller.regions_as(Role.COORDINATOR)
    return sa.exists().where(col(Case.id) == col(CaseHold.case_id), col(Case.region_id).in_(regions))
