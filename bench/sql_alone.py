"""``pgbench`` with the statements of the floor: what the database can do when nobody translates."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from sqlalchemy import make_url

from bench import floor_sql as sql
from bench.requests import PUSHED, REGION
from bench.scale import CASE, REGIONS, SOURCE, Scale
from tests.support.postgres import connect, programs

_ANY_OTHER = "' || lpad(to_hex(:other::bigint), 12, '0')"
_ME = "'bench'"  # without a colon: pgbench would take what follows it for a variable
_RATE = re.compile(r"tps = ([0-9.]+) \(without")


def program() -> str | None:
    """Where pgbench is, if anywhere."""
    beside = programs() / "pgbench"
    return str(beside) if beside.is_file() else shutil.which("pgbench")


def scripts(url: str, scale: Scale) -> dict[str, str]:
    """A script per work, with the values in it."""
    with connect(url) as connection:
        row = connection.execute("SELECT id FROM region WHERE code = %s", (REGION,)).fetchone()
        assert row
    region = f"'{row[0]}'::uuid"
    return {
        "P1": _push(region),
        "P2": _page(region),
        "P2-304": _page(region, full=False),
        "P3": _case(region, scale),
    }


def rate(url: str, script: str, connections: int, seconds: float) -> float:
    """Transactions a second."""
    found = program()
    assert found
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
        file.write(script)
        file.flush()
        options = ["-n", "-M", "prepared", "-c", str(connections), "-T", str(max(1, round(seconds)))]
        target = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        done = subprocess.run(
            [found, *options, "-f", file.name, target],
            capture_output=True,
            text=True,
            check=False,
            cwd=Path("/"),
        )
    answer = _RATE.search(done.stdout)
    if answer is None:
        raise RuntimeError(f"pgbench: {done.stdout}{done.stderr}")
    return float(answer[1])


def _with(statement: str, *values: str) -> str:
    def value(found: re.Match[str]) -> str:
        return values[int(found[1]) - 1]

    return " ".join(re.sub(r"\$(\d+)", value, statement).split()) + ";\n"


def _text(value: object) -> str:
    return "'" + str(value).replace("'", "''") + "'"


def _push(region: str) -> str:
    reference = "(:number::bigint || '-' || :other::bigint)"
    case = f"(lpad(to_hex(:number::bigint), 8, '0') || '-0000-7000-8000-{_ANY_OTHER})::uuid"
    told = [str(v).lower() if isinstance(v, bool) else _text(v) for v in (PUSHED[name] for name in sql.TOLD)]
    body = _text("x" * 1900) + "::bytea"
    traces = ["gen_random_uuid()", _ME, "'request'", reference, "repeat('x', 64)", "'{}'", body]
    return (
        "\\set number random(1, 1000000000)\n\\set other random(1, 1000000000)\n"
        + _with(sql.FIRST, _ME, reference)
        + _with(sql.PUSH, case, "now()", region, _text(SOURCE), reference, *traces, *told)
    )


def _page(region: str, *, full: bool = True) -> str:
    stamps = _with(sql.STAMPS, "ARRAY['identity', 'actions']", f"ARRAY[{region}]")
    return stamps + _with(sql.OVERDUE, region, "now()", "101") if full else stamps


def _case(region: str, scale: Scale) -> str:
    full = scale.cases // 2 // REGIONS
    case = f"('{CASE:08x}-0000-7000-8000-' || lpad(to_hex(:number::bigint * {2 * REGIONS}), 12, '0'))::uuid"
    read = _with(sql.READ, "now()", case, region, _ME, "'request'")
    return (
        f"\\set number random(0, {full - 1})\n"
        + _with(sql.CASE, case, f"ARRAY[{region}]")
        + _with(sql.PARTS, case)
        + read
    )
