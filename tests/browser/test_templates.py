"""Templates in versions per region, and the settings of a region (W8, W9, S5)."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import PHONE, Site, findings, overflow
from tests.support.preparing import Preparing, fine

ONE_ENGINE = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)


def opened(site: Site, name: str, **options: tuple[int, int]) -> Page:
    page = site.visit(site.world.coordinator, "/templates", **options)
    page.get_by_role("link", name=name, exact=True).click()
    return page


def test_new_ground_rules_are_for_meetings_that_are_planned_after_them(site: Site):
    prep = Preparing(site.world, site.clock)
    before = fine(prep.lead.get(prep.path))["groundRules"]
    page = opened(site, "Spelregels")
    expect(page.get_by_text("Komt mee met casustafel")).to_be_visible()
    page.get_by_role("button", name="Nieuwe versie maken").click()
    page.get_by_label("Regel", exact=True).first.fill("Telefoons uit.")
    page.get_by_role("button", name="regel 1 omlaag").click()
    page.get_by_role("button", name="regel 7 verwijderen").click()
    page.get_by_role("button", name="Voeg een regel toe").click()
    expect(page.get_by_label("Regel", exact=True).last).to_be_focused()
    page.get_by_role("button", name="Nieuwe versie opslaan").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("Regel", exact=True).last).to_have_attribute("aria-invalid", "true")
    assert findings(page) == []
    page.get_by_label("Regel", exact=True).last.fill("Iedereen komt aan het woord.")
    page.get_by_role("button", name="Nieuwe versie opslaan").click()
    expect(page.get_by_text("Versie 1, van Coördinator Roos, ma 2 nov 2026")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="Telefoons uit.")).to_be_visible()
    assert findings(page) == []

    later = {
        "startsAt": "2026-12-08T13:00:00+01:00",
        "endsAt": "2026-12-08T15:00:00+01:00",
        "kind": "follow_up",
    }
    after = fine(prep.lead.get(f"/meetings/{prep.plan(**later)}"))["groundRules"]
    assert after == [before[1], "Telefoons uit.", *before[2:6], "Iedereen komt aan het woord."]
    assert fine(prep.lead.get(prep.path))["groundRules"] == before


@ONE_ENGINE
def test_an_agenda_keeps_what_was_typed_when_a_time_box_is_wrong(site: Site):
    page = opened(site, "Agenda: Oploskoffie", size=PHONE)
    page.get_by_role("button", name="Nieuwe versie maken").click()
    page.get_by_label("Hoogstens (minuten)").first.fill("2")
    page.get_by_label("Titel").first.fill("Welkom allemaal")
    page.get_by_role("button", name="Nieuwe versie opslaan").click()
    expect(page.get_by_label("Hoogstens (minuten)").first).to_have_attribute("aria-invalid", "true")
    assert findings(page) == []
    assert overflow(page) == 0
    page.reload()
    page.get_by_role("button", name="Nieuwe versie maken").click()
    expect(page.get_by_label("Titel").first).to_have_value("Welkom allemaal")
    page.get_by_label("Hoogstens (minuten)").first.fill("20")
    page.get_by_role("button", name="Nieuwe versie opslaan").click()
    expect(page.get_by_role("rowheader", name="Welkom allemaal")).to_be_visible()


@ONE_ENGINE
def test_a_checklist_and_a_form_get_new_versions(site: Site):
    page = opened(site, "Checklist")
    page.get_by_role("button", name="Nieuwe versie maken").click()
    page.get_by_role("button", name="Voeg een punt toe").click()
    page.get_by_label("Punt", exact=True).last.fill("De tolk is besteld")
    page.get_by_label("Wie let hierop?").last.select_option(label="inbrenger")
    page.get_by_label("Zonder dit kan de bijeenkomst niet worden geopend").last.check()
    page.get_by_role("button", name="Nieuwe versie opslaan").click()
    expect(page.get_by_role("listitem").filter(has_text="De tolk is besteld")).to_contain_text("moet af zijn")
    page = opened(site, "Dubbele doorloop")
    page.get_by_role("button", name="Nieuwe versie maken").click()
    page.get_by_role("button", name="Voeg een bijeenkomst toe").click()
    page.get_by_label("Bijeenkomst", exact=True).last.select_option(label="Vervolgbijeenkomst")
    page.get_by_role("button", name="Nieuwe versie opslaan").click()
    expect(page.get_by_text("Versie 1, van Coördinator Roos")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="Vervolgbijeenkomst")).to_be_visible()


def test_a_region_changes_its_calendar_and_reminders(site: Site):
    page = site.visit(site.world.coordinator, "/templates")
    page.get_by_role("link", name="Instellingen van de regio").click()
    page.get_by_label("Goede Vrijdag is vrij").uncheck()
    for place, name in enumerate(("Extra vrije dagen", "Toch werkdagen")):
        page.get_by_role("group", name=name).get_by_role("button", name="Voeg een dag toe").click()
        page.get_by_label("Dag 1").nth(place).fill("2026-12-24")
    page.get_by_role("group", name="Actie").get_by_label("Herinnering vooraf").fill("4")
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("alert")).to_be_focused()
    assert findings(page) == []
    page.get_by_role("button", name="dag 1 verwijderen").last.click()
    page.get_by_role("group", name="Actie").get_by_label("Hogerop daarna").fill("2")
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("heading", name="Sjablonen")).to_be_visible()
    row = fine(site.world.coordinator.get(f"/regions/{site.world.home}"))
    assert (row["goodFriday"], row["closedDays"], row["openDays"]) == (False, ["2026-12-24"], [])
    assert row["reminders"] == {"action": {"reminderWorkdays": 4, "escalationWorkdays": 2}}

    page.get_by_role("link", name="Instellingen van de regio").click()
    page.get_by_role("group", name="Actie").get_by_label("Herinnering vooraf").fill("5")
    other = {"reminders": {"action": {"reminderWorkdays": 1, "escalationWorkdays": 1}}}
    fine(site.world.administrator.patch(f"/regions/{site.world.home}", other))
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("heading", name="Beheerder Bas was u voor")).to_be_visible()
    expect(page.get_by_text("Actie: 5 ervoor, 2 erna")).to_be_visible()
    page.get_by_role("button", name="Deze keuzes opslaan").click()
    expect(page.get_by_role("heading", name="Sjablonen")).to_be_visible()


@ONE_ENGINE
def test_another_region_is_only_looked_at(site: Site):
    page = site.visit(site.world.coordinator, "/templates")
    page.get_by_label("Regio").select_option(value="ZK20")
    page.get_by_role("link", name="Spelregels", exact=True).click()
    expect(page.get_by_text("Komt mee met casustafel")).to_be_visible()
    expect(page.get_by_role("button", name="Nieuwe versie maken")).to_have_count(0)
    page = site.visit(site.world.coordinator, f"/regions/{site.world.away}")
    expect(page.get_by_text("Goede Vrijdag is vrij")).to_be_visible()
    expect(page.get_by_role("button", name="Opslaan")).to_have_count(0)
    assert findings(page) == []
