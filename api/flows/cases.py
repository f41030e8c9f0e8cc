"""A case: finding it, changing it, triage, taking it up again (W1)."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import sqlalchemy as sa
from pydantic import Field
from pydantic.alias_generators import to_camel
from sqlmodel import col, select

from api.core.errors import Conflict, Fault, InvalidInput
from api.core.text import Instant
from api.flows import caseload_carries
from api.flows.listing import listed, searched
from api.models.case import (
    LIFECYCLE,
    Case,
    CaseListed,
    CasePatch,
    CaseRead,
    CaseStatus,
    CaseStored,
    Reopening,
    SuspectedDouble,
    Triage,
    TriageDecision,
)
from api.models.page import ListQuery, Page
from api.models.region import Region
from api.models.sealing import mark_of
from api.models.stamp import actions_of
from api.policies import acts, visible
from api.work import Work

MOVES = (
    ("triage", "accept", acts.CASE_DECIDE),
    ("closure", "close", acts.CASE_DECIDE),
    ("reopening", "reopen", acts.CASE_DECIDE),
)
_FACTS = [(name, to_camel(name)) for name in CaseRead.model_fields if name != "next"]
PARTS = (
    ("rounds", acts.ROUNDS_CHANGE),
    ("documents", acts.DOCUMENTS_CHANGE),
    ("consents", acts.CONSENTS_CHANGE),
    ("actions", acts.ACTIONS_CREATE),
)
"""What may be added to a case while it is being worked on."""
_SEARCHED = ("title", "client_name", "reference", "municipality")
_TRIAGED = {TriageDecision.ACCEPT: "case-accepted", TriageDecision.DECLINE: "case-declined"}


class CaseQuery(ListQuery):
    """Filters of the list of cases; ``q`` looks in title, name, reference and municipality."""

    status: CaseStatus | None = None
    region: Annotated[str | None, Field(max_length=100)] = None
    source: Annotated[str | None, Field(max_length=100)] = None
    q: Annotated[str | None, Field(min_length=2, max_length=100)] = None
    updated_since: Instant | None = None


def read(work: Work, case: Case | CaseStored) -> CaseRead:
    """A case with what this caller may do with it now."""
    return CaseRead.model_validate(case, update={"next": moves(work, case.status)})


def facts(work: Work, case: Case | CaseStored) -> dict[str, Any]:
    """The same as ``read``, as it goes on the wire, without a model in between: for where many wait."""
    return {called: getattr(case, name) for name, called in _FACTS} | {"next": moves(work, case.status)}


def moves(work: Work, status: CaseStatus) -> list[str]:
    """What this caller may do with a case of this status."""
    possible = LIFECYCLE.moves(status)
    found = [noun for noun, move, policy in MOVES if move in possible and acts.worn(work, policy)]
    active = status is CaseStatus.ACTIVE
    found += [noun for noun, policy in PARTS if active and acts.worn(work, policy)]
    if acts.worn(work, acts.PARTIES_CHANGE):
        found.append("parties")
    if acts.worn(work, acts.VARIANT_MAKE):
        found.append("variants")
    if acts.worn(work, acts.HOLDS_CHANGE):
        found.append("holds")
    if not active and acts.worn(work, acts.ERASURE_PROPOSE):
        found.append("erasure")
    if acts.worn(work, acts.SUBJECT_EXPORT_ASK):
        found.append("subject-exports")
    if acts.worn(work, acts.CASE_CHANGE):
        found.append("edit")
    return found


def find(work: Work, wanted: CaseQuery) -> Page[CaseListed]:
    """Visible cases, last changed first."""
    columns = [col(getattr(Case, name)) for name in CaseListed.model_fields]
    query: Any = sa.select(*columns).where(visible.cases(work.caller, work.today))
    if wanted.status:
        query = query.where(col(Case.status) == wanted.status)
    if wanted.region:
        query = query.where(col(Case.region_id).in_(select(Region.id).where(Region.code == wanted.region)))
    if wanted.source:
        query = query.where(col(Case.source) == wanted.source)
    if wanted.updated_since:
        query = query.where(col(Case.updated_at) >= wanted.updated_since)
    order: list[tuple[Any, type]] = [(col(Case.updated_at), datetime), (col(Case.id), UUID)]
    if wanted.q:
        rows, cursor = searched(work, query, wanted, order, _SEARCHED, wanted.q, descending=True)
    else:
        rows, cursor = listed(work, query, wanted, order, descending=True)
    return Page(items=[CaseListed.model_validate(row) for row in rows], next=cursor)


def change(work: Work, case: Case, body: CasePatch) -> Case:
    """Other facts about a case."""
    listed_as = (case.title, case.confidentiality)
    if work.change(case, **body.changes()):
        work.record("case-updated", case, case_id=case.id)
    if (case.title, case.confidentiality) != listed_as:
        work.touch(actions_of(case.region_id))  # lists of actions show it
    return case


def triage(work: Work, case: Case, body: Triage) -> Case:
    """Take a registered case up, or decline it with a reason."""
    if body.decision is TriageDecision.DECLINE and body.reason is None:
        raise InvalidInput(faults=[Fault("reason-needed", "/reason")])
    status = LIFECYCLE.after(case.status, body.decision.value)
    accepted_at = work.now if status is CaseStatus.ACTIVE else None
    work.change(case, status=status, status_reason=body.reason, accepted_at=accepted_at)
    if status is CaseStatus.DECLINED:
        caseload_carries.end_all(work, case.id)
    work.record(_TRIAGED[body.decision], case, case_id=case.id)
    return case


def reopen(work: Work, case: Case, body: Reopening) -> Case:
    """Take a closed or declined case up again."""
    status = LIFECYCLE.after(case.status, "reopen")
    accepted_at = case.accepted_at or work.now
    work.change(case, status=status, status_reason=body.reason, closed_at=None, accepted_at=accepted_at)
    work.record("case-reopened", case, case_id=case.id)
    return case


def demand_active(case: Case) -> None:
    """409 unless the case is being worked on."""
    if case.status is not CaseStatus.ACTIVE:
        raise Conflict("case-not-active", status=case.status)


def suspected_doubles(work: Work, case: Case) -> list[SuspectedDouble]:
    """Visible cases that may be about the same person, with why. A person decides; nothing is merged (S1)."""
    name, birth = (
        mark_of(work.connection, Case, field, getattr(case, field)) for field in ("client_name", "birth_date")
    )
    if name is None and birth is None:
        return []
    same_name, same_birth = col(Case.name_mark) == name, col(Case.birth_mark) == birth
    query = (
        sa.select(col(Case.id), col(Case.title), same_name.label("name"), same_birth.label("birth"))
        .where(col(Case.id) != case.id, visible.cases(work.caller, work.today))
        .where(sa.or_(same_name if name else sa.false(), same_birth if birth else sa.false()))
        .order_by(col(Case.id))
        .limit(20)
    )
    why = (("name", name), ("birth", birth))
    return [
        SuspectedDouble(id=row.id, title=row.title, why=[k for k, known in why if known and getattr(row, k)])
        for row in work.session.execute(query)
    ]
