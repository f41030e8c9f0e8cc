"""Terms that end on the site: what is held a while longer, and what is proposed to go (S9)."""

import pytest
from playwright.sync_api import expect

from tests.support.browser import PHONE, Site, findings, overflow, settled
from tests.support.meeting_page import dialog, part
from tests.support.preparing import fine


@pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
def test_a_term_ends_and_people_decide(site: Site) -> None:
    world = site.world
    for title in ("Wacht op een klacht", "Mag weg"):
        fine(world.coordinator.post("/cases", {"region": "ZK09", "title": title}))
    site.clock.move(days=320)
    world.sign_in_again(world.coordinator)
    page = site.visit(world.coordinator, "/retention")
    idle = part(page, "Niet opgepakt")
    expect(idle.get_by_text("tot en met di 2 nov 2027")).to_have_count(2)
    idle.get_by_role("button", name="Casus vasthouden: Wacht op een klacht").click()
    box = dialog(page, "Casus vasthouden")
    box.get_by_label("Waarom moet de casus blijven?").fill("Er loopt een klacht.")
    box.get_by_label("Tot en met welke dag?").fill("2028-03-01")
    box.get_by_role("button", name="Casus vasthouden").click()
    expect(idle.get_by_text("Vastgehouden tot en met wo 1 mrt 2028")).to_be_visible()
    idle.get_by_role("button", name="Wissen voorstellen: Mag weg").click()
    box = dialog(page, "Wissen voorstellen")
    expect(box.get_by_label("de bewaartermijn is voorbij")).to_be_checked()
    box.get_by_role("textbox", name="Uitleg").fill("Niemand pakte het op.")
    box.get_by_role("button", name="Wissen voorstellen").click()
    expect(idle.get_by_text("Wissen is voorgesteld")).to_be_visible()
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    settled(page)
    assert overflow(page) == 0
    assert findings(page) == []
