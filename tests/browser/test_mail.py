"""Mails as people see them: the HTML in a browser, light and dark, and the text as it stands (W5 - W8, W13 - W16)."""

import pytest
from playwright.sync_api import Browser, Page, expect

from api.flows import sweep
from api.models.person import Language, Person
from tests.support.browser import findings, overflow
from tests.support.meeting import Table
from tests.support.moving_clock import MovingClock
from tests.support.posting import Mailer, Received
from tests.support.preparing import Preparing, fine
from tests.support.world import World

ONE_ENGINE = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
LONG = "Een heel lang woord: " + "verantwoordelijkheidsverdeling" * 4


def after_the_meeting(world: World, clock: MovingClock, mailer: Mailer, language: Language) -> list[Received]:
    """Own actions, minutes, correction, answer, the final word, an addendum and the digest, all to one person."""
    table = Table(world, clock)
    mailer.reach(manager=table.owner("manager"))
    speaks(world, table.owner("manager"), language)
    mails: list[Received] = []
    minutes = table.sent()
    correction = fine(table.manager.post(f"/minutes/{minutes['id']}/corrections", {"text": f"Nee.\n{LONG}"}))
    mails += mailer.run()
    answer = {"accepted": False, "reason": "Zo is het niet afgesproken."}
    fine(table.minute_taker.post(f"/corrections/{correction['id']}/answer", answer))
    table.it_is("2026-11-05")
    sweep.sweep(world.works, 10)
    fine(table.minute_taker.post(f"/minutes/{minutes['id']}/addenda", {"text": LONG}))
    body = {"what": LONG, "term": "short", "ownerId": str(table.owner("manager")), "dueOn": "2026-11-06"}
    fine(world.coordinator.post(f"/cases/{table.case_id}/actions", body))
    sweep.sweep(world.works, 10)
    mails += mailer.run()
    return mails


def before_the_meeting(
    world: World, clock: MovingClock, mailer: Mailer, language: Language
) -> list[Received]:
    """Invitation, change, documents and cancellation, all to one person."""
    prep = Preparing(world, clock, place="Buurthuis De Brug, zaal 2", storyForm="in_person")
    seats = prep.everybody()
    mailer.reach(sister=prep.sister.person_id)
    speaks(world, prep.sister.person_id, language)
    goal = {"kind": "bridging_care", "text": "Mw. T.", "involved": ["client"], "involvement": "Ja."}
    fine(prep.lead.post(f"{prep.round}/goals", goal))
    for seat in seats.values():
        call = {"participantId": seat["id"], "outcome": "reached", "committed": True}
        fine(prep.lead.post(f"{prep.path}/calls", call))
    fine(prep.lead.post(f"{prep.path}/invitation"))
    mails = mailer.run()
    fine(prep.lead.patch(prep.path, {"place": "Zaal 3"}))
    mails += mailer.run()
    fine(prep.lead.post(f"{prep.path}/cancellation", {"reason": "Ziek."}))
    return mails + mailer.run()


def speaks(world: World, person_id: object, language: Language) -> None:
    with world.works.open() as work:
        work.change(work.session.get_one(Person, person_id), language=language)


def is_sound(page: Page, mail: Received) -> None:
    """Nothing that axe finds, nothing that is too wide for a telephone, in both colours."""
    page.set_content(mail.body("html"))
    for colours in ("light", "dark"):
        page.emulate_media(color_scheme=colours)
        expect(page.locator("main")).to_be_visible()
        assert findings(page) == [], (mail.subject, colours)
        assert overflow(page) == 0, (mail.subject, colours)


def is_readable(mail: Received) -> None:
    """The text part stands on its own: no markup, no line of more than one empty line, no word of the HTML only."""
    text = mail.body().replace("\r\n", "\n")
    assert "<" not in text.replace("<http", "")
    assert "&" not in text
    assert "\n\n\n" not in text, text
    assert not text.startswith("\n")


@ONE_ENGINE
@pytest.mark.parametrize("language", list(Language))
def test_every_mail_can_be_read_by_everybody(
    world: World, clock: MovingClock, mailer: Mailer, browser: Browser, language: Language
) -> None:
    mails = before_the_meeting(world, clock, mailer, language)
    mails += after_the_meeting(world, clock, mailer, language)
    assert len(mails) >= 10
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    for mail in mails:
        is_sound(page, mail)
        is_readable(mail)
    context.close()
