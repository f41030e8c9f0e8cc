"""Every row of tests/data/workdays.csv: cases worked by hand, for both profiles."""

import csv
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from api.rules.promises import (
    AMSTERDAM,
    corrections_close,
    documents_due,
    documents_reminder_day,
    last_day,
    local_day,
    minutes_due,
)
from api.rules.workdays import WorkdayCalendar

ATW, KERN = WorkdayCalendar.ATW, WorkdayCalendar.KERN

Row = dict[str, str]

with (Path(__file__).parents[1] / "data" / "workdays.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))

CORRECTIONS = [pytest.param(row, id=row["id"]) for row in ROWS if row["kind"] == "correctievenster"]
MEETINGS = [pytest.param(row, id=row["id"]) for row in ROWS if row["kind"] == "bijeenkomst"]


def wall(instant: datetime) -> str:
    return instant.astimezone(AMSTERDAM).isoformat()


def test_every_row_is_of_a_kind_that_is_tested():
    assert len(CORRECTIONS) == 13
    assert len(MEETINGS) == 10
    assert len(ROWS) == 23


@pytest.mark.parametrize("row", CORRECTIONS)
def test_corrections(row: Row):
    sent = datetime.fromisoformat(row["input"])
    closes = corrections_close(sent, ATW)
    assert last_day(closes) == date.fromisoformat(row["last_day_atw"])
    assert wall(closes) == row["end_exclusive_local_atw"]
    assert closes == datetime.fromisoformat(row["end_exclusive_utc_atw"])
    assert closes.tzinfo is UTC
    assert last_day(corrections_close(sent, KERN)) == date.fromisoformat(row["last_day_kern"])


@pytest.mark.parametrize("row", MEETINGS)
def test_minutes(row: Row):
    held = local_day(datetime.fromisoformat(row["input"]))
    literal = minutes_due(held, ATW, roll=False)
    assert last_day(literal) == date.fromisoformat(row["minutes_deadline"])
    assert wall(literal) == row["end_exclusive_local_minutes"]
    assert last_day(minutes_due(held, ATW, roll=True)) == date.fromisoformat(
        row["minutes_deadline_rolled_atw"]
    )


@pytest.mark.parametrize("row", MEETINGS)
def test_documents(row: Row):
    starts = datetime.fromisoformat(row["input"])
    due = documents_due(starts)
    assert wall(due) == row["doc_wallclock_local"]
    assert local_day(due) == date.fromisoformat(row["latest_doc_date"])
    assert (starts - due).total_seconds() / 3600 == int(row["doc_elapsed_hours"])
    assert documents_reminder_day(starts, ATW) == date.fromisoformat(row["latest_doc_workday_atw"])
