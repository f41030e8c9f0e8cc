"""The letter about terms that end, as it comes in at a real mail server: references, and nothing of anybody (S9)."""

from api.flows import retention
from tests.outbound.test_meeting_letters import to
from tests.support.moving_clock import MovingClock
from tests.support.posting import Mailer
from tests.support.world import World


def test_the_coordinators_hear_of_it_in_one_mail_without_names(
    world: World, clock: MovingClock, mailer: Mailer
) -> None:
    mailer.reach(coordinator=world.coordinator.person_id, stranger=world.stranger.person_id)
    pushed = {"region": "ZK09", "title": "Een rustige plek", "clientName": "Testpersoon Anemoon"}
    world.machine.put("/sources/zk/cases/zaak-7", pushed)
    other = world.coordinator.post("/cases", pushed).json()["id"]
    mailer.run()
    clock.move(days=320)
    assert retention.tell(world.works) == 2
    mails = mailer.run()
    assert len(mails) == 1
    mail = to(mails, "coordinator")
    assert mail.subject == "Bewaartermijnen die aflopen, op 18 september 2027"
    for kind in ("plain", "html"):
        said = mail.body(kind)
        assert "Casus zk zaak-7: tot en met 2 november 2027" in said
        assert f"…{other[-8:]}" in said
        assert "/#/retention" in said
        assert not [word for word in ("Anemoon", "Testpersoon", "rustige plek") if word in said]
    clock.move(days=1)
    assert retention.tell(world.works) == 0
    assert mailer.run() == []
