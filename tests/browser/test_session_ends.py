"""A session that ends while somebody is typing: the text stays, and after signing in the work goes on."""

from typing import Any

import pytest
from fastapi import FastAPI
from playwright.sync_api import Page, expect

from api.core.db import Database
from api.core.settings import Settings
from api.flows import sign_in
from api.main import create_app
from api.models.sign_in import Mark
from api.work import Works
from tests.support.browser import Site, findings
from tests.support.live_page import card, enter, saved
from tests.support.meeting import Table
from tests.support.meeting_page import dialog
from tests.support.moving_clock import MovingClock

ONE_ENGINE = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
ABOUT = "Houdt van paarden, en van vroeg opstaan."


@pytest.fixture
def app(settings: Settings, database: Database, works: Works, clock: MovingClock) -> FastAPI:
    """The API as in a demonstration: there one can sign in by clicking."""
    with works.open() as work:
        work.session.add(Mark(name=sign_in.DEMO, value="test", at=work.now))
    return create_app(settings.model_copy(update={"dev_sign_in": True}), database, clock)


def again(page: Page, name: str) -> None:
    """Sign in in the dialog that asks for it."""
    box = dialog(page, "Uw sessie is verlopen")
    assert findings(page) == []
    box.get_by_role("button", name=name).click()
    expect(box).to_be_hidden()


def half_a_case(site: Site) -> Page:
    """A case that is being registered by the coordinator while the session ends."""
    page = site.visit(site.world.coordinator, "/cases/new")
    page.get_by_label("Titel").fill("Een plek om te wonen")
    page.get_by_label("Naam van de cliënt").fill("Mw. Testpersoon")
    page.get_by_label("Wie is deze persoon?").fill(ABOUT)
    site.clock.move(days=1)
    page.get_by_role("button", name="Casus aanmelden").click()
    return page


def cases(site: Site) -> list[dict[str, Any]]:
    """Every case that there is now."""
    found = site.world.machine.get("/cases")
    assert found.status_code == 200, found.text
    return list(found.json()["items"])


def test_what_was_typed_is_kept_and_saved_after_signing_in_again(site: Site):
    page = half_a_case(site)
    expect(page.get_by_label("Wie is deze persoon?")).to_have_value(ABOUT)
    again(page, "Coördinator Roos")
    expect(page.get_by_role("heading", name="Een plek om te wonen", level=1)).to_be_visible()
    expect(page.get_by_text(ABOUT)).to_be_visible()
    assert [row["title"] for row in cases(site)] == ["Een plek om te wonen"]


@ONE_ENGINE
def test_a_reload_at_the_sign_in_finds_what_was_typed(site: Site):
    page = half_a_case(site)
    expect(page.get_by_role("dialog", name="Uw sessie is verlopen")).to_be_visible()
    page.reload()
    page.get_by_role("button", name="Coördinator Roos").click()
    expect(page.get_by_label("Wie is deze persoon?")).to_have_value(ABOUT)
    page.get_by_role("button", name="Casus aanmelden").click()
    expect(page.get_by_role("heading", name="Een plek om te wonen", level=1)).to_be_visible()


@ONE_ENGINE
def test_somebody_else_who_signs_in_does_not_find_it(site: Site):
    page = half_a_case(site)
    again(page, "Coördinator Elders")
    expect(page.get_by_role("heading", name="Vandaag", level=1)).to_be_visible()
    page.goto(f"{site.address}/#/cases/new")
    expect(page.get_by_label("Wie is deze persoon?")).to_have_value("")
    assert ABOUT not in page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert cases(site) == []


@ONE_ENGINE
def test_who_would_rather_not_sign_in_leaves(site: Site):
    page = half_a_case(site)
    dialog(page, "Uw sessie is verlopen").get_by_role("button", name="Niet aanmelden").click()
    expect(page.get_by_role("heading", name="Aanmelden")).to_be_visible()
    page.get_by_role("button", name="Coördinator Roos").click()
    expect(page.get_by_label("Wie is deze persoon?")).to_have_value(ABOUT)


@ONE_ENGINE
def test_in_the_live_meeting_nothing_is_lost_either(site: Site):
    table = Table(site.world, site.clock).open()
    page = site.visit(table.minute_taker, f"/meetings/{table.id}/live")
    enter(page, "Nieuwe oplossing", "Voor het einde bedacht")
    saved(page)
    page.get_by_label("Nieuwe les", exact=True).fill("Half getypt")
    site.clock.move(hours=11)
    enter(page, "Nieuwe oplossing", "Een kamer aan de Beukenlaan")
    again(page, "Notulist Nico")
    saved(page)
    expect(card(page, "Een kamer aan de Beukenlaan")).to_be_visible()
    expect(page.get_by_label("Nieuwe les", exact=True)).to_have_value("Half getypt")
    site.world.sign_in_again(table.minute_taker)
    kept = table.minute_taker.get(f"{table.path}/solutions").json()["items"]
    assert [row["title"] for row in kept] == ["Voor het einde bedacht", "Een kamer aan de Beukenlaan"]
