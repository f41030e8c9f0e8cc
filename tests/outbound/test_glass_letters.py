"""The letter about break-glass, as it comes in at a real mail server: everybody concerned, at once (S8)."""

from api.models.role import Role
from tests.outbound.test_meeting_letters import to, way_in
from tests.support.moving_clock import MovingClock
from tests.support.posting import Mailer, address
from tests.support.preparing import Preparing, fine
from tests.support.world import World

SECRETS = ("Testpersoon", "geschreeuw", "Een plek om te wonen")


def test_everybody_concerned_hears_it_at_once_also_at_night(
    world: World, clock: MovingClock, mailer: Mailer
) -> None:
    prep = Preparing(world, clock)
    prep.everybody()
    officer = world.person("Functionaris Fenna", Role.OFFICER)
    known = {name: getattr(prep, name) for name in ("organiser", "presenter", "sister", "manager")}
    known |= {"coordinator": world.coordinator, "stranger": world.stranger, "officer": officer}
    mailer.reach(**{name: who.person_id for name, who in known.items()})
    mailer.run()
    prep.it_is("2026-11-03", "23:30")
    body = {"caseId": prep.case_id, "kind": "acute_danger", "reason": "De buren horen geschreeuw."}
    opened = fine(world.stranger.post("/break-glass", body))
    mails = mailer.run()
    told = ("coordinator", "organiser", "presenter", "sister", "officer")
    assert sorted(mail.to[0] for mail in mails) == sorted(map(address, told))
    for mail in mails:
        assert mail.subject == "Noodtoegang gebruikt op 3 november 2026"
        for kind in ("plain", "html"):
            said = mail.body(kind)
            assert "Coördinator Elders" in said
            assert "acuut gevaar" in said
            assert "4 november 2026, 03:30" in said
            assert not [word for word in SECRETS if word in said]
    sister = way_in(to(mails, "sister"), world)
    (row,) = fine(sister.get("/break-glass", case=prep.case_id))["items"]
    assert (row["id"], row["reason"]) == (opened["id"], "De buren horen geschreeuw.")
    assert "#/l/" not in to(mails, "officer").body()
    assert mailer.run() == []
