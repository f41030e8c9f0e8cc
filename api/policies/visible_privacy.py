"""Which rows around the privacy of clients a caller sees: break-glass, erasing, and what others learn from."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from api.models.anonymised_variant import AnonymisedVariant, VariantStatus
from api.models.break_glass import BreakGlass
from api.models.caller import Caller, Scope
from api.models.case import Case
from api.models.erasure import CaseHold, Erasure, ErasureProposal
from api.models.role import Role
from api.models.subject_export import SubjectExport
from api.policies import visible
from api.policies.hats import Condition


def variants(caller: Caller, day: date) -> Condition:
    """Anonymised variants beside their original, for who keeps the file."""
    return visible.keeps_file(col(AnonymisedVariant.case_id), caller, day)


def learning_cases(caller: Caller, _day: date) -> Condition:
    """Variants that a second person approved: for coordinators, managers and systems that were granted it, by region.

    Of every confidentiality: the level is that of the case, and nothing of the case can be known by them.
    """
    regions = caller.regions_as(Role.COORDINATOR, Role.MANAGER) | caller.regions_with(Scope.LEARNING_READ)
    approved = col(AnonymisedVariant.status) == VariantStatus.APPROVED
    if caller.kind == "system":
        return approved
    return sa.and_(approved, col(AnonymisedVariant.region_id).in_(regions))


def break_glass(caller: Caller, day: date) -> Condition:
    """What somebody opened themself, for who sees the case and for the client's side at a table; the officer all."""
    if caller.kind == "system" or Role.OFFICER in caller.roles:
        return sa.true()
    if caller.kind == "machine":
        return sa.false()
    own = col(BreakGlass.person_id) == caller.person_id if caller.kind == "person" else sa.false()
    of_case = visible.within_case(col(BreakGlass.case_id), caller, day)
    return sa.or_(own, of_case, visible.of_client(col(BreakGlass.case_id), caller, day))


def erasure_proposals(caller: Caller, _day: date) -> Condition:
    """Proposals of own regions, and every one for the officer: none of them tells about the client."""
    return _overseen(caller, col(ErasureProposal.region_id))


def erasures(caller: Caller, _day: date) -> Condition:
    """The ledger of own regions, and the whole of it for the officer."""
    return _overseen(caller, col(Erasure.region_id))


def cases_at_term(caller: Caller, _day: date) -> Condition:
    """Cases of which the term ends: those of own regions, for who decides about keeping them."""
    return (
        sa.true() if caller.kind == "system" else col(Case.region_id).in_(caller.regions_as(Role.COORDINATOR))
    )


def subject_exports(caller: Caller, _day: date) -> Condition:
    """What one asked for; requests of own regions, and every one for the officer, who sees no note of them."""
    if caller.kind == "person":
        own = col(SubjectExport.asked_by) == caller.person_id
        return sa.or_(own, _overseen(caller, col(SubjectExport.region_id)))
    return sa.true() if caller.kind == "system" else sa.false()


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
