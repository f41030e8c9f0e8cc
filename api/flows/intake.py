"""Cases come in: by hand, pushed by another system, or many at once (S1)."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from pydantic import ValidationError
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as lite_insert
from sqlmodel import select

from api.core.errors import Conflict, Fault, InvalidInput, NotFound, Stale
from api.core.etag import matches
from api.core.faults import fault_of
from api.core.ids import new_id
from api.flows import regions
from api.models.access import Deed
from api.models.base import table_of
from api.models.batch import CaseBatch, CaseBatchItem, LineOutcome
from api.models.caller import Hat, Scope
from api.models.case import Case, CaseCreate, CasePush, CaseStatus, CaseStored, Confidentiality
from api.models.role import Role
from api.models.sealing import sealed_case
from api.models.stamp import actions_of
from api.policies import hats, visible
from api.work import Work

_TABLE = table_of(Case)
_INSERT: dict[str, sa.Executable] = {
    name: insert(_TABLE).on_conflict_do_nothing(index_elements=["source", "reference"]).returning(_TABLE.c.id)
    for name, insert in (("postgresql", pg_insert), ("sqlite", lite_insert))
}
_EMPTY = dict.fromkeys(("status_reason", "accepted_at", "closed_at"))


def register(work: Work, body: CaseCreate) -> Case:
    """A case by hand, in a region where the caller is coordinator (or the machine may write)."""
    region_id = _region_for(work, body)
    work.hats = hats.standing(work.caller, region_id)
    case = work.create(Case, body, region_id=region_id)
    work.record("case-registered", case, case_id=case.id)
    work.look(Deed.CREATE, "cases", case.id, case_id=case.id, region_id=region_id)
    return case


def push(
    work: Work, source: str, reference: str, body: CasePush, seen: str | None = None
) -> tuple[Case | CaseStored, LineOutcome]:
    """Create or update the case that a source knows by its reference; nothing changes when nothing differs.

    Matched on (source, reference) and on nothing else. The source's word is the whole of it: a field that is left out
    becomes empty. ``seen`` is the ``If-Match`` of a source that wants to know about changes in between (412). A new
    case is given as it was stored, outside the session.
    """
    region_id = _region_for(work, body)
    work.hats = frozenset({Hat.MACHINE})
    known = body.model_dump(exclude={"region", "reference"})
    key = {"source": source, "reference": reference, "region_id": region_id}
    made = None if seen else _insert(work, {**known, **key})
    if made is not None:
        work.record("case-registered", made, case_id=made.id, source=source)
        work.look(Deed.CREATE, "cases", made.id, case_id=made.id, region_id=region_id)
        return made, LineOutcome.CREATED
    work.traces.write_keys(work.connection)  # it may have come earlier in the same batch
    case = work.session.exec(
        select(Case)
        .where(Case.source == source, Case.reference == reference)
        .where(visible.cases(work.caller, work.today))
        .with_for_update(key_share=True)
    ).first()
    if case is None or case.confidentiality not in _levels(work, case.region_id):
        raise NotFound()
    if seen is not None and not matches(seen, case.version):
        raise Stale(case.updated_by, case.updated_at, case.version)
    if case.region_id != region_id and case.status is not CaseStatus.REGISTERED:
        raise Conflict("region-fixed")
    work.look(Deed.CHANGE, "cases", case.id, case_id=case.id, region_id=region_id)
    if (case.title, case.confidentiality) != (body.title, body.confidentiality):
        work.touch(actions_of(region_id))  # lists of actions show it
    if not work.change(case, **known, region_id=region_id):
        return case, LineOutcome.UNCHANGED
    work.record("case-updated", case, case_id=case.id, source=source)
    return case, LineOutcome.UPDATED


def _insert(work: Work, values: dict[str, Any]) -> CaseStored | None:
    """The new case; None when (source, reference) already exists. One round trip, no race.

    Where no transaction is open yet it is written with all that is told of it, as the last thing (Taken).
    """
    whole = {
        **values,
        "id": new_id(),
        "version": 1,
        "status": CaseStatus.REGISTERED,
        "created_at": work.now,
        "updated_at": work.now,
        "updated_by": work.caller.name,
    }
    stored, key = sealed_case(work.outside, whole)
    if work.light:
        work.traces.cases.append(stored)
    elif work.run(_INSERT[work.connection.dialect.name], stored).first() is None:
        return None
    if key is not None:
        work.traces.keys.append({"case_id": whole["id"], "wrapped": key})
    return CaseStored(**_EMPTY, **whole)


@dataclass(frozen=True)
class Pushed:
    """What became of one line of a batch."""

    index: int
    reference: str | None
    outcome: LineOutcome
    id: UUID | None = None
    faults: tuple[Fault, ...] = ()


def push_batch(work: Work, batch: CaseBatch) -> list[Pushed]:
    """Up to 500 cases of one source, an answer per line. With ``all_or_nothing`` one bad line refuses them all."""
    lines = [_push_line(work, batch.source, index, raw) for index, raw in enumerate(batch.cases)]
    faults = [
        replace(fault, where=f"/cases/{line.index}{fault.where}") for line in lines for fault in line.faults
    ]
    if faults and batch.all_or_nothing:
        raise InvalidInput(faults=faults)
    return lines


def _push_line(work: Work, source: str, index: int, raw: dict[str, Any]) -> Pushed:
    reference = raw.get("reference") if isinstance(raw.get("reference"), str) else None
    try:
        item = CaseBatchItem.model_validate(raw)
        case, outcome = push(work, source, item.reference, item)
    except ValidationError as error:
        entries = [{**entry, "loc": ("body", *entry["loc"])} for entry in error.errors()]
        faults = tuple(fault_of(entry, raw) for entry in entries)
        return Pushed(index, reference, LineOutcome.REFUSED, faults=faults)
    except InvalidInput as error:
        return Pushed(index, reference, LineOutcome.REFUSED, faults=error.faults)
    except (Conflict, NotFound) as error:
        return Pushed(index, reference, LineOutcome.REFUSED, faults=(Fault(error.slug, ""),))
    return Pushed(index, reference, outcome, case.id)


def _region_for(work: Work, body: CaseCreate) -> UUID:
    """The region of a code, where the caller may register cases. Unknown and not-yours look the same."""
    region_id = regions.ids_by_code(work, body.region).get(body.region)
    caller = work.caller
    mine = caller.regions_as(Role.COORDINATOR) | caller.regions_with(Scope.CASES_WRITE)
    if region_id is None or (region_id not in mine and caller.kind != "system"):
        raise InvalidInput(faults=[Fault("region-not-yours", "/region")])
    if body.confidentiality not in _levels(work, region_id):
        raise InvalidInput(faults=[Fault("above-grant", "/confidentiality")])
    return region_id


def _levels(work: Work, region_id: UUID) -> frozenset[Confidentiality]:
    """Cases of which levels the caller may write there: a machine those that it was granted."""
    if work.caller.kind != "machine":
        return visible.EVERY_LEVEL
    level = work.caller.levels.get((Scope.CASES_WRITE, region_id))
    return level.and_below if level else frozenset()
