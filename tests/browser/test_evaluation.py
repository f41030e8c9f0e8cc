"""The evaluation of a round and the end of a case, in the browser (W16, W17)."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect
from sqlmodel import select

from api.models.meeting import Meeting, MeetingStatus
from api.models.meeting_kind import MeetingKind
from api.rules.promises import documents_due
from tests.support.browser import Site, findings, looks, widest
from tests.support.meeting import Table

ONE_ENGINE = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)


@pytest.fixture
def table(site: Site) -> Table:
    """An evaluation meeting that is held, in a round with a goal and an action."""
    table = Table(site.world, site.clock, MeetingKind.EVALUATION)
    table.action()
    return table.open()


def end_meetings(table: Table) -> None:
    """Every meeting that is held is over."""
    with table.world.works.open() as work:
        for meeting in work.session.exec(select(Meeting).where(Meeting.status == MeetingStatus.OPENED)):
            work.change(meeting, status=MeetingStatus.CLOSED, closed_at=work.now)


def again(table: Table) -> None:
    """A second evaluation meeting of the round, which is held now."""
    end_meetings(table)
    with table.world.works.open() as work:
        work.create(
            Meeting,
            case_id=table.case_id,
            round_id=table.round_id,
            region_id=table.world.home,
            kind=MeetingKind.EVALUATION,
            status=MeetingStatus.OPENED,
            starts_at=work.now,
            ends_at=work.now + timedelta(hours=1),
            documents_due_at=documents_due(work.now),
            ground_rules=[],
            opened_at=work.now,
        )


def judge(page: Page, result: str, verdict: str) -> None:
    page.get_by_label("Wat leverde het op?").fill("De kamer is vrij.")
    page.get_by_role("group", name="Een vaste plek om te wonen").get_by_label(result, exact=True).check()
    page.get_by_role("radio", name=re.compile(f"^{verdict}")).check()


def test_insufficient_with_a_follow_up_then_sufficient_and_the_case_is_closed(site: Site, table: Table):
    page = site.visit(table.minute_taker, f"/rounds/{table.round_id}/evaluation")
    insufficient_with_a_follow_up(page)
    again(table)
    page.reload()
    page.get_by_role("button", name="Status wijzigen: De kamer vrijhouden").click()
    page.get_by_text("U mag de status van deze actie niet veranderen", exact=False).wait_for()
    page.keyboard.press("Escape")
    judge(page, "bereikt", "Voldoende")
    page.get_by_role("button", name="Evaluatie vastleggen").click()
    expect(
        page.get_by_text("voldoende", exact=True)
    ).to_be_visible()  # while it is busy, the button is gone too
    expect(page.get_by_role("button", name="Evaluatie vastleggen")).to_have_count(0)
    expect(page.locator(".outcomes")).to_have_count(2)
    end_meetings(table)
    page = site.visit(site.world.coordinator, f"/cases/{table.case_id}")
    close_and_reopen(page)


def insufficient_with_a_follow_up(page: Page) -> None:
    page.get_by_role("button", name="Evaluatie vastleggen").click()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Een vaste plek om te wonen")
    expect(alert).to_contain_text("Is het genoeg?")
    judge(page, "gedeeltelijk", "Onvoldoende")
    page.get_by_role("button", name="Evaluatie vastleggen").click()
    expect(alert.get_by_role("link")).to_contain_text("Hoe gaat het verder?")
    page.get_by_label("Wij prikken nu een vervolgbijeenkomst").check()
    page.get_by_label("Dag").fill("2026-10-01")
    page.get_by_label("Van", exact=False).first.fill("14:00")
    page.get_by_label("Tot", exact=False).first.fill("15:30")
    page.get_by_label("Plaats").fill("Zaal 3")
    page.get_by_role("button", name="Evaluatie vastleggen").click()
    expect(alert.get_by_role("link").first).to_contain_text("Dag")
    page.get_by_label("Dag").fill("2026-12-01")
    page.get_by_role("button", name="Evaluatie vastleggen").click()
    expect(page.get_by_text("Vervolgbijeenkomst: di 1 dec 2026, 14:00 – 15:30")).to_be_visible()
    expect(page.get_by_text("onvoldoende", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Evaluatie vastleggen")).to_have_count(0)


def close_and_reopen(page: Page) -> None:
    expect(page.locator("#evaluations .card")).to_have_count(2)
    page.get_by_role("link", name="Casus afsluiten").click()
    expect(page.get_by_text("1 actie is nog niet klaar")).to_be_visible()
    page.get_by_label("Hoe is het afgelopen?").fill("Zij woont aan de Beukenlaan.")
    page.get_by_role("button", name="Casus afsluiten").click()
    expect(page.get_by_role("alert")).to_contain_text("Er staat nog werk open")
    page.get_by_label("Waarom sluit u af").fill("De laatste actie is niet meer nodig.")
    page.get_by_role("button", name="Casus afsluiten").click()
    expect(page.get_by_text("De laatste actie is niet meer nodig.").first).to_be_visible()
    expect(page.locator("#actions")).to_contain_text("vervallen")
    page.get_by_role("link", name="Casus heropenen").click()
    page.get_by_label("Waarom heropent u de casus?").fill("De kamer gaat niet door.")
    page.get_by_role("button", name="Casus heropenen").click()
    expect(page.locator(".page__lead")).to_contain_text("in behandeling")


@ONE_ENGINE
def test_insufficient_without_a_follow_up_needs_the_reason(site: Site, table: Table):
    page = site.visit(table.chair, f"{table.path}/evaluation")
    judge(page, "niet bereikt", "Onvoldoende")
    page.get_by_label("Er komt geen vervolgbijeenkomst").check()
    page.get_by_role("button", name="Evaluatie vastleggen").click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_label("Waarom niet?").fill("De cliënt wil dit nu niet.")
    page.get_by_role("button", name="Evaluatie vastleggen").click()
    expect(page.get_by_text("Geen vervolg: De cliënt wil dit nu niet.")).to_be_visible()


@ONE_ENGINE
def test_before_the_evaluation_meeting_the_page_says_what_to_do(site: Site):
    waiting = Table(site.world, site.clock, MeetingKind.EVALUATION)
    page = site.visit(waiting.organiser, f"/rounds/{waiting.round_id}/evaluation")
    expect(page.get_by_text("Het evaluatiemoment is op ma 2 nov 2026, 14:00", exact=False)).to_be_visible()
    assert findings(page) == []
    other = Table(site.world, site.clock)
    page = site.visit(site.world.coordinator, f"/rounds/{other.round_id}/evaluation")
    expect(page.get_by_role("link", name="Evaluatiemoment plannen")).to_be_visible()


@ONE_ENGINE
def test_the_pages_look_right_everywhere(site: Site, table: Table):
    for place in (f"/rounds/{table.round_id}/evaluation", f"/cases/{table.case_id}/closure"):
        page = site.visit(site.world.coordinator, place)
        for look in looks(page):
            assert findings(page) == [], (place, look)
        assert widest(page) == {}, place
