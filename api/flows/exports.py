"""Cases and actions of a region as a file (S10). Every case in it gets its line in the access log."""

import csv
import io
from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import Any

import orjson
import sqlalchemy as sa
from pydantic.alias_generators import to_camel
from sqlmodel import col

from api.models.access import Deed
from api.models.action import Action, overdue_actions
from api.models.base import Wire
from api.models.case import Case, CaseFields
from api.models.organisation import Organisation
from api.models.person import Person
from api.models.region import Region
from api.policies import visible
from api.work import Work

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_BOM = "\ufeff"


class What(StrEnum):
    """What is exported."""

    CASES = "cases"
    ACTIONS = "actions"


class Format(StrEnum):
    """CSV for spreadsheets (semicolons, as Dutch ones expect), JSON for programs."""

    CSV = "csv"
    JSON = "json"


MEDIA_TYPES = {Format.CSV: "text/csv; charset=utf-8", Format.JSON: "application/json"}


class ExportQuery(Wire):
    """What to export, and in which form."""

    what: What = What.CASES
    format: Format = Format.JSON


def export(work: Work, region: Region, wanted: ExportQuery) -> bytes:
    """The cases or the actions of a region as a file, oldest first."""
    return write(rows_of(work, region, wanted.what), wanted.format)


def file_name(work: Work, region: Region, wanted: ExportQuery) -> str:
    """A name that tells what is in it and of which day."""
    return f"casustafel-{region.code}-{wanted.what.value}-{work.today.isoformat()}.{wanted.format.value}"


def rows_of(work: Work, region: Region, what: What) -> list[dict[str, Any]]:
    """The rows of an export, with a line in the access log for every case in it (S8)."""
    query = _cases(work, region) if what is What.CASES else _actions(work, region)
    rows = [dict(row._mapping) for row in work.session.execute(query)]
    for case_id in dict.fromkeys(row["id" if what is What.CASES else "case_id"] for row in rows):
        work.look(Deed.EXPORT, "cases", case_id, case_id=case_id, region_id=region.id)
    return rows


def _cases(work: Work, region: Region) -> sa.Select[Any]:
    own = ["id", "source", "reference", "status", "status_reason", *CaseFields.model_fields]
    own += ["created_at", "updated_at", "accepted_at", "closed_at"]
    return (
        sa.select(*(col(getattr(Case, name)) for name in own))
        .where(col(Case.region_id) == region.id, visible.cases(work.caller, work.today))
        .order_by(col(Case.created_at), col(Case.id))
    )


def _actions(work: Work, region: Region) -> sa.Select[Any]:
    first = ["id", "case_id", "meeting_id", "what", "how", "term"]
    last = ["due_on", "due_at", "status", "status_reason", "ended_at", "created_at", "updated_at"]
    return (
        sa.select(
            *(col(getattr(Action, name)) for name in first),
            col(Person.name).label("owner"),
            col(Organisation.name).label("owner_organisation"),
            *(col(getattr(Action, name)) for name in last),
            overdue_actions(work.now).label("overdue"),
        )
        .join(Person, col(Person.id) == col(Action.owner_id))
        .join(Organisation, col(Organisation.id) == col(Person.organisation_id), isouter=True)
        .where(col(Action.region_id) == region.id, visible.actions(work.caller, work.today))
        .order_by(col(Action.created_at), col(Action.id))
    )


def write(rows: Iterable[dict[str, Any]], format_: Format) -> bytes:
    """Rows as a file, with the names of the API. In CSV no cell can be taken for a formula."""
    named = [{to_camel(name): value for name, value in row.items()} for row in rows]
    if format_ is Format.JSON:
        return orjson.dumps({"items": named}, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    if named:
        writer.writerow(named[0])
    writer.writerows([_cell(value) for value in row.values()] for row in named)
    return (_BOM + text.getvalue()).encode()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date | datetime):
        return value.isoformat()
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
