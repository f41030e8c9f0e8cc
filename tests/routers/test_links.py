import pytest

from api.core.secrets import fingerprint
from api.models.meeting import MeetingStatus
from tests.support.moving_clock import MovingClock
from tests.support.preparing import Preparing, faults, fine, slug
from tests.support.world import As, World


@pytest.fixture
def prep(world: World, clock: MovingClock) -> Preparing:
    return Preparing(world, clock)


def bearer(prep: Preparing, token: str) -> As:
    return As(prep.world.http, {"authorization": f"Bearer {token}"})


def test_the_token_is_shown_once_and_stored_as_a_hash(prep: Preparing) -> None:
    row = prep.seat(prep.sister, "network")
    path = f"/participants/{row['id']}/links"
    made = prep.lead.post(path)
    link = fine(made)
    assert link["token"].startswith("pl_")
    assert len(link["token"]) == 46
    assert link["url"] == f"http://127.0.0.1:8000/#/l/{link['token']}"
    assert [stored.token_hash for stored in prep.stored_links()] == [fingerprint(link["token"])]
    assert made.headers["location"] == f"/v1/participant-links/{link['id']}"
    shown = {key: value for key, value in link.items() if key not in {"token", "url"}}
    assert fine(prep.lead.get(path))["items"] == [shown]
    assert fine(prep.lead.get(f"/participant-links/{link['id']}")) == shown
    assert prep.events("link-issued") == [{"participantId": row["id"]}]


def test_a_link_ends_when_the_corrections_of_late_minutes_have_closed(prep: Preparing) -> None:
    """Meeting on Tuesday 24 November; minutes by 1 December at the latest; two working days after 2 December."""
    row = prep.seat(prep.sister, "network")
    link = fine(prep.lead.post(f"/participants/{row['id']}/links"))
    assert link["expiresAt"] == "2026-12-04T23:00:00Z"


def test_a_link_lets_one_participant_in_and_nobody_else(prep: Preparing) -> None:
    row = prep.seat(prep.sister, "network", mayBring=1)
    other = prep.seat(prep.manager)
    guest = prep.link(row)
    assert {seat["name"] for seat in fine(guest.get(f"{prep.path}/participants"))["items"]} == {
        "Zus Sara",
        "Manager Mo",
    }
    answered = guest.post(f"/participants/{row['id']}/rsvp", {"answer": "accepted", "guests": 1})
    assert fine(answered)["next"] == ["rsvp"]
    refused = guest.post(f"/participants/{other['id']}/rsvp", {"answer": "declined"})
    assert slug(refused) == "403 not-permitted"
    assert slug(guest.get(prep.case)) == "404 not-found"
    assert slug(guest.get(f"/participants/{row['id']}/links")) == "403 not-permitted"
    assert slug(guest.post(f"/participants/{row['id']}/links")) == "403 not-permitted"


def test_a_link_stops_at_its_moment(prep: Preparing) -> None:
    guest = prep.link(prep.seat(prep.sister, "network"))
    prep.clock.set("2026-12-04", "23:59")
    assert guest.get(prep.path).status_code == 200
    prep.clock.set("2026-12-05", "00:00")
    assert slug(guest.get(prep.path)) == "401 not-signed-in"


def test_a_link_stops_when_it_is_revoked(prep: Preparing) -> None:
    row = prep.seat(prep.sister, "network")
    link = fine(prep.lead.post(f"/participants/{row['id']}/links"))
    guest = bearer(prep, link["token"])
    path = f"/participant-links/{link['id']}"
    assert slug(guest.post(f"{path}/revocation")) == "403 not-permitted"
    assert slug(prep.world.stranger.post(f"{path}/revocation")) == "404 not-found"
    assert fine(prep.lead.post(f"{path}/revocation"))["revokedAt"] == "2026-11-02T08:00:00Z"
    assert fine(prep.lead.post(f"{path}/revocation"))["revokedAt"] == "2026-11-02T08:00:00Z"
    assert slug(guest.get(prep.path)) == "401 not-signed-in"
    assert len(prep.events("link-revoked")) == 1


def test_a_link_goes_with_its_participant(prep: Preparing) -> None:
    row = prep.seat(prep.sister, "network")
    guest = prep.link(row)
    assert prep.lead.delete(f"/participants/{row['id']}").status_code == 204
    assert slug(guest.get(prep.path)) == "401 not-signed-in"


@pytest.mark.parametrize(
    ("expires_at", "code"),
    [
        ("2026-11-02T07:59:00Z", "in-the-past"),
        ("2027-02-22T14:00:01Z", "link-too-long"),
        ("2026-12-01T00:00:00", "no-offset"),
    ],
)
def test_a_link_that_cannot_be(prep: Preparing, expires_at: str, code: str) -> None:
    row = prep.seat(prep.sister, "network")
    refused = prep.lead.post(f"/participants/{row['id']}/links", {"expiresAt": expires_at})
    assert slug(refused) == "400 invalid-input"
    assert faults(refused) == {("/expiresAt", code)}
    assert prep.stored_links() == []


def test_a_link_lives_at_most_ninety_days_after_the_meeting(prep: Preparing) -> None:
    row = prep.seat(prep.sister, "network")
    path = f"/participants/{row['id']}/links"
    longest = {"expiresAt": "2027-02-22T14:00:00Z"}
    assert fine(prep.lead.post(path, longest))["expiresAt"] == longest["expiresAt"]
    prep.it_is("2026-12-20")
    assert fine(prep.lead.post(path))["expiresAt"] == "2026-12-27T08:00:00Z"
    prep.it_is("2027-02-20")
    assert fine(prep.lead.post(path))["expiresAt"] == longest["expiresAt"]
    prep.it_is("2027-03-01")
    assert faults(prep.lead.post(path)) == {("/expiresAt", "link-too-long")}


def test_a_cancelled_meeting_gets_no_links(prep: Preparing) -> None:
    row = prep.seat(prep.sister, "network")
    prep.is_now(MeetingStatus.CANCELLED)
    assert slug(prep.lead.post(f"/participants/{row['id']}/links")) == "409 meeting-fixed"


def test_a_token_is_not_kept_for_a_repeated_request(prep: Preparing) -> None:
    row = prep.seat(prep.sister, "network")
    key = {"Idempotency-Key": "the-same"}
    first = fine(prep.lead.post(f"/participants/{row['id']}/links", None, **key))
    again = fine(prep.lead.post(f"/participants/{row['id']}/links", None, **key))
    assert first["token"] != again["token"]
