"""Which tests run on both databases. All of them, unless ``--in-turn`` is asked for: then those that could not tell one
from the other by themselves run on one of them, in turn by their name, always the same.

What may differ between databases stays on both: stories, faults, flows, what stands in the tables, and among the others
whatever is marked ``both``.
"""

import zlib

import pytest

ENGINES = ("sqlite", "postgresql")
IN_TURN = (
    "tests/browser/",
    "tests/chaos/",
    "tests/contract/test_any_request.py",
    "tests/house/test_statements.py",
    "tests/inbound/",
    "tests/outbound/",
    "tests/paper/",
    "tests/routers/",
    "tests/test_cli.py",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """The option."""
    parser.addoption(
        "--in-turn", action="store_true", help="tests of routers, mail and pages on one database each"
    )


LONG = (
    "tests/authorisation/",
    "tests/chaos/",
    "tests/contract/test_any_request.py",
    "tests/stories/",
    "tests/browser/",
)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The long ones first, so that no worker is left with one at the end; the other database left out in turn."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))
    if not config.getoption("--in-turn"):
        return
    left = [item for item in items if not _has_its_turn(item)]
    items[:] = [item for item in items if _has_its_turn(item)]
    config.hook.pytest_deselected(items=left)


def _has_its_turn(item: pytest.Item) -> bool:
    params = item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}
    kind = params.get("engine_kind")
    if kind is None or not item.nodeid.startswith(IN_TURN):
        return True
    if item.get_closest_marker("both") or _is_for_one(item):
        return True
    name = item.nodeid.replace(f"{kind}", "")
    return kind == ENGINES[zlib.crc32(name.encode()) % len(ENGINES)]


def _is_for_one(item: pytest.Item) -> bool:
    """Whether the test names its database itself."""
    return any(mark.args[0] == "engine_kind" for mark in item.iter_markers("parametrize"))
