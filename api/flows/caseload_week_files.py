"""The lines of a representative week from a file that people keep themselves: CSV or XLSX (B4)."""

import csv
import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import ValidationError

from api.core.errors import Fault, InvalidInput
from api.core.faults import fault_of
from api.flows.caseload_rows import refuse
from api.models.caseload_week import MOST_LINES, WeekImport, WeekLine

COLUMNS = ("kind", "families", "hoursEach", "months")
_MOST_ROWS, _MOST_COLUMNS = 1_000, 20
_MOST_UNPACKED = 10_000_000
# What reading a workbook that is none, or is broken, ends in.
_UNREADABLE = (
    AttributeError, EOFError, LookupError, OSError, RuntimeError, SyntaxError, TypeError, ValueError,
    zipfile.BadZipFile, zlib.error,
)  # fmt: skip

Cells = list[str]


def lines(given: WeekImport) -> list[WeekLine]:
    """The lines that the file holds. 400 with every wrong cell, by its line and column."""
    if given.xlsx is not None:
        return _read("xlsx", ";", _sheet(given.xlsx))
    text = (given.csv or "").lstrip("\ufeff")
    refuse(Fault("missing", "/csv") for _ in [1] if not text)
    delimiter = ";" if ";" in text.partition("\n")[0] else ","
    return _read("csv", delimiter, csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def _read(name: str, delimiter: str, rows: Iterable[Cells]) -> list[WeekLine]:
    filled = (row for row in rows if any(row))
    heading = next(filled, [])
    if tuple(cell.strip() for cell in heading) != COLUMNS:
        refuse([Fault("csv-columns", f"/{name}", params={"columns": delimiter.join(COLUMNS)})])
    faults: list[Fault] = []
    found = []
    for number, row in enumerate(filled, 1):
        try:
            found.append(WeekLine.model_validate(dict(zip(COLUMNS, map(_value, row), strict=False))))
        except ValidationError as error:
            told = (fault_of({**entry, "loc": ("body", *entry["loc"])}) for entry in error.errors())
            faults += [Fault(one.code, f"/{name}/{number}{one.where}", params=one.params) for one in told]
    if faults:
        raise InvalidInput(faults=faults)
    refuse(
        Fault("too-long", f"/{name}", params={"limit": MOST_LINES})
        for _ in found[MOST_LINES : MOST_LINES + 1]
    )
    return found


def _value(cell: str) -> str | int | float:
    """A cell as a number where it is one; with a decimal comma too."""
    text = cell.strip()
    for read in (int, float):
        try:
            return read(text.replace(",", "."))
        except ValueError:
            continue
    return text


def _sheet(content: bytes) -> Iterator[Cells]:
    """The first sheet as text; what a formula gave when it was saved, never the formula."""
    try:
        rows = list(_unpacked(content))
    except _UNREADABLE:
        rows = []
    refuse(Fault("no-workbook", "/xlsx") for _ in [1] if not rows)
    yield from rows


def _unpacked(content: bytes) -> Iterator[Cells]:
    from openpyxl import load_workbook  # large, and seldom needed

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > _MOST_UNPACKED:
            return
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    sheet = book.worksheets[0]
    for row in sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS, values_only=True):
        yield _trimmed(row)


def _trimmed(row: Iterable[Any]) -> Cells:
    cells = [_text(value) for value in row]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _text(value: Any) -> str:
    """A cell as people see it: a spreadsheet keeps 6 as 6.0."""
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
