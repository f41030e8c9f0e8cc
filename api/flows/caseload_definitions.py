"""Definitions: choices that are tried out on the register before they are agreed (B3)."""

from collections import Counter
from itertools import product
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.errors import Conflict, Fault, InvalidInput
from api.core.ids import new_id
from api.flows.caseload_rows import every, moves, page, refuse, tell, titles
from api.models.base import Wire, table_of
from api.models.caseload_case import Carry
from api.models.caseload_definition import (
    LIFECYCLE,
    CaseWeight,
    Choices,
    Definition,
    DefinitionComparison,
    DefinitionCreate,
    DefinitionPatch,
    DefinitionRead,
    DefinitionRun,
    DefinitionStatus,
    Difference,
    Uncounted,
)
from api.models.caseload_team import CaseloadTeam
from api.models.page import ListQuery, Page
from api.policies import acts, hats
from api.rules.caseload_counting import Intensity, left_out, weight
from api.work import Work

FIRST = "Eerste opzet"


class ComparisonQuery(Wire):
    """The definition to lay beside it; without one that which is in use."""

    other: UUID | None = None


def begin(work: Work, team: CaseloadTeam) -> None:
    """Every team has a definition from the beginning, so that its caseload can be seen; it is a draft."""
    first = work.create(Definition, team_id=team.id, name=FIRST, in_use=True)
    _lay_out(work, first)


def in_use(work: Work, team_id: UUID) -> Definition:
    """The definition that decides what counts now."""
    query = select(Definition).where(Definition.team_id == team_id, col(Definition.in_use))
    return work.session.exec(query).one()


def find(work: Work, team: CaseloadTeam, wanted: ListQuery) -> Page[DefinitionRead]:
    """The definitions of a team, first to last."""
    rows, cursor = page(work, Definition, wanted, Definition.team_id == team.id)
    return Page(items=[read(work, row) for row in rows], next=cursor)


def read(work: Work, definition: Definition) -> DefinitionRead:
    """A definition with what the caller may do with it."""
    draft = definition.status is DefinitionStatus.DRAFT
    may = moves(
        work,
        edit=draft and acts.CASELOAD_WORK,
        agreement=draft and acts.CASELOAD_LEAD,
        run=acts.CASELOAD_CASES_READ,
    )
    return DefinitionRead.model_validate(definition, update={"next": may})


def create(work: Work, team: CaseloadTeam, body: DefinitionCreate) -> Definition:
    """A new draft."""
    _check(body.choices)
    definition = work.create(Definition, body, team_id=team.id)
    _lay_out(work, definition)
    tell(work, "definition-drafted", definition)
    return definition


def change(work: Work, definition: Definition, body: DefinitionPatch) -> Definition:
    """Other choices in a draft. What was agreed stays as it was agreed."""
    if definition.status is not DefinitionStatus.DRAFT:
        raise Conflict("definition-fixed")
    sent = body.changes()
    if "choices" in sent:
        _check(body.choices)
    if work.change(definition, **sent):
        _lay_out(work, definition)
        tell(work, "definition-changed", definition)
    return definition


def agree(work: Work, definition: Definition) -> Definition:
    """From now on this definition decides what counts. One that counts nothing of what there is, is refused."""
    status = LIFECYCLE.after(definition.status, "agree")
    found = run(work, definition)
    if found.total and not found.counted:
        raise Conflict("counts-nothing", total=found.total)
    before = in_use(work, definition.team_id)
    if before.id != definition.id:
        if before.status is DefinitionStatus.AGREED:
            work.change(before, in_use=False, status=LIFECYCLE.after(before.status, "replace"))
        work.change(before, in_use=False)
    work.change(definition, status=status, in_use=True)
    tell(work, "definition-agreed", definition)
    return definition


def run(work: Work, definition: Definition) -> DefinitionRun:
    """What the definition makes of every open case that the team has in the register today."""
    by = definition.choices.counting
    carries = _open(work, definition.team_id)
    called = titles(work, (carry.case_id for carry in carries))
    reasons = {carry.id: left_out(carry.carried, by, work.today) for carry in carries}
    uncounted = [
        Uncounted(carry_id=one.id, case_id=one.case_id, case_title=called.get(one.case_id), reason=reason)
        for one in carries
        if (reason := reasons[one.id])
    ]
    return DefinitionRun(
        definition_id=definition.id,
        name=definition.name,
        total=len(carries),
        counted=len(carries) - len(uncounted),
        load=round(sum(weight(one.carried, by, work.today) for one in carries), 3),
        reasons=dict(Counter(one.reason for one in uncounted)),
        not_counted=uncounted,
    )


def compare(work: Work, definition: Definition, wanted: ComparisonQuery) -> DefinitionComparison:
    """Two definitions of a team on the same cases, and the cases about which they differ."""
    other = work.session.get(Definition, wanted.other) if wanted.other else in_use(work, definition.team_id)
    if other is None or other.team_id != definition.team_id:
        raise InvalidInput(faults=[Fault("not-known", "other", "query")])
    first, second = definition.choices.counting, other.choices.counting
    carries = _open(work, definition.team_id)
    called = titles(work, (carry.case_id for carry in carries))
    lines = [
        Difference(
            carry_id=one.id,
            case_id=one.case_id,
            case_title=called.get(one.case_id),
            first=left_out(one.carried, first, work.today),
            second=left_out(one.carried, second, work.today),
            first_weight=round(weight(one.carried, first, work.today), 3),
            second_weight=round(weight(one.carried, second, work.today), 3),
        )
        for one in carries
    ]
    unlike = [line for line in lines if (line.first, line.first_weight) != (line.second, line.second_weight)]
    return DefinitionComparison(first=run(work, definition), second=run(work, other), differences=unlike)


def _open(work: Work, team_id: UUID) -> list[Carry]:
    """What has not ended: a case that ended counts by no definition, and there are ever more of those."""
    return list(every(work, Carry, Carry.team_id == team_id, hats.goes_on(Carry, work.today)))


def _check(choices: Choices) -> None:
    weighs = [intensity for intensity in Intensity if intensity in choices.intensities]
    faults = [Fault("counts-nothing", "/choices/kinds")] if not any(choices.kinds.values()) else []
    if len(weighs) < len(Intensity):
        faults.append(Fault("every-intensity", "/choices/intensities"))
    refuse(faults)


def _lay_out(work: Work, definition: Definition) -> None:
    """Write the weights as rows, for adding up in the database."""
    table = table_of(CaseWeight)
    work.session.execute(sa.delete(table).where(table.c.definition_id == definition.id))
    choices = definition.choices
    stamped = {"version": 1, "created_at": work.now, "updated_at": work.now, "updated_by": work.caller.name}
    rows = [
        {
            **stamped,
            "id": new_id(),
            "definition_id": definition.id,
            "kind": kind,
            "intensity": intensity,
            "base": of_kind * of_intensity,
            "step": of_kind * choices.heavy_factor_weight,
            "waiting": choices.waiting_counts,
            "inactive_days": choices.inactive_after_days,
        }
        for (kind, of_kind), (intensity, of_intensity) in product(
            choices.kinds.items(), choices.intensities.items()
        )
    ]
    work.session.execute(sa.insert(table), rows)
