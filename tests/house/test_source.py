"""Rules of the house that are about how the source is written. Every finder is tried on a line that breaks its rule."""

import ast

import pytest

from tests.house.finders import Finder, clock_reads, commits, is_move, status_assignments, status_writes
from tests.support.source import calls, functions, lengths, trees

FILE_LINES = 300
FUNCTION_LINES = 30

# What is longer than the house likes, and why it may be. What became short again must go from this list.
LONG_FILES: dict[str, str] = {}
LONG_FUNCTIONS = {
    "deps.py:Router._add": "the one place where a route gets all its marks",
    "flows/deadlines.py:promise": "eight keyword parameters and one row that is written out in full",
    "flows/evaluations.py:evaluate": "an evaluation and all that follows from its verdict, in order",
    "flows/intake.py:push": "create or update, with a long explanation of what a push does",
    "flows/participants.py:add": "a place at the table with its checks, each a line",
    "flows/planning.py:plan": "a plan and the three copies that come with it, each a line",
    "flows/sharing.py:share": "the ground of a sharing, and what follows from it, in order",
    "problems.py:answer": "six parameters and one literal body",
}


def found(finder: Finder, *, but: str = "") -> dict[str, list[str]]:
    """What a finder finds, by file."""
    hits = {name: list(finder(tree)) for name, tree in trees().items() if name != but}
    return {name: lines for name, lines in hits.items() if lines}


def test_only_work_commits():
    assert found(commits, but="work.py") == {}
    made = {line.partition(": ")[2] for line in commits(trees()["work.py"])}
    assert made == {
        "self.connection.commit()",
        "self.session.begin_nested()",
    }  # the commit, and the savepoint


def test_only_the_clock_reads_the_clock():
    assert found(clock_reads, but="core/clock.py") == {}
    assert list(clock_reads(trees()["core/clock.py"]))


def test_nobody_assigns_a_status():
    assert found(status_assignments) == {}


def test_a_status_is_written_only_after_its_lifecycle_was_asked():
    assert found(status_writes) == {}
    assert (
        sum(is_move(call) for tree in trees().values() for call in calls(tree)) > 5
    )  # it finds how it is done


def test_files_stay_short():
    too_long = {name for name, count in lengths().items() if count > FILE_LINES}
    assert too_long == set(LONG_FILES)


def test_functions_stay_short():
    too_long = {
        f"{name}:{function}"
        for name, tree in trees().items()
        for function, node in functions(tree)
        if (node.end_lineno or 0) - node.lineno + 1 > FUNCTION_LINES
    }
    assert too_long == set(LONG_FUNCTIONS)


def named(value: Finder | str) -> str:
    """The same name in every worker: a function is not called by its address."""
    return value if isinstance(value, str) else value.__name__


BREAKS = [
    (commits, "def f(work): work.session.commit()"),
    (commits, "def f(engine):\n    with engine.begin() as c: c.execute(x)"),
    (commits, "def f(c): c.exec_driver_sql('COMMIT')"),
    (clock_reads, "from datetime import datetime as d\nx = d.now(UTC)"),
    (clock_reads, "import datetime\nx = datetime.date.today()"),
    (clock_reads, "x = datetime.utcnow()"),
    (clock_reads, "import time\nx = time.time()"),
    (clock_reads, "from time import time as t"),
    (clock_reads, "x = time.localtime()"),
    (clock_reads, "x = datetime.fromtimestamp()"),
    (clock_reads, "x = sa.func.now()"),
    (clock_reads, "x = sa.text('DELETE FROM t WHERE at < CURRENT_TIMESTAMP')"),
    (status_assignments, "case.status = CaseStatus.CLOSED"),
    (status_assignments, "case.title, case.status = 'x', y"),
    (status_assignments, "setattr(case, 'status', y)"),
    (status_writes, "def f(work, case): work.change(case, status=CaseStatus.CLOSED)"),
    (
        status_writes,
        "def f(work, case):\n    status = CaseStatus.CLOSED\n    work.change(case, status=status)",
    ),
    (status_writes, "def f(work): work.create(Case, status=CaseStatus.ACTIVE)"),
    (status_writes, "def f(work, case): work.change(case, **{'status': CaseStatus.CLOSED})"),
    (
        status_writes,
        "def f(work, case):\n    new = {'status': CaseStatus.CLOSED}\n    work.change(case, **new)",
    ),
    (status_writes, "def f(work, case, new):\n    new['status'] = x\n    work.change(case, **new)"),
    (status_writes, "def f(work): work.session.execute(sa.update(Case).values(status='closed'))"),
    (
        status_writes,
        "def f(work, x):\n    s = LIFECYCLE.after(x.status, 'go')\n    s = B\n    work.change(x, status=s)",
    ),
]

KEEPS = [
    (clock_reads, "def f(work, clock): return clock.now(), work.now, self.clock.now()"),
    (clock_reads, "x = time.perf_counter()"),
    (clock_reads, "x = datetime.fromtimestamp(record.created, UTC)"),
    (status_assignments, "class A:\n    def __init__(self, status): self.status = status"),
    (
        status_writes,
        "def f(work, x):\n    status = LIFECYCLE.after(x.status, 'go')\n    work.change(x, status=status)",
    ),
    (status_writes, "def f(work, x): work.change(x, status=CASE_LIFECYCLE.after(x.status, 'go'))"),
    (status_writes, "def f(case): raise Conflict('case-not-active', status=case.status)"),
]


@pytest.mark.parametrize(("finder", "line"), BREAKS, ids=named)
def test_a_finder_finds(finder: Finder, line: str):
    assert list(finder(ast.parse(line)))


@pytest.mark.parametrize(("finder", "line"), KEEPS, ids=named)
def test_a_finder_lets_good_lines_be(finder: Finder, line: str):
    assert not list(finder(ast.parse(line)))
