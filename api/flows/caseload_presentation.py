"""Everything of a process on one page, and its figures as a workbook (B11)."""

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from api.core.errors import Conflict
from api.flows import (
    caseload_decisions,
    caseload_definitions,
    caseload_factors,
    caseload_monitor,
    caseload_processes,
    caseload_proposals,
    caseload_results,
    caseload_steps,
    caseload_suggestion,
)
from api.flows.caseload_suggestion import SuggestionQuery
from api.models.caseload_presentation import Presentation
from api.models.caseload_process import CaseloadProcess
from api.models.caseload_proposal import SuggestionRead
from api.models.caseload_team import CaseloadTeam
from api.models.page import ListQuery
from api.work import Work

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ALL = ListQuery(limit=500)
WIDEST = 60
Cells = Sequence[Any]


def present(work: Work, process: CaseloadProcess) -> Presentation:
    """One process as it can be shown to whoever decides."""
    team = work.session.get_one(CaseloadTeam, process.team_id)
    factors = caseload_factors.results(work, caseload_factors.current(work, team.id))
    return Presentation(
        process_id=process.id,
        title=process.title,
        team=team.name,
        purpose=process.sketch.purpose or team.purpose,
        owner=caseload_processes.read(work, process).owner_name,
        members=caseload_steps.find_members(work, process, _ALL).items,
        sketch=process.sketch,
        steps=caseload_steps.find(work, process, _ALL).items,
        definition=caseload_definitions.run(work, caseload_definitions.in_use(work, team.id)),
        weeks=caseload_results.results(work, team),
        line=caseload_results.line(work, team),
        factors=factors,
        suggestion=_suggestion(work, process),
        arguments=caseload_proposals.find_arguments(work, process, _ALL).items,
        proposals=caseload_proposals.find(work, process, _ALL).items,
        decisions=caseload_decisions.find(work, process, _ALL).items,
        monitor=caseload_monitor.tell(work, [team])[0],
    )


def workbook(work: Work, process: CaseloadProcess) -> bytes:
    """The figures as a workbook for spreadsheets. What people wrote is text there, and never a formula."""
    from openpyxl import Workbook  # large, and seldom needed
    from openpyxl.utils import get_column_letter

    shown = present(work, process)
    book = Workbook(write_only=True)
    for title, rows in _sheets(shown):
        sheet = book.create_sheet(title)
        lines = list(rows)
        for place, width in enumerate(_widths(lines), 1):
            sheet.column_dimensions[get_column_letter(place)].width = width
        for row in lines:
            sheet.append([_cell(sheet, value) for value in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def file_name(work: Work, process: CaseloadProcess) -> str:
    """A name that tells of which day it is."""
    return f"caseload-{process.id}-{work.today.isoformat()}.xlsx"


def _suggestion(work: Work, process: CaseloadProcess) -> SuggestionRead | None:
    try:
        return caseload_suggestion.suggestion(work, process, SuggestionQuery())
    except Conflict:
        return None  # hours per case are not known yet


def _sheets(shown: Presentation) -> Iterator[tuple[str, Iterable[Cells]]]:
    """The sheets with their rows, headings first, named as in the API."""
    yield "weeks", _table([one.model_dump(by_alias=True) for one in shown.weeks.averages])
    yield "line", _table([one.model_dump(by_alias=True) for one in shown.line.points])
    yield (
        "factors",
        _table(
            [
                one.model_dump(by_alias=True, exclude={"groups", "distribution"})
                for one in shown.factors.outcomes
            ]
        ),
    )
    bands = [
        {"proposal": one.number, "status": one.status.value, **band.model_dump(by_alias=True)}
        for one in shown.proposals
        for band in one.bands
    ]
    yield "proposals", _table(bands)
    money = [
        one.model_dump(by_alias=True, exclude={"formulas"})
        for decision in shown.decisions
        for one in decision.consequences
    ]
    yield "decisions", _table(money)
    figures = [shown.monitor.team, *shown.monitor.groups]
    yield "monitor", _table([one.model_dump(by_alias=True, exclude={"worker_id"}) for one in figures])
    if shown.suggestion:
        yield "suggestion", _table([one.model_dump(exclude={"figures"}) for one in shown.suggestion.lines])


def _table(rows: Sequence[dict[str, Any]]) -> list[Cells]:
    return [list(rows[0]), *(list(row.values()) for row in rows)] if rows else []


def _widths(rows: Sequence[Cells]) -> list[int]:
    """How wide each column is, in letters: as wide as what stands in it, and not wider than is read at a glance."""
    return [min(max(len(str(value)) for value in column) + 2, WIDEST) for column in zip(*rows, strict=True)]


def _cell(sheet: Any, value: Any) -> Any:
    """Numbers as they are; everything else as text, whatever it begins with."""
    from openpyxl.cell import WriteOnlyCell

    if value is None or isinstance(value, bool | int | float):
        return value
    cell = WriteOnlyCell(sheet, value=str(value))
    cell.data_type = "s"
    return cell
