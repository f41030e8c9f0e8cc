"""The access log on the site: the officer looks for who did what, and the client reads who looked (S8)."""

import re

from playwright.sync_api import expect

from api.models.role import Role
from tests.support.browser import PHONE, Site, findings, overflow, settled
from tests.support.preparing import Preparing


def test_the_officer_sees_what_stands_out_filters_and_exports(site: Site):
    case = site.world.case()
    for _ in range(5):
        site.world.stranger.get(f"/cases/{case['id']}")
    page = site.visit(site.world.person("Functionaris Fenna", Role.OFFICER))
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Inzageregister").click()
    expect(page.get_by_role("heading", name="Inzageregister", level=1)).to_be_visible()
    patterns = page.get_by_role("region", name="Wat opvalt")
    expect(patterns.get_by_text("vanaf 5 binnen 15 minuten")).to_be_visible()
    expect(patterns.get_by_text("Coördinator Elders", exact=True)).to_be_visible()
    assert findings(page) == []
    page.get_by_label("Uitkomst").select_option(label="geweigerd")
    lines = page.get_by_role("region", name="Alle regels")
    expect(lines.get_by_role("row")).to_have_count(6)
    page.get_by_label("Uitkomst").select_option(label="alles")
    lines.get_by_role("link", name=re.compile("Coördinator Roos")).first.click()
    expect(lines.get_by_text("Alleen één persoon.")).to_be_visible()
    expect(lines.get_by_role("link", name=re.compile("Coördinator Elders"))).to_have_count(0)
    with page.expect_download() as kept:
        lines.get_by_role("button", name="Zet in een bestand").click()
    assert kept.value.suggested_filename == "inzageregister-2026-11-02.csv"
    lines.get_by_role("link", name="Laat weer alles zien").click()
    expect(lines.get_by_role("link", name=re.compile("Coördinator Elders")).first).to_be_visible()
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    assert overflow(page) == 0
    assert findings(page) == []


def test_the_client_s_side_reads_who_looked_behind_the_own_link_and_the_coordinator_in_the_case(site: Site):
    prep = Preparing(site.world, site.clock)
    token = prep.link(prep.seat(prep.sister, "network")).headers["authorization"].removeprefix("Bearer ")
    site.world.stranger.get(prep.case)
    page = site.visit(None, f"/l/{token}")
    settled(page)
    looked = page.get_by_role("region", name="Wie keek mee")
    looked.get_by_role("button", name="Laat zien wie keek").click()
    expect(looked.get_by_text("Zus Sara (uzelf)")).to_be_visible()
    expect(looked.get_by_text("1 keer geweigerd.")).to_be_visible()
    assert findings(page) == []
    page = site.visit(site.world.coordinator, prep.case)
    looked = page.get_by_role("region", name="Wie keek mee")
    looked.get_by_role("button", name="Laat zien wie keek").click()
    expect(looked.get_by_text("Coördinator Roos (uzelf)")).to_be_visible()
    looked.get_by_role("button", name="Laat elke regel zien").click()
    expect(looked.get_by_text("probeerde de casus: geweigerd")).to_be_visible()
    assert findings(page) == []
