"""Consent is asked on the page of the case and answered on a telephone, by the person who was asked (W7)."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_link import fits, follow, link_of
from tests.support.browser import Site, findings
from tests.support.case_page import says
from tests.support.meeting_page import part
from tests.support.preparing import Preparing, fine

ONE_ENGINE = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)


def case_page(site: Site, prep: Preparing) -> Page:
    return site.visit(prep.lead, f"/cases/{prep.case_id}")


def test_the_client_is_asked_reads_it_says_yes_to_less_and_takes_it_back(site: Site):
    prep = Preparing(site.world, site.clock)
    sister = prep.seat(prep.sister, "representative")
    reader = prep.link(prep.seat(prep.manager, "manager", mandate="yes"))
    prep.document(title="Zorgplan")
    prep.document("other", title="Brief van de huisarts")
    page = case_page(site, prep)
    asks(page)
    phone = follow(site, link_of(prep.lead, sister["id"]))
    says_yes_to_less(phone)
    plan, letter = fine(prep.lead.get(f"{prep.case}/documents"))["items"]
    fine(prep.share(plan))
    assert prep.share(letter).status_code == 409
    assert reader.get(f"/documents/{plan['id']}/content").status_code == 200
    takes_back(phone)
    assert reader.get(f"/documents/{plan['id']}/content").status_code == 403
    page.reload()
    expect(part(page, "Toestemming")).to_contain_text("De brief liever niet.")


def asks(page: Page) -> None:
    """The lead asks, and sees what the client will read."""
    consents, dialog = part(page, "Toestemming"), page.get_by_role("dialog")
    consents.get_by_role("button", name="Toestemming vragen").click()
    expect(dialog.get_by_label("Zus Sara (Vertegenwoordiger)")).to_be_checked()
    dialog.get_by_role("button", name="Vraag versturen").click()
    expect(dialog.get_by_role("alert")).to_be_focused()
    dialog.get_by_label("Waarvoor?").fill("Om samen een plek te vinden waar uw zus kan wonen.")
    dialog.get_by_label("Tot en met").fill("2026-12-31")
    dialog.get_by_text("Zo leest de cliënt het").click()
    expect(dialog).to_contain_text("Mogen we dit delen?")
    expect(dialog).to_contain_text("do 31 dec 2026")
    assert findings(page) == []
    dialog.get_by_role("button", name="Vraag versturen").click()
    expect(consents).to_contain_text("wacht op antwoord")


def says_yes_to_less(phone: Page) -> None:
    """The representative reads everything, and leaves one document out."""
    asked = phone.get_by_role("region", name="Wat vragen wij nu van u?")
    expect(asked).to_contain_text("Wij vragen uw toestemming")
    question = phone.get_by_role("article", name="Mogen we dit delen?")
    for told in (
        "Brief van de huisarts",
        "De Linde",
        "een plek te vinden",
        "do 31 dec 2026",
        "U mag gerust nee",
    ):
        expect(question).to_contain_text(told)
    question.get_by_text("Ja, maar niet alles").click()
    fits(phone)
    question.get_by_label("Brief van de huisarts").uncheck()
    question.get_by_label("Wilt u er iets bij zeggen?").fill("De brief liever niet.")
    question.get_by_role("button", name="Ja, dat mag").click()
    expect(part(phone, "Toestemming")).to_contain_text("U zei ja op ma 2 nov 2026")
    expect(question).to_have_count(0)
    fits(phone)


def takes_back(phone: Page) -> None:
    """Taking back shows at once who could read, and who did."""
    given = part(phone, "Toestemming")
    given.get_by_role("button", name="Intrekken").click()
    phone.get_by_role("dialog").get_by_role("button", name="Intrekken").click()
    told = given.get_by_role("group", name="Wie kon dit lezen?")
    expect(told).to_contain_text("Manager Mo · De Linde")
    expect(told).to_contain_text("Zorgplan: 1 keer geopend, het laatst op ma 2 nov 2026, 09:00")
    fits(phone)


@ONE_ENGINE
def test_no_is_as_easy_as_yes_and_a_question_can_be_taken_back(site: Site):
    prep = Preparing(site.world, site.clock)
    sister = prep.seat(prep.sister, "network")
    body = {"participantId": sister["id"], "purpose": "Samen zoeken", "validUntil": "2026-12-31T23:00:00Z"}
    for _ in range(2):
        fine(prep.lead.post(f"{prep.case}/consent-requests", body))
    phone = follow(site, link_of(prep.lead, sister["id"]))
    expect(phone.get_by_role("article")).to_have_count(2)
    yes, no = (phone.get_by_role("button", name=name).first for name in ("Ja, dat mag", "Nee, liever niet"))
    assert yes.get_attribute("class") == no.get_attribute("class"), "the two answers weigh the same"
    no.click()
    expect(phone.get_by_role("article")).to_have_count(1)
    expect(phone.get_by_role("region", name="Toestemming", exact=True)).to_contain_text(
        "U zei nee op ma 2 nov 2026"
    )

    page = case_page(site, prep)
    part(page, "Toestemming").get_by_role("button", name="Vraag intrekken").click()
    page.get_by_role("dialog").get_by_role("button", name="Vraag intrekken").click()
    says(page, "De vraag is ingetrokken.")
    phone.get_by_role("button", name="Ja, dat mag").click()
    expect(phone.get_by_role("article").get_by_role("alert")).to_be_visible()
    fits(phone)
    assert fine(prep.lead.get(f"{prep.case}/consents"))["items"] == []
