"""Letters about minutes: one conversation for everybody at the table (W13, W14)."""

from typing import Any

import pytest

from api.models.participant import Layer, Participant
from tests.support.meeting import NAMES, Table
from tests.support.moving_clock import MovingClock
from tests.support.posting import Mailer, Received, address
from tests.support.preparing import fine
from tests.support.world import World


@pytest.fixture
def table(world: World, clock: MovingClock, mailer: Mailer) -> Table:
    """Everybody at the table can be reached."""
    table = Table(world, clock)
    mailer.reach(**{name: who.person_id for name, who in table.people.items()})
    return table


@pytest.fixture
def sent(table: Table, mailer: Mailer) -> dict[str, Any]:
    """Minutes that were sent, before any mail of them left."""
    minutes = table.closed()
    mailer.run()
    return fine(table.minute_taker.post(f"/minutes/{minutes['id']}/dispatch"))


def by_receiver(mails: list[Received]) -> dict[str, Received]:
    assert all(len(mail.to) == 1 for mail in mails), "one envelope a person"
    found = {mail.to[0]: mail for mail in mails}
    assert len(found) == len(mails)
    return found


def test_owners_get_their_own_actions_right_after_the_closing(table: Table, mailer: Mailer) -> None:
    table.closed()
    (mail,) = (mail for mail in mailer.run() if mail.subject.startswith("Uw acties"))
    assert mail.to == [address("manager")]
    assert "- De kamer vrijhouden: uiterlijk 16 november 2026" in mail.body()
    assert "https://tafel.example/#/l/pl_" in mail.body()


def test_an_action_that_was_done_at_once_is_not_told(table: Table, mailer: Mailer) -> None:
    table.closed()
    (action,) = fine(table.manager.get("/actions"))["items"]
    done = {"outcome": "done", "reason": "Meteen geregeld."}
    fine(table.manager.post(f"/actions/{action['id']}/completion", done))
    assert [mail for mail in mailer.run() if mail.subject.startswith("Uw acties")] == []
    assert ("actions", "dropped", "nothing-open") in mailer.outcomes()


def test_minutes_reach_everybody_with_actions_names_deadlines_and_the_closing_moment(
    table: Table, mailer: Mailer, sent: dict[str, Any]
) -> None:
    mails = by_receiver(mailer.run())
    assert set(mails) == set(map(address, NAMES))
    mail = mails[address("sister")]
    assert mail.subject == "Notulen van de bijeenkomst van 2 november 2026"
    for kind in ("plain", "html"):
        body = mail.body(kind)
        assert "De kamer vrijhouden. Door: Manager Mo (De Linde). Uiterlijk 16 november 2026." in body
        assert "Dat kan tot en met 4 november 2026." in body
        assert "Een kamer aan de Beukenlaan: Dichtbij haar zus." in body
        assert "Eerst de organisator, dan de directeuren samen." in body
    assert "#/l/" not in mail.raw.replace("=\r\n", ""), "an answer to everybody would pass the link on"


def test_answering_everybody_reaches_who_is_there_for_work_and_shows_nobody_the_client_side(
    table: Table, mailer: Mailer, sent: dict[str, Any]
) -> None:
    work = set(map(address, NAMES)) - {address("sister")}
    for receiver, mail in by_receiver(mailer.run()).items():
        message = mail.message
        assert [one.addr_spec for one in message["To"].addresses] == [receiver]
        assert {one.addr_spec for one in message["Cc"].addresses} == work - {receiver}
        assert (address("sister") in mail.raw) == (receiver == address("sister"))


def test_neither_a_representative_nor_somebody_known_only_in_the_case_is_shown(
    table: Table, mailer: Mailer, sent: dict[str, Any]
) -> None:
    """Each of the two is enough: the place at the table, and being known in this case alone."""
    with table.world.works.open() as work:
        for name, layer in (("manager", Layer.REPRESENTATIVE), ("sister", Layer.EXPERT)):
            work.change(work.session.get_one(Participant, table.seats[name]), layer=layer)
    mails = by_receiver(mailer.run())
    for hidden in (address("manager"), address("sister")):
        assert [receiver for receiver, mail in mails.items() if hidden in mail.raw] == [hidden]


def test_correction_answer_and_final_are_one_conversation(
    table: Table, mailer: Mailer, sent: dict[str, Any], clock: MovingClock
) -> None:
    first = by_receiver(mailer.run())
    text = "De kamer is pas in januari vrij.\nNiet eerder."
    correction = fine(table.manager.post(f"/minutes/{sent['id']}/corrections", {"text": text}))
    corrected = by_receiver(mailer.run())
    answer = {"accepted": False, "reason": "Zo is het niet afgesproken."}
    fine(table.minute_taker.post(f"/corrections/{correction['id']}/answer", answer))
    answered = by_receiver(mailer.run())
    clock.set("2026-11-05", "09:00")
    from api.flows import sweep

    sweep.sweep(table.world.works, 10)
    final = by_receiver(mailer.run())
    root = f"<minutes.{sent['id']}@regio.example>"
    for receiver, mail in first.items():
        assert mail.message["References"] == mail.message["In-Reply-To"] == root
        for later in (corrected[receiver], answered[receiver], final[receiver]):
            assert later.subject == f"Re: {mail.subject}"
            assert later.message["In-Reply-To"] == mail.id
            assert later.message["References"] == f"{root} {mail.id}"
    sister = address("sister")
    assert "Manager Mo gaf een correctie op de notulen door:" in corrected[sister].body()
    assert "> De kamer is pas in januari vrij.\r\n> Niet eerder." in corrected[sister].body().replace(
        "\r\n", "\n"
    ).replace("\n", "\r\n")
    assert "De correctie van Manager Mo is niet overgenomen:" in answered[sister].body()
    assert "> Zo is het niet afgesproken." in answered[sister].body()
    assert "definitief sinds 5 november 2026, 00:00" in final[sister].body()
    assert "Aantal: 1. Daarvan overgenomen: 0." in final[sister].body()


def test_minutes_that_leave_after_their_window_ask_for_no_corrections(
    table: Table, mailer: Mailer, sent: dict[str, Any], clock: MovingClock
) -> None:
    from api.flows import fan_out

    fan_out.fan_out(table.world.works)
    clock.set("2026-11-05", "09:00")
    body = by_receiver(mailer.run())[address("manager")].body()
    assert "De tijd om correcties door te geven is voorbij." in body
    assert "Klopt er iets niet?" not in body


def test_what_leaves_the_house_stands_in_the_access_log(
    table: Table, mailer: Mailer, sent: dict[str, Any]
) -> None:
    mailer.run()
    log = fine(table.world.coordinator.get(f"/cases/{table.case_id}/access-log", limit=200))["items"]
    exports = [line for line in log if (line["deed"], line["subject"]) == ("export", "delivery")]
    assert len(exports) == len(NAMES) + 1
    assert all(line["actorName"] == "casustafel" for line in exports)
