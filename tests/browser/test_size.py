"""How much a first visit loads: what people on a slow line wait for."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.support.browser import Site

MOST = 120_000
"""Bytes of scripts and styles, as they travel."""


@pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
@pytest.mark.parametrize("place", ["/", "/cases"])
def test_a_first_visit_loads_little(site: Site, place: str):
    page = site.visit(site.world.coordinator, place)
    page.wait_for_load_state("networkidle")
    sizes = loaded_anew(page)
    assert min(sizes.values()) > 0
    assert {name.rpartition(".")[2] for name in sizes} == {"css", "js"}
    assert sum(sizes.values()) < MOST, sizes


def loaded_anew(page: Page) -> dict[str, int]:
    """Every script and style sheet of a visit with nothing in the cache, with its bytes on the line."""
    names: dict[str, str] = {}
    sizes: dict[str, int] = {}

    def began(told: dict[str, Any]) -> None:
        if told["type"] in {"Script", "Stylesheet"}:
            names[told["requestId"]] = told["response"]["url"].rpartition("/")[2]

    def ended(told: dict[str, Any]) -> None:
        if told["requestId"] in names:
            sizes[names[told["requestId"]]] = int(told["encodedDataLength"])

    network = page.context.new_cdp_session(page)
    network.on("Network.responseReceived", began)
    network.on("Network.loadingFinished", ended)
    network.send("Network.enable")
    network.send("Network.setCacheDisabled", {"cacheDisabled": True})
    page.reload(wait_until="networkidle")
    return sizes
