"""Mails bring the whole paper along: invitation, minutes, and the minutes once they are final (W5, W13, W14)."""

from typing import Any

import pytest

from api.flows import sweep
from api.models.person import Language, Person
from api.outbound import message
from api.paper.press import Unprintable
from tests.support.meeting import Table
from tests.support.moving_clock import MovingClock
from tests.support.papers import Paper
from tests.support.posting import Mailer, address
from tests.support.preparing import Preparing, fine
from tests.support.world import World


@pytest.fixture
def table(world: World, clock: MovingClock, mailer: Mailer) -> Table:
    """The sister and the manager can be reached; the manager reads English."""
    table = Table(world, clock)
    mailer.reach(sister=table.people["sister"].person_id, manager=table.people["manager"].person_id)
    with world.works.open() as work:
        work.change(work.session.get_one(Person, table.owner("manager")), language=Language.EN)
    return table


def test_minutes_and_final_minutes_come_whole_and_in_the_language_of_the_reader(
    table: Table, mailer: Mailer, clock: MovingClock
) -> None:
    minutes = table.closed()
    mailer.run()
    fine(table.minute_taker.post(f"/minutes/{minutes['id']}/dispatch"))
    first = {mail.to[0]: mail for mail in mailer.run()}
    (name, content), *others = first[address("sister")].papers().items()
    assert (name, others) == ("notulen-2026-11-02.pdf", [])
    paper = Paper(content)
    assert "Notulen van de bijeenkomst van 2 november 2026" in paper.text
    assert "De kamer vrijhouden" in paper.text
    assert "Correcties zijn mogelijk tot en met 4 november 2026." in paper.text
    assert paper.seals == {"pdfuaid", "pdfaid"}
    assert "als pdf bij deze mail" in first[address("sister")].body()
    assert list(first[address("manager")].papers()) == ["minutes-2026-11-02.pdf"]
    fine(table.manager.post(f"/minutes/{minutes['id']}/corrections", {"text": "Pas in januari."}))
    assert [mail.papers() for mail in mailer.run()] == [{}, {}]
    clock.set("2026-11-05", "09:00")
    sweep.sweep(table.world.works, 10)
    final = {mail.to[0]: mail for mail in mailer.run()}
    paper = Paper(final[address("sister")].papers()["notulen-2026-11-02.pdf"])
    assert "definitief sinds 5 november 2026, 00:00" in paper.text
    assert "Pas in januari." in paper.text


def test_the_invitation_comes_with_its_pack_and_still_with_the_calendar_item(
    world: World, clock: MovingClock, mailer: Mailer
) -> None:
    prep = Preparing(world, clock, place="Zaal 2", storyForm="in_person")
    seats = prep.everybody()
    mailer.reach(sister=prep.sister.person_id)
    fine(
        prep.lead.post(
            f"{prep.round}/goals",
            {"kind": "learning", "text": "Mw. T.", "involved": ["client"], "involvement": "Ja."},
        )
    )
    for seat in seats.values():
        call = {"participantId": seat["id"], "outcome": "reached", "committed": True}
        fine(prep.lead.post(f"{prep.path}/calls", call))
    fine(prep.lead.post(f"{prep.path}/invitation"))
    (mail,) = mailer.run()
    assert mail.calendar()[0] == "REQUEST"
    paper = Paper(mail.papers()["uitnodiging-2026-11-24.pdf"])
    assert "Leren voor een volgende keer" in paper.text
    assert "Zus Sara" not in paper.text, "a mail is passed on easily"
    assert mail.message["Content-Language"] == "nl"


def test_a_paper_that_cannot_be_made_is_a_failure_of_that_mail_only(
    table: Table, mailer: Mailer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoil(_: Any) -> bytes:
        raise Unprintable("no")

    minutes = table.closed()
    mailer.run()
    monkeypatch.setattr(message, "press", spoil)
    fine(table.minute_taker.post(f"/minutes/{minutes['id']}/dispatch"))
    assert mailer.run() == []
    waiting = [row for row in mailer.stored() if row.kind == "minutes" and row.last_error == "paper"]
    assert {(row.status.value, row.attempts) for row in waiting} == {("waiting", 1)}
    assert len(waiting) == 2
