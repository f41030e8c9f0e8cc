"""Rules of the house that keep holes out. Every finder is tried on a line that breaks its rule."""

import ast
from pathlib import Path

import pytest

from tests.house.finders import Finder
from tests.house.security_finders import (
    BROWSER,
    TEMPLATE,
    guessable,
    logged_content,
    made_sql,
    raw_html,
    slow_to_differ,
    text_that_runs,
    unchecked_tls,
)
from tests.support.source import API, trees

ROOT = API.parent
FINDERS: list[Finder] = [
    made_sql,
    text_that_runs,
    unchecked_tls,
    guessable,
    slow_to_differ,
    logged_content,
    raw_html,
]
# What a finder finds and the house allows, and why. What is no longer found must go from this list.
ALLOWED: dict[str, dict[tuple[str, str], str]] = {
    "made_sql": {
        ("core/sealed.py", "sa.literal_column(f\"'{SIGN}'\", sa.String())"): "a constant of ours",
        ("flows/action_list.py", "sa.literal_column(f'NOT ({LIVE.text})', sa.Boolean)"): "a constant of ours",
        ("flows/action_list.py", "sa.literal_column(f\"action.status = '{status}'\", sa.Boolean)"): "an enum",
        ("flows/columns.py", "sa.literal_column(f\"'{text}'\", sa.String)"): "words of ours, for the planner",
        ("flows/identity.py", "sa.literal_column(f\"'{TOPIC}'\")"): "a constant of ours",
        (
            "models/traces.py",
            "sa.literal_column(f'CAST(:{table.name} AS JSONB)')",
        ): "the name of a table of ours",
        ("models/traces.py", "sa.literal_column(f'NULL::{table.name}')"): "the name of a table of ours",
        ("models/base.py", "sa.text(f'{column} IN ({listed})')"): "an enum, in the definition of a table",
    },
    "guessable": {
        ("demo/story.py", "from random import Random"): "the invented story is the same every time",
    },
    "slow_to_differ": {
        ("flows/deployment.py", "url.password == url.username"): "both are settings of who asks",
        ("core/paging.py", "digest != _digest(question)"): "ties a page to its question; nothing secret",
        ("flows/idempotency.py", "row.request_hash != key.request_hash"): "of a request that the caller sent",
        (
            "rules/log_chain.py",
            "promised.get(number, sealed.hash) != sealed.hash",
        ): "hashes of the log, checked offline",
        ("rules/log_chain.py", "seal(previous, number, sealed.facts) == sealed.hash"): "the same",
    },
}
OUTSIDE = {"frontend/src/api/schema.d.ts"}  # written from the contract: types, nothing that runs


@pytest.mark.parametrize("finder", FINDERS, ids=lambda finder: finder.__name__)
def test_nothing_opens_a_hole(finder: Finder):
    hits = {(name, line.partition(": ")[2]) for name, tree in trees().items() for line in finder(tree)}
    assert hits == set(ALLOWED.get(finder.__name__, {}))


def lines_of(folder: Path, *endings: str) -> dict[str, list[str]]:
    """The text of every such file by its path."""
    files = [path for path in sorted(folder.rglob("*")) if path.suffix in endings]
    texts = {str(path.relative_to(ROOT)): path.read_text("utf-8").splitlines() for path in files}
    return {name: text for name, text in texts.items() if name not in OUTSIDE}


def test_nothing_in_the_frontend_becomes_markup_or_code():
    texts = lines_of(ROOT / "frontend/src", ".js", ".css", ".html") | lines_of(
        ROOT / "frontend/public", ".svg"
    )
    texts["frontend/index.html"] = (ROOT / "frontend/index.html").read_text("utf-8").splitlines()
    assert len(texts) > 100
    assert [
        f"{name}: {line}" for name, lines in texts.items() for line in lines if BROWSER.search(line)
    ] == []


def test_templates_escape_what_they_are_given():
    texts = lines_of(API, ".html")
    assert texts
    assert [
        f"{name}: {line}" for name, lines in texts.items() for line in lines if TEMPLATE.search(line)
    ] == []


BREAKS: list[tuple[Finder, str]] = [
    (made_sql, "sa.text(f'SELECT {x}')"),
    (made_sql, "text('SELECT %s' % x)"),
    (made_sql, "c.exec_driver_sql('DROP ' + x)"),
    (made_sql, "sa.text('SELECT {}'.format(x))"),
    (text_that_runs, "eval(x)"),
    (text_that_runs, "import pickle"),
    (text_that_runs, "from yaml import load"),
    (text_that_runs, "subprocess.run(x, shell=True)"),
    (text_that_runs, "os.system(x)"),
    (unchecked_tls, "httpx.Client(verify=False)"),
    (unchecked_tls, "context.check_hostname = False"),
    (unchecked_tls, "context.verify_mode = ssl.CERT_NONE"),
    (guessable, "import random"),
    (guessable, "from random import choice"),
    (guessable, "x = uuid.uuid1()"),
    (slow_to_differ, "if given == row.secret: x"),
    (slow_to_differ, "if fingerprint(given) != kept: x"),
    (slow_to_differ, "ok = token == other"),
    (logged_content, "log.info('in %s', request.body)"),
    (logged_content, "log.warning(f'{http.headers}')"),
    (logged_content, "log.error('x', extra={'facts': payload})"),
    (raw_html, "Markup(x)"),
    (raw_html, "Environment(autoescape=False)"),
]
KEEPS: list[tuple[Finder, str]] = [
    (made_sql, "sa.text('SELECT :x')"),
    (made_sql, "sheet.text(f'{a} {b}')"),
    (text_that_runs, "session.exec(query)"),
    (text_that_runs, "re.compile(x)"),
    (text_that_runs, "subprocess.run([x], shell=False)"),
    (unchecked_tls, "httpx.Client(verify=context)"),
    (guessable, "from random import SystemRandom"),
    (slow_to_differ, "hmac.compare_digest(given, kept.secret)"),
    (slow_to_differ, "select(Key).where(Key.secret_hash == x)"),
    (slow_to_differ, "select(Key).where(col(Key.token) == x)"),
    (logged_content, "log.info('x', extra={'facts': {'code': code}})"),
    (raw_html, "Environment(autoescape=True)"),
]


def named(value: Finder | str) -> str:
    """The same name in every worker."""
    return value if isinstance(value, str) else value.__name__


@pytest.mark.parametrize(("finder", "line"), BREAKS, ids=named)
def test_a_finder_finds(finder: Finder, line: str):
    assert list(finder(ast.parse(line)))


@pytest.mark.parametrize(("finder", "line"), KEEPS, ids=named)
def test_a_finder_lets_good_lines_be(finder: Finder, line: str):
    assert not list(finder(ast.parse(line)))


@pytest.mark.parametrize(
    "line",
    [
        "node.innerHTML = x",
        "node.insertAdjacentHTML('beforeend', x)",
        "document.write(x)",
        "eval (x)",
        "setTimeout('go()', 1)",
        '<p style="color: red">',
        '<button onclick="go()">',
        "<script>go()</script>",
        'href="javascript:go()"',
    ],
)
def test_markup_that_runs_is_found(line: str):
    assert BROWSER.search(line)


@pytest.mark.parametrize(
    "line", ["style=${{ width: x }}", '<script type="module" src="/m.js">', "onClick=${go}"]
)
def test_what_the_frontend_does_is_no_such_markup(line: str):
    assert not BROWSER.search(line)


@pytest.mark.parametrize("line", ["{{ x | safe }}", "{% autoescape false %}"])
def test_a_template_that_escapes_nothing_is_found(line: str):
    assert TEMPLATE.search(line)
