"""Minutes and invitations as PDF: what the page says, for who may read the page, in their language (W5, W13, S8)."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from api.models.person import Person
from api.paper import press
from tests.routers.test_minutes import SECRET, written
from tests.support.meeting import Table
from tests.support.moving_clock import MovingClock
from tests.support.papers import Paper, squeezed
from tests.support.preparing import Preparing, fine, slug
from tests.support.world import World


@pytest.fixture
def table(world: World, clock: MovingClock) -> Table:
    return Table(world, clock)


def paper_of(answer: httpx.Response) -> Paper:
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/pdf"
    return Paper(answer.content)


def texts(value: Any) -> Iterator[str]:
    """Every text in the content of minutes: not the ids, the moments and the words of the API."""
    if isinstance(value, dict):
        for key, inside in value.items():
            if not key.endswith(("Id", "At", "On")) and key not in {
                "kind",
                "term",
                "status",
                "layer",
                "roles",
                "stance",
                "verdict",
                "result",
                "involved",
            }:
                yield from texts(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from texts(inside)
    elif isinstance(value, str):
        yield value


def test_the_paper_says_everything_that_the_page_says(table: Table) -> None:
    minutes = written(table)
    fine(
        table.minute_taker.patch(
            f"/minutes/{minutes['id']}", {"introduction": "Vooraf.\nIets.", "remarks": "Nog dit."}
        )
    )
    draft = paper_of(table.minute_taker.get(f"/minutes/{minutes['id']}/pdf"))
    assert "Dit is een concept." in draft.text
    fine(table.minute_taker.post(f"/minutes/{minutes['id']}/dispatch"))
    wrong = {"text": "De kamer is pas in mei vrij."}
    correction = fine(table.manager.post(f"/minutes/{minutes['id']}/corrections", wrong))
    answer = {"accepted": False, "reason": "Zo is het niet gezegd."}
    fine(table.minute_taker.post(f"/corrections/{correction['id']}/answer", answer))
    table.it_is("2026-11-05")
    fine(table.minute_taker.post(f"/minutes/{minutes['id']}/addenda", {"text": "Zij is er geweest."}))
    answer_pdf = table.sister.get(f"/minutes/{minutes['id']}/pdf")
    assert 'filename="notulen-2026-11-02.pdf"' in answer_pdf.headers["content-disposition"]
    text = paper_of(answer_pdf).text
    row = fine(table.sister.get(f"/minutes/{minutes['id']}"))
    said = [*texts(row["content"]), *(row[key] for key in ("introduction", "remarks"))]
    assert len(said) > 40
    assert [one for one in said if squeezed(one) not in text] == []
    for told in (
        "Notulen van de bijeenkomst van 2 november 2026",
        "definitief sinds 5 november 2026, 00:00",
        "Hoe: Met de directie",
        "20 november 2026",
        "voorbehoud",
        "Nodig. Een vast team van twee.",
        "De kamer is pas in mei vrij. niet overgenomen Zo is het niet gezegd.",
        "Zij is er geweest.",
    ):
        assert told in text, told
    assert SECRET not in text


def test_the_paper_is_tagged_and_sealed(table: Table) -> None:
    minutes = written(table)
    paper = paper_of(table.minute_taker.get(f"/minutes/{minutes['id']}/pdf"))
    assert paper.seals == {"pdfuaid", "pdfaid"}
    assert paper.tags.count("Table") == 4, "actions, earlier actions, positions, the course"
    assert paper.tags.count("TH") == 4 + 4 + 3 + 3
    assert paper.root["/Lang"] == "nl"


def test_english_for_who_asks_for_it(table: Table) -> None:
    minutes = table.sent()
    answer = table.manager.call(
        "GET", f"/minutes/{minutes['id']}/pdf", headers={"accept-language": "en-GB,en;q=0.9"}
    )
    paper = paper_of(answer)
    assert (paper.root["/Lang"], answer.headers["content-language"]) == ("en", "en")
    assert "Minutes of the meeting of 2 November 2026" in paper.text
    assert "Notulen" not in paper.text
    assert 'filename="minutes-2026-11-02.pdf"' in answer.headers["content-disposition"]


def test_who_may_not_read_the_page_gets_no_paper_and_who_does_is_logged(table: Table) -> None:
    minutes = table.closed()
    address = f"/minutes/{minutes['id']}/pdf"
    assert slug(table.manager.get(address)) == "404 not-found", "a draft"
    fine(table.minute_taker.post(f"/minutes/{minutes['id']}/dispatch"))
    assert slug(table.world.stranger.get(address)) == "404 not-found"
    assert slug(table.world.nobody.get(address)) == "401 not-signed-in"
    assert slug(table.world.machine.get(address)) == "403 not-permitted"
    paper_of(table.manager.get(address))
    log = fine(table.world.coordinator.get(f"/cases/{table.case_id}/access-log", limit=200))["items"]
    mine = [line for line in log if line["actorName"] == "Manager Mo" and line["subject"] == "minutes"]
    assert [(line["deed"], line["outcome"]) for line in mine] == [("print", "ok"), ("print", "refused")]


def test_a_paper_is_made_after_the_commit(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    """No transaction waits for it: the line in the access log is there while it is made."""
    minutes = table.sent()
    seen: list[int] = []

    def look(_: Any) -> bytes:
        log = fine(table.world.coordinator.get(f"/cases/{table.case_id}/access-log", limit=200))["items"]
        seen.append(sum(line["actorName"] == "Manager Mo" for line in log))
        return b"%PDF"

    monkeypatch.setattr(press, "press", look)
    assert table.manager.get(f"/minutes/{minutes['id']}/pdf").content == b"%PDF"
    assert seen == [1]


def test_the_invitation_tells_everything_but_who_it_is_about(world: World, clock: MovingClock) -> None:
    prep = Preparing(world, clock, place="Buurthuis De Brug, zaal 2", storyForm="in_person")
    seats = prep.everybody()
    goal = {"kind": "bridging_care", "text": "Mw. Testpersoon naar De Linde", "involved": ["client"]}
    fine(prep.presenter.post(f"{prep.round}/goals", {**goal, "involvement": "Aan tafel."}))
    with world.works.open() as work:
        person = work.session.get_one(Person, prep.organiser.person_id)
        work.change(person, phone="0612345678", email="olaf@regio.example")
    answer = prep.link(seats["manager"]).get(f"{prep.path}/invitation/pdf")
    assert 'filename="uitnodiging-2026-11-24.pdf"' in answer.headers["content-disposition"]
    paper = paper_of(answer)
    meeting = fine(prep.lead.get(prep.path))
    agenda = fine(prep.lead.get(f"{prep.path}/agenda-items"))["items"]
    told = [*meeting["groundRules"], *(item["title"] for item in agenda)]
    assert len(told) > 10
    told += [
        "Uitnodiging voor de bijeenkomst van 24 november 2026",
        "Buurthuis De Brug, zaal 2",
        "Hulp voor de tijd tot er een vaste oplossing is",
        "0612345678",
        "olaf@regio.example",
        "Manager Mo",
    ]
    assert [one for one in told if squeezed(one) not in paper.text] == []
    for hidden in ("Testpersoon", "Zus Sara", meeting["caseTitle"]):
        assert hidden not in paper.text, hidden
    assert paper.seals == {"pdfuaid", "pdfaid"}
    assert slug(world.stranger.get(f"{prep.path}/invitation/pdf")) == "404 not-found"
