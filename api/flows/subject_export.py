"""Everything that is kept about the client of a case, as one file for that person (S9).

What goes into it is a list of columns, not of what is left out: notes of a chair for herself, who was phoned, how
somebody else can be reached and keys of any kind stay out, and so does what a later version adds until somebody puts it
here.
"""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from html import escape
from typing import Any

import orjson
import sqlalchemy as sa
from pydantic.alias_generators import to_camel
from sqlmodel import SQLModel, col, select

from api.core.errors import NotFound
from api.flows import access_log, belongings, document_versions, documents
from api.models.access import Deed
from api.models.case import Case, CaseFields
from api.models.document import Document
from api.models.document_version import DocumentVersion
from api.models.minutes import MinutesStatus
from api.work import Work

TOLD: Mapping[str, tuple[str, ...]] = {
    "cases": ("source", "reference", "status", "status_reason", *CaseFields.model_fields, "created_at", "closed_at"),
    "person": ("name", "function"),
    "party": ("role", "person_id", "organisation_id", "from_day", "until_day"),
    "consent": (
        "giver", "giver_name", "form", "purpose", "wording_version", "valid_from", "valid_until", "withdrawn_at",
        "withdrawal_note",
    ),
    "consent_request": ("purpose", "giver", "wording", "status", "answered_at", "answer_note", "valid_until"),
    "document": (
        "kind", "title", "dated_on", "file_name", "version_number", "uploaded_at", "uploaded_by", "first_shared_at",
    ),
    "document_version": ("document_id", "number", "file_name", "uploaded_at", "uploaded_by"),
    "document_share": ("document_id", "meeting_id", "shared_at", "shared_by"),
    "round": ("number", "form", "form_reason", "status", "status_reason"),
    "goal": ("kind", "text", "involved", "involvement", "not_involved_reason"),
    "meeting": (
        "kind", "status", "starts_at", "ends_at", "place", "story_form", "story_note", "client_absence_reason",
        "shared_diagnosis", "no_solution_reason", "escalation_route", "bridging_care", "cancel_reason",
    ),
    "participant": ("meeting_id", "person_id", "organisation_id", "layer", "attended"),
    "finding": ("kind", "text", "theme"),
    "solution": ("kind", "term", "title", "text", "pros", "cons", "chosen_at", "argument"),
    "action": ("what", "how", "term", "owner_id", "due_on", "status", "status_reason", "ended_at"),
    "evaluation": ("verdict", "actions", "goals", "next_steps", "no_follow_up_reason"),
    "minutes": ("introduction", "remarks", "content", "sent_at", "final_at"),
    "addendum": ("text", "author", "created_at"),
}  # fmt: skip
"""Tables and columns, in the order in which they are told."""
_NAMED = {"person_id": "person", "owner_id": "person", "organisation_id": "organisation"}
_PAGE = """<!doctype html>
<html lang="nl"><meta charset="utf-8"><title>Uw gegevens</title>
<style>body{{font-family:sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}}
dt{{font-weight:bold}}dd{{margin:0 0 .5rem;white-space:pre-wrap}}</style>
<h1>Uw gegevens in casustafel</h1><p>Gemaakt op {day}. Hetzelfde staat in gegevens.json; uw documenten staan in de map
documenten.</p>{parts}</html>
"""

_LOST = "Het bestand van dit document is in de opslag niet meer te vinden. Vraag de beheerder ernaar."


def make(work: Work, case: Case) -> Callable[[], bytes]:
    """A ZIP with everything as JSON and as a page to read, and the documents. It is a line in the log of the case.

    It is put together when that is called, after the transaction: documents may have to come from elsewhere.
    """
    work.look(Deed.EXPORT, "cases", case.id, case_id=case.id, region_id=case.region_id)
    return of_client(work, case)


def of_client(work: Work, case: Case) -> Callable[[], bytes]:
    """The same, for who leaves the line in the log elsewhere."""
    told = _told(work, case)
    told["viewers"] = [one.model_dump(mode="json") for one in access_log.viewers(work, case.id).items]
    return pack(work, told, list(_documents(work, case)))


def pack(
    work: Work,
    told: Mapping[str, list[dict[str, Any]]],
    files: Sequence[tuple[str, Callable[[], bytes]]] = (),
) -> Callable[[], bytes]:
    """What is told as JSON and as a page to read, with files, in a ZIP; when it is called."""
    page = _PAGE.format(day=work.today.isoformat(), parts=_parts(told))
    return partial(_packed, orjson.dumps(_on_the_wire(told), option=orjson.OPT_INDENT_2), page, files)


def _packed(told: bytes, page: str, files: Iterable[tuple[str, Callable[[], bytes]]]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("gegevens.json", told)
        target.writestr("gegevens.html", page)
        for name, read in files:
            try:
                target.writestr(name, read())
            except NotFound:
                target.writestr(f"{name}.ontbreekt.txt", _LOST)
    return packed.getvalue()


def _told(work: Work, case: Case) -> dict[str, list[dict[str, Any]]]:
    found = belongings.of_case(work, case.id)
    tables = SQLModel.metadata.tables
    return {name: list(_rows(work, tables[name], found[tables[name]], TOLD[name])) for name in TOLD}


def _rows(
    work: Work, table: sa.Table, keys: belongings.Keys, columns: Sequence[str]
) -> Iterable[dict[str, Any]]:
    """What is told of these rows, with names in the place of references."""
    chosen = [table.c[name] for name in columns]
    for condition in belongings.picked(table, keys):
        query = sa.select(*chosen).where(condition)
        if table.name in {"minutes", "addendum"}:
            query = query.where(_is_sent(table))
        for row in work.run(query.order_by(*table.primary_key.columns)):
            yield {name: named(work, name, value) for name, value in zip(columns, row, strict=True)}


def _is_sent(table: sa.Table) -> sa.ColumnElement[bool]:
    """A draft is of who writes it."""
    minutes = SQLModel.metadata.tables["minutes"]
    if table is minutes:
        return minutes.c.status != MinutesStatus.DRAFT
    sent = sa.select(minutes.c.id).where(minutes.c.status != MinutesStatus.DRAFT)
    return table.c.minutes_id.in_(sent)


def named(work: Work, column: str, value: Any) -> Any:
    """The name in the place of a reference to a person or an organisation; anything else as it is."""
    if column not in _NAMED or value is None:
        return value
    table = SQLModel.metadata.tables[_NAMED[column]]
    return work.run(sa.select(table.c.name).where(table.c.id == value)).scalar()


def _documents(work: Work, case: Case) -> Iterable[tuple[str, Callable[[], bytes]]]:
    query = select(Document).where(Document.case_id == case.id).order_by(col(Document.created_at))
    for number, document in enumerate(work.session.exec(query).all(), 1):
        try:
            yield f"documenten/{number:03}-{document.file_name}", documents.content(work, document)
        except NotFound:  # announced, and never delivered
            continue
        yield from _earlier(work, document, f"documenten/{number:03}")


def _earlier(work: Work, document: Document, name: str) -> Iterable[tuple[str, Callable[[], bytes]]]:
    """What somebody took the place of is still kept, and so it is told."""
    query = select(DocumentVersion).where(DocumentVersion.document_id == document.id)
    for one in work.session.exec(query.order_by(col(DocumentVersion.number))).all():
        yield (
            f"{name}-versie-{one.number}-{one.file_name}",
            document_versions.content(work, document, one.number)[1],
        )


def _on_the_wire(told: Mapping[str, list[dict[str, Any]]]) -> dict[str, Any]:
    return {
        to_camel(name): [{to_camel(key): _plain(value) for key, value in row.items()} for row in rows]
        for name, rows in told.items()
    }


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value.model_dump(mode="json", by_alias=True) if isinstance(value, SQLModel) else value


def _parts(told: Mapping[str, list[dict[str, Any]]]) -> str:
    """The page: a part for each kind, a list of terms for each row. Nothing of what people wrote is taken for HTML."""
    return "".join(
        f"<h2>{escape(name)}</h2>" + "".join(f"<dl>{_terms(row)}</dl><hr>" for row in rows)
        for name, rows in told.items()
        if rows
    )


def _terms(row: Mapping[str, Any]) -> str:
    filled = {name: _plain(value) for name, value in row.items() if value not in (None, [], "")}
    return "".join(
        f"<dt>{escape(name)}</dt><dd>{escape(_text(value))}</dd>" for name, value in filled.items()
    )


def _text(value: Any) -> str:
    return (
        orjson.dumps(value, option=orjson.OPT_INDENT_2).decode()
        if isinstance(value, list | dict)
        else str(value)
    )
