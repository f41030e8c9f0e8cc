"""Everything about one person on the site: asked for on the case and on the own page, fetched as a file (S9)."""

import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

from api.flows import export_making
from tests.support.browser import PHONE, Site, findings, overflow, settled

ONE_ENGINE = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)


@ONE_ENGINE
def test_a_file_is_asked_for_fetched_and_removed(site: Site, tmp_path: Path):
    world = site.world
    page = site.visit(world.coordinator, f"/cases/{world.case()['id']}")
    part = page.get_by_role("region", name="Gegevens opvragen")
    part.get_by_role("button", name="Gegevens opvragen").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("de persoon zelf").check()
    assert findings(page) == []
    dialog.get_by_role("button", name="Gegevens opvragen").click()
    expect(part.get_by_text("wordt gemaakt", exact=True)).to_be_visible()
    export_making.make_waiting(world.works)
    expect(part.get_by_text("nog 5 keer op te halen")).to_be_visible(timeout=10_000)  # it reads itself anew
    with page.expect_download() as coming:
        part.get_by_role("button", name="Haal het bestand op").click()
    file = tmp_path / "gegevens.zip"
    coming.value.save_as(file)
    assert "gegevens.html" in zipfile.ZipFile(file).namelist()
    expect(part.get_by_text("nog 4 keer op te halen")).to_be_visible()
    part.get_by_role("button", name="Ruim het bestand op").click()
    expect(part.get_by_text("opgeruimd", exact=True)).to_be_visible()
    assert findings(page) == []
    page.get_by_role("link", name="Mijn gegevens").click()
    page.get_by_role("button", name="Vraag mijn gegevens op").click()
    expect(page.get_by_text("wordt gemaakt", exact=True)).to_be_visible()
    settled(page)
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    assert overflow(page) == 0
    assert findings(page) == []
